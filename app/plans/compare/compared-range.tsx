import type { ComparedRow } from '@/lib/report/comparison/compared-rows';
import { scenarioColor } from '../scenario-mark';

const WIDTH = 96;
const HEIGHT = 16;
const EDGE = 4;

/** P10–P90 and the stated value of one scenario, on the scale of its row; the words stand beside it. */
export function ComparedRange({
  row,
  index,
  isStale,
}: {
  readonly row: ComparedRow;
  readonly index: number;
  readonly isStale: boolean;
}) {
  const { scale } = row;
  const { bar } = row.cells[index];
  if (scale === null || bar === null)
    return <span className="block" style={{ width: WIDTH, height: HEIGHT }} />;
  const span = scale.high - scale.low || 1;
  const x = (value: number) => EDGE + ((value - scale.low) / span) * (WIDTH - 2 * EDGE);
  const color = scenarioColor(index);
  const hasZero = scale.low < 0 && scale.high > 0;
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      className="shrink-0"
      opacity={isStale ? 0.45 : 1}
    >
      <path d={`M0 8H${WIDTH}`} stroke="var(--line)" />
      {hasZero && <path d={`M${x(0)} 2V14`} stroke="var(--chart-axis)" />}
      <path
        d={`M${x(bar.low)} 8H${x(bar.high)}`}
        stroke={color}
        strokeWidth={4}
        strokeOpacity={0.34}
        strokeLinecap="round"
      />
      <circle cx={x(bar.value)} cy={8} r={3.5} fill={color} />
    </svg>
  );
}
