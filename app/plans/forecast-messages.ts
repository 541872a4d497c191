import type { ChannelAnswers, ForecastQuestion, ForecastView } from './forecast-view';

/** A question to the worker. A newer one makes it drop the older. */
export interface ForecastRequest extends ForecastQuestion {
  readonly id: number;
  readonly seed: number;
  /** False while a slider moves: the line is enough. */
  readonly withRange: boolean;
}

/** Ends the drawing of a range; what is drawn stays. */
export interface RangeCancel {
  readonly kind: 'cancel';
}

/** What the worker says about a question. */
export type ForecastMessage =
  | { readonly id: number; readonly kind: 'line'; readonly view: ForecastView }
  /** `isLast` false where more draws follow to make the range exact. */
  | { readonly id: number; readonly kind: 'range'; readonly view: ForecastView; readonly isLast: boolean }
  | { readonly id: number; readonly kind: 'channels'; readonly answers: ChannelAnswers }
  | { readonly id: number; readonly kind: 'progress'; readonly drawn: number; readonly draws: number }
  | {
      readonly id: number;
      readonly kind: 'failed';
      readonly part: 'line' | 'range';
      readonly message: string;
    };

/** The buffers of a view, so that it changes hands without a copy. Each buffer once: a second time is an error. */
export function buffersOf(view: ForecastView): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const take = (values: unknown) => {
    if (ArrayBuffer.isView(values) && values.buffer instanceof ArrayBuffer) buffers.add(values.buffer);
  };
  for (const figure of [...view.figures, ...(view.ghosts ?? [])]) {
    for (const column of figure.table.columns) take(column.values);
  }
  for (const cell of view.cells) take(cell.trend);
  return [...buffers];
}
