import { SplitBar } from '../ui/split-bar';
import type { SplitWords } from './rows';

export interface PlanSplitProps {
  readonly split: SplitWords | null;
  /** Width of the bar. */
  readonly className: string;
}

/** How the money parts into push and pull, or that there is none yet. */
export function PlanSplit({ split, className }: PlanSplitProps) {
  if (split === null) return <span className="text-11 text-ink-3">no spend yet</span>;
  return <SplitBar pushShare={split.pushShare} labels={split} className={className} />;
}
