import type { Drawing, Shape } from '@/lib/report/drawing/drawing';

const WEIGHTS = { text: 420, strong: 600 } as const;

/** A drawing on the page, as wide as its place; its colours are those of the theme. */
export function Picture({ drawing, id }: { readonly drawing: Drawing; readonly id: string }) {
  const { width, height, title, description, shapes } = drawing;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      className="block h-auto w-full"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is never reordered
        <ShapeElement key={index} shape={shape} />
      ))}
    </svg>
  );
}

function ShapeElement({ shape }: { readonly shape: Shape }) {
  if (shape.type === 'text') {
    const { x, y, text, size, weight, anchor, fill } = shape;
    return (
      <text
        x={x}
        y={y}
        fontSize={size}
        fontWeight={WEIGHTS[weight]}
        textAnchor={anchor}
        style={{ fill: `var(--${fill})` }}
      >
        {text}
      </text>
    );
  }
  const { d, fill, stroke, width, dash, opacity } = shape;
  return (
    <path
      d={d}
      opacity={opacity}
      strokeWidth={width}
      strokeDasharray={dash?.join(' ')}
      style={{
        fill: fill === undefined ? 'none' : `var(--${fill})`,
        stroke: stroke === undefined ? undefined : `var(--${stroke})`,
      }}
    />
  );
}
