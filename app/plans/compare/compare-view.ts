import type { ComparedDraws } from '@/lib/analysis/comparison/compared-draws';
import { type Comparison, compareScenarios, forecastField } from '@/lib/analysis/comparison/comparison';
import { oddsError } from '@/lib/analysis/comparison/comparison-draws';
import { type ChosenScenario, type Field, fieldOf } from '@/lib/analysis/comparison/contenders';
import type { Goal } from '@/lib/analysis/comparison/verdict';
import { type CashLow, cashLow } from '@/lib/analysis/forecast/cash';
import type { Forecast } from '@/lib/analysis/forecast/forecast';
import type { ParameterSwing } from '@/lib/analysis/uncertainty/parameter-swings';
import type { Plan } from '@/lib/model/plan';
import { comparableGoals, comparedFigures } from '@/lib/report/comparison/compared-figures';
import { type ComparedRow, comparedRows } from '@/lib/report/comparison/compared-rows';
import { leadFigure } from '@/lib/report/comparison/lead-figure';
import { termsNotes } from '@/lib/report/comparison/terms-words';
import { type VerdictText, verdictText } from '@/lib/report/comparison/verdict-words';
import type { Figure } from '@/lib/report/figure';
import { budgetOf } from '../spend';

/** What the page asks of the worker. */
export interface CompareQuestion {
  readonly chosen: readonly ChosenScenario[];
  readonly locale: string;
  readonly seed: number;
}

/** A scenario of the comparison as the page shows it. */
export interface ContenderView {
  readonly key: string;
  readonly label: string;
  readonly scenario: string;
  readonly plan: string;
  readonly currency: string;
  /** Share of the spend on push, 0–1; null without spend. */
  readonly spentOnPush: number | null;
  /** Share of push among the new customers that push and pull bring, 0–1; null where they bring none. */
  readonly broughtByPush: number | null;
  readonly crossoverWeek: number | null;
  readonly cashLow: CashLow;
}

/** Everything that the page draws of a comparison. Plain data and typed arrays: it crosses from the worker as it is. */
export interface CompareView {
  readonly contenders: readonly ContenderView[];
  readonly weeks: number;
  /** Null where plans start on different days. */
  readonly startsOn: string | null;
  readonly notes: readonly string[];
  readonly goals: readonly Goal[];
  readonly verdicts: Readonly<Partial<Record<Goal, VerdictText>>>;
  readonly rows: readonly ComparedRow[];
  /** Empty until the worker has answered. */
  readonly figures: readonly Figure[];
  /** What moves the lead, by goal. */
  readonly leads: Readonly<Partial<Record<Goal, Figure>>>;
  /** Paired draws; 0 until drawn. */
  readonly draws: number;
  /** The largest standard error of a chance of being best; null until drawn. */
  readonly error: number | null;
}

/** What a drawing goes on from. */
export interface Stated {
  readonly field: Field;
  readonly forecasts: readonly Forecast[];
}

/** Runs a question at the stated values. @throws PlannerError for a field that cannot be compared */
export function statedOf({ chosen }: Pick<CompareQuestion, 'chosen'>): Stated {
  const field = fieldOf(chosen);
  return { field, forecasts: forecastField(field) };
}

/** The comparison of what is stated and what has been drawn of it. */
export function comparisonOf(
  { field, forecasts }: Stated,
  drawn: readonly ComparedDraws[] | null,
): Comparison {
  return compareScenarios(field, forecasts, drawn);
}

/** Words and figures of a comparison. `withFigures` false is enough for the first paint. */
export function compareView(
  comparison: Comparison,
  locale: string,
  {
    withFigures = true,
    swings = null,
  }: { readonly withFigures?: boolean; readonly swings?: readonly (readonly ParameterSwing[])[] | null } = {},
): CompareView {
  const { terms, draws } = comparison;
  const goals = comparableGoals(comparison);
  return {
    contenders: comparison.contenders.map((_, index) => contenderView(comparison, index)),
    weeks: terms.weeks,
    startsOn: terms.startsOn,
    notes: termsNotes(comparison),
    goals,
    verdicts: Object.fromEntries(goals.map((goal) => [goal, verdictText(comparison, goal, locale)])),
    rows: comparedRows(comparison, locale),
    figures: withFigures ? comparedFigures(comparison, locale) : [],
    leads:
      swings === null
        ? {}
        : Object.fromEntries(
            goals.flatMap((goal) => {
              const figure = leadFigure(comparison, swings, goal, locale);
              return figure === null ? [] : [[goal, figure] as const];
            }),
          ),
    draws,
    error: draws > 0 ? oddsError(comparison) : null,
  };
}

function contenderView({ contenders, forecasts }: Comparison, index: number): ContenderView {
  const { key, label, plan, scenario } = contenders[index];
  const { headline, series } = forecasts[index];
  const { pushShare, pullShare, crossoverWeek } = headline;
  const brought = (pushShare ?? 0) + (pullShare ?? 0);
  return {
    key,
    label,
    scenario: scenario.name,
    plan: plan.name,
    currency: plan.currency,
    spentOnPush: spentOnPush(plan, index, contenders),
    broughtByPush: brought > 0 ? (pushShare ?? 0) / brought : null,
    crossoverWeek,
    cashLow: cashLow(series.contributionToDate),
  };
}

function spentOnPush(plan: Plan, index: number, contenders: Field['contenders']): number | null {
  const { pullShare } = budgetOf(plan, contenders[index].scenario);
  return pullShare === null ? null : 1 - pullShare;
}
