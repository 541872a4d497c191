import type { Forecast } from '../analysis/forecast/forecast';
import type { Analyses, AnalysisId, AnalysisResults } from '../analysis/parallel/analyses';
import type { GoalQuestion } from '../analysis/uncertainty/goal-odds';
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
  /** Areas on top of each other, from the bottom up; those in `ghosts` did not happen and are hatched. */
  | {
      readonly type: 'stack';
      readonly columns: readonly string[];
      readonly share?: string;
      readonly ghosts?: readonly string[];
    }
  /** One small area per column, each on its own scale. */
  | { readonly type: 'lanes'; readonly columns: readonly string[] }
  /** A line with its P10–P90. `zero` draws the zero line strongly; `reference` is a second line, dashed. */
  | {
      readonly type: 'band';
      readonly line: string;
      readonly low: string;
      readonly high: string;
      readonly zero?: boolean;
      readonly reference?: string;
    }
  /**
   * A bar a row from zero, with its P10–P90 where there is one; `label` is the column that names the rows, `origin`
   * one that says whose colour a row has (push, pull, organic).
   */
  | {
      readonly type: 'bars';
      readonly label: string;
      readonly value: string;
      readonly origin?: string;
      readonly low?: string;
      readonly high?: string;
    }
  /** A bar a row from `low` to `high` around `base`, with a share beside it; `label` names the rows. */
  | {
      readonly type: 'tornado';
      readonly label: string;
      readonly low: string;
      readonly high: string;
      readonly base: string;
      readonly share: string;
    }
  /** Lines over the numbers of column `x`; row `here` is where the plan stands. */
  | {
      readonly type: 'curves';
      readonly x: string;
      readonly columns: readonly string[];
      readonly here: number;
    }
  /** No picture: the table is the figure. */
  | { readonly type: 'table' };

/** A point or a week that the chart points at: at most three a figure. */
export interface Annotation {
  readonly kind: 'crossover' | 'cash-low' | 'break-even' | 'stop';
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
  /** Whether the forecast has what the figure needs; without it every forecast has. */
  readonly appliesTo?: (forecast: Forecast) => boolean;
  /**
   * An analysis that costs more than the forecast and that the figure is drawn from. Such a figure is drawn only
   * where somebody asked for it and the analysis has been run: a slider never waits for it.
   */
  readonly needs?: AnalysisId;
  readonly draw: (
    forecast: Forecast,
    locale: string,
    analyses: Analyses,
    questions: FigureQuestions,
  ) => FigureDrawing;
}

/** What a reader asks of figures beyond the plan, and no analysis needs to know. */
export interface FigureQuestions {
  readonly goal?: GoalQuestion;
}

/** What a definition draws; `question` and `unit` where they depend on what was asked. */
export type FigureDrawing = Pick<Figure, 'answer' | 'table' | 'mark'> &
  Partial<Pick<Figure, 'annotations' | 'question' | 'unit'>>;

/** Makes a figure of an analysis: it is drawn from the analysis' result. */
export function defineAnalysisFigure<const Id extends AnalysisId>({
  needs,
  draw,
  ...head
}: Omit<FigureDefinition, 'needs' | 'draw'> & {
  readonly needs: Id;
  readonly draw: (forecast: Forecast, locale: string, result: AnalysisResults[Id]) => FigureDrawing;
}): FigureDefinition {
  return {
    ...head,
    needs,
    draw: (forecast, locale, analyses) => {
      // `Analyses` is partial by key, which keeps the type of each result.
      const result: AnalysisResults[Id] | undefined = analyses[needs];
      if (result === undefined) throw new RangeError(`the figure "${head.id}" needs the analysis "${needs}"`);
      return draw(forecast, locale, result);
    },
  };
}

/** Makes the figure of a forecast; `locale` (BCP 47) formats the words, never the table. */
export function drawFigure(
  definition: FigureDefinition,
  forecast: Forecast,
  locale: string,
  analyses: Analyses = {},
  questions: FigureQuestions = {},
): Figure {
  const { id, question, unit } = definition;
  return { id, question, unit, annotations: [], ...definition.draw(forecast, locale, analyses, questions) };
}
