import type { Forecast } from '../analysis/forecast';
import type { Origin } from '../model/side';

/** What the values of a column are; screens and spreadsheets format by it. */
export type Unit = 'week' | 'date' | 'people' | 'orders' | 'money' | 'share' | 'count' | 'text';

/** One column of a figure's table. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
  /** `[row]`; null where there is no value. */
  readonly values: ArrayLike<number | string | null>;
  /** The side the column belongs to, where it belongs to one: sets its colour. */
  readonly origin?: Origin;
}

/** The numbers behind a figure: charts draw cells of it, exports write all of it. */
export interface Table {
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** How a figure is drawn; the names are keys of columns of its table. */
export type Mark =
  /** Areas on top of each other, from the bottom up. */
  | { readonly type: 'stack'; readonly columns: readonly string[]; readonly share?: string }
  /** One small area per column, each on its own scale. */
  | { readonly type: 'lanes'; readonly columns: readonly string[] }
  /** A line with its P10–P90. `zero` draws the zero line strongly. */
  | {
      readonly type: 'band';
      readonly line: string;
      readonly low: string;
      readonly high: string;
      readonly zero?: boolean;
    }
  /** No picture: the table is the figure. */
  | { readonly type: 'table' };

/** A point or a week that the chart points at: at most three a figure. */
export interface Annotation {
  readonly kind: 'crossover' | 'cash-low' | 'break-even';
  /** Week counted from 1. */
  readonly week: number;
  readonly value?: number;
  /** Bold first words and the rest, such as `Pull overtakes push, wk 57` and `P10–P90: wk 35 to 82`. */
  readonly title: string;
  readonly detail?: string;
  /** P10–P90 of the week; null end = past the horizon. */
  readonly range?: { readonly low: number | null; readonly high: number | null };
}

/** A figure, ready to draw or to write. */
export interface Figure {
  readonly id: string;
  /** The title is the question it answers. */
  readonly question: string;
  /** The answer in one sentence, from this run. */
  readonly answer: string;
  /** Unit in words, such as `new customers a week`. */
  readonly unit: string;
  readonly table: Table;
  readonly mark: Mark;
  readonly annotations: readonly Annotation[];
}

/** How a figure is made of a forecast. Definitions stand in `figures/`, one file each, and in its registry. */
export interface FigureDefinition {
  readonly id: string;
  readonly question: string;
  readonly unit: string;
  readonly draw: (forecast: Forecast, locale: string) => Pick<Figure, 'answer' | 'table' | 'mark'> & {
    readonly annotations?: readonly Annotation[];
  };
}

/** Makes the figure of a forecast; `locale` (BCP 47) formats the words, never the table. */
export function drawFigure(definition: FigureDefinition, forecast: Forecast, locale: string): Figure {
  const { id, question, unit } = definition;
  return { id, question, unit, annotations: [], ...definition.draw(forecast, locale) };
}
