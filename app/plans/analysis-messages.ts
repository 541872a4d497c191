import type { AnalysisInput } from '@/lib/analysis/define-analysis';
import type { Figure } from '@/lib/report/figure';

/** A question to the analysis worker. A newer one of the same panel makes it drop the older. */
export interface AnalysisQuestion {
  readonly id: number;
  /** Who asks: each panel has its own newest question. */
  readonly panel: string;
  readonly figures: readonly string[];
  readonly input: AnalysisInput;
  /** BCP 47; words of the figures. */
  readonly locale: string;
}

/** What the analysis worker says about a question; nothing about one that was dropped. */
export type AnalysisMessage =
  | {
      readonly id: number;
      readonly panel: string;
      readonly kind: 'progress';
      /** What is being worked out: `what each channel brought`. */
      readonly label: string;
      readonly done: number;
      readonly chunks: number;
    }
  | {
      readonly id: number;
      readonly panel: string;
      readonly kind: 'figures';
      readonly figures: readonly Figure[];
    }
  | { readonly id: number; readonly panel: string; readonly kind: 'failed'; readonly message: string };
