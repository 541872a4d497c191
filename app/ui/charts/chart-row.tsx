'use client';

import clsx from 'clsx';
import { type CSSProperties, type ReactNode, useId, useRef } from 'react';
import { useElementSize } from '../element-size';
import { useClock, useHoverWeek } from './clock';
import { AxisTicks } from './time-axis';

/** One line of the read-out that takes the ends' place. */
export interface ReadOut {
  readonly name: string;
  readonly color?: string;
  readonly valueAt: (week: number) => string;
}

export interface ChartRowProps {
  /** Of the figure. */
  readonly id: string;
  readonly question: string;
  /** The answer, perhaps with its sides in colour; `answerText` is the same in plain words. */
  readonly answer: ReactNode;
  readonly answerText: string;
  readonly unit: string;
  /** Height of the design in px; rows grow from it in proportion. */
  readonly height: number;
  readonly readOut: readonly ReadOut[];
  /** Buttons: table view and the like. */
  readonly actions?: ReactNode;
  /** Ticks and grid behind the plot. */
  readonly under: (height: number) => ReactNode;
  readonly plot: (size: { width: number; height: number }) => ReactNode;
  /** Annotations. */
  readonly over: (height: number) => ReactNode;
  /** End labels, gone while the read-out stands there. */
  readonly ends: (height: number) => ReactNode;
  /** What can be taken hold of, on top of the plot. */
  readonly handles?: (height: number) => ReactNode;
}

/** A figure on the three shared columns: question, plot, ends. On a phone the question stands above. */
export function ChartRow(props: ChartRowProps) {
  const { plotWidth } = useClock();
  const box = useRef<HTMLDivElement>(null);
  const { height } = useElementSize(box);
  const titleId = useId();
  return (
    <RowFrame id={props.id} height={props.height} labelledBy={titleId}>
      <RowQuestion id={titleId} question={props.question} answer={props.answer} unit={props.unit} />
      <div ref={box} className="relative max-sm:ml-[46px] max-sm:h-(--phone-h) sm:mb-1.5">
        {plotWidth > 0 && height > 0 && <Layers {...props} width={plotWidth} pixelHeight={height} />}
      </div>
      <div className="ml-[46px] sm:hidden">
        <AxisTicks />
      </div>
      <EndsColumn readOut={props.readOut} actions={props.actions} unit={props.unit} />
    </RowFrame>
  );
}

/** A row before its figure is there: the question stands, the plot stays empty, nothing jumps later. */
export function ChartRowShell({
  question,
  answer,
  unit,
  height,
}: Pick<ChartRowProps, 'question' | 'answer' | 'unit' | 'height'>) {
  const titleId = useId();
  return (
    <RowFrame height={height} labelledBy={titleId}>
      <RowQuestion id={titleId} question={question} answer={answer} unit={unit} />
      <div className="max-sm:h-(--phone-h)" />
      <div className="ml-[46px] sm:hidden">
        <AxisTicks />
      </div>
      <EndsColumn readOut={[]} unit={unit} />
    </RowFrame>
  );
}

/** Share of its height that a row keeps where the calendar below is tall. */
const LEAST = 0.86;

function RowFrame({
  id,
  height,
  labelledBy,
  children,
}: {
  readonly id?: string;
  readonly height: number;
  readonly labelledBy: string;
  readonly children: ReactNode;
}) {
  const sizes = {
    '--row-flex': `${height} 0 ${Math.round(height * LEAST)}px`,
    '--phone-h': `${Math.max(112, height)}px`,
  };
  return (
    <section
      aria-labelledby={labelledBy}
      data-figure-row={id}
      className="group/row relative border-t contain-layout border-line max-sm:-mx-4 max-sm:px-4 max-sm:pt-3 max-sm:first:border-t-0 sm:grid sm:flex-(--row-flex) sm:grid-cols-[172px_1fr_116px] sm:pt-1"
      style={sizes as CSSProperties}
    >
      {children}
    </section>
  );
}

/** A figure's question, its answer and its unit, left of what answers it. */
export function RowQuestion({
  id,
  question,
  answer,
  unit,
}: {
  readonly id: string;
  readonly question: string;
  readonly answer: ReactNode;
  readonly unit: string;
}) {
  return (
    <div className="max-sm:pb-2 sm:min-h-0 sm:pt-0.5 sm:pr-9">
      <h2 id={id} className="text-15 font-strong tracking-[-.005em] sm:text-12">
        {question}
      </h2>
      <p className="min-h-5 text-13 text-ink-2 sm:mt-0.5 sm:min-h-0 sm:text-11 sm:leading-[14px]">{answer}</p>
      <p className="mt-0.5 hidden text-11 leading-[14px] text-ink-3 sm:block">{unit}</p>
    </div>
  );
}

interface LayersProps extends ChartRowProps {
  readonly width: number;
  readonly pixelHeight: number;
}

function Layers({ under, plot, over, ends, handles, answerText, question, width, pixelHeight }: LayersProps) {
  const { layout } = useClock();
  const frame = { width, height: pixelHeight, className: 'absolute inset-0 overflow-visible' } as const;
  return (
    <>
      <svg {...frame} role="img" aria-label={`${question} ${answerText}`}>
        {under(pixelHeight)}
      </svg>
      <div className="absolute inset-0" aria-hidden="true">
        {plot({ width, height: pixelHeight })}
      </div>
      <svg {...frame} className={clsx(frame.className, 'pointer-events-none')} aria-hidden="true">
        {over(pixelHeight)}
        {layout === 'columns' && <Ends>{ends(pixelHeight)}</Ends>}
      </svg>
      {handles?.(pixelHeight)}
    </>
  );
}

function Ends({ children }: { readonly children: ReactNode }) {
  return useHoverWeek() === null ? children : null;
}

function EndsColumn({ readOut, actions, unit }: Pick<ChartRowProps, 'readOut' | 'actions' | 'unit'>) {
  const week = useHoverWeek();
  return (
    <div className="relative min-h-0 max-sm:flex max-sm:min-h-11 max-sm:items-center max-sm:justify-between max-sm:gap-2">
      {week === null ? (
        <p className="text-11 text-ink-3 sm:hidden">{unit}</p>
      ) : (
        <dl className="text-11 text-ink-2 max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 sm:absolute sm:inset-y-1 sm:right-0 sm:left-2 sm:flex sm:flex-col sm:justify-around sm:leading-[13px]">
          {readOut.map((line) => (
            <div key={line.name} className="flex justify-between gap-1">
              <dt style={{ color: line.color }}>{line.name}</dt>
              <dd className="font-strong text-ink">{line.valueAt(week)}</dd>
            </div>
          ))}
        </dl>
      )}
      <div
        className={clsx(
          'moves flex rounded-sm bg-surface sm:absolute sm:top-0 sm:right-0 sm:opacity-0 sm:group-focus-within/row:opacity-100',
          week === null && 'sm:group-hover/row:opacity-100',
        )}
      >
        {actions}
      </div>
    </div>
  );
}
