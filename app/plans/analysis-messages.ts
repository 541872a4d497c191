import type { Ensemble } from '@/lib/analysis/forecast/forecast';
import type { AnalysisInput } from '@/lib/analysis/parallel/define-analysis';
import type { AnsweredChannel } from '@/lib/analysis/response/answered-channel';
import type { ResponseAnswers } from '@/lib/analysis/response/response-questions';
import type { Figure } from '@/lib/report/figure';

/** What a panel wants to know. */
export type AnalysisAsk =
  | {
      readonly kind: 'figures';
      readonly figures: readonly string[];
      readonly input: AnalysisInput;
      /** The draws themselves are asked for: figures of a range, and the odds of goals, are drawn from them. */
      readonly withRange: boolean;
      /** BCP 47; words of the figures. */
      readonly locale: string;
    }
  | {
      readonly kind: 'answers';
      readonly input: AnalysisInput;
      readonly channelId: string;
      readonly answers: ResponseAnswers;
    };

/** A question to the analysis worker. A newer one of the same panel makes it drop the older; `null` drops it alone. */
export interface AnalysisQuestion {
  readonly id: number;
  /** Who asks: each panel has its own newest question. */
  readonly panel: string;
  readonly ask: AnalysisAsk | null;
}

/** What the analysis worker says about a question; nothing about one that was dropped. */
export type AnalysisMessage = { readonly id: number; readonly panel: string } & (
  | {
      readonly kind: 'progress';
      /** What is being worked out: `what each channel brought`. */
      readonly label: string;
      /** Which step of how many. */
      readonly step: number;
      readonly steps: number;
      readonly done: number;
      readonly chunks: number;
    }
  | {
      readonly kind: 'figures';
      readonly figures: readonly Figure[];
      /** False while the ranges are still to come. */
      readonly isFinal: boolean;
      /** Every headline in every draw, where the question asked for the range. */
      readonly headlineDraws: Ensemble['headlineDraws'] | null;
    }
  | { readonly kind: 'answered'; readonly answered: AnsweredChannel }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string }
);
