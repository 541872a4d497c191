import type { ReactNode } from 'react';
import type { Figure } from '@/lib/report/figure';

/** What every row that draws a figure takes. */
export interface FigureRowProps {
  readonly figure: Figure;
  /** The same figure of the baseline scenario, drawn as a dashed line. */
  readonly ghost?: Figure | null;
  /** The figure's answer as it stands on the screen. */
  readonly answer: ReactNode;
  /** Height of the design in px. */
  readonly height: number;
  /** True while the range is being drawn anew: the old one stays, paler. */
  readonly stale: boolean;
  readonly actions?: ReactNode;
}
