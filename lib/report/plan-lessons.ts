import type { Marginal } from '../analysis/attribution/marginal';
import type { HeadlineKey } from '../analysis/forecast/headline';
import { channelKind } from '../model/channels/registry';
import { sumMoney } from '../model/currency';
import type { Channel, Plan } from '../model/plan';
import type { Side } from '../model/side';
import type { Annotation, Figure } from './figure';
import type { HeadlineText } from './headlines/headline-cells';
import {
  formatCompact,
  formatCount,
  formatMoneyCompact,
  formatMoneyTick,
  formatShare,
  formatTick,
  type InCurrency,
} from './words/numbers';

/** What a plan teaches, in the order it is told. */
export const LESSON_IDS = ['mix', 'funnel', 'crossover', 'stop', 'range'] as const;
export type LessonId = (typeof LESSON_IDS)[number];

/** One thing that a plan teaches, in its own numbers. */
export interface Lesson {
  readonly id: LessonId;
  readonly title: string;
  /** Null while what it tells is not worked out yet. */
  readonly text: string | null;
}

/** What the lessons are told from: nothing is worked out anew, so they say what the screen says. */
export interface LessonSources {
  readonly plan: Plan;
  readonly scenarioId: string;
  /** The forecast's figures: `customers-by-origin`, `funnel-stages`, `contribution-to-date`. */
  readonly figures: readonly Figure[];
  readonly headlines: ReadonlyMap<HeadlineKey, HeadlineText>;
  /** What the next `step` of money brings, by channel; empty while it is not known. */
  readonly marginals: readonly Marginal[];
  readonly step: number;
  /** `stop-test` and `stop-totals` of the side that {@link lessonStop} names; empty while they are not there. */
  readonly stopFigures: readonly Figure[];
  /** BCP 47. */
  readonly locale: string;
}

/** The stop that a plan's lesson is about: push, pull where push spends nothing, after a year or at half time. */
export function lessonStop(
  plan: Plan,
  scenarioId: string,
): { readonly side: Side; readonly fromWeek: number } {
  const { push } = moneyOf(plan, scenarioId);
  const fromWeek = plan.horizonWeeks > 2 * YEAR ? YEAR + 1 : Math.floor(plan.horizonWeeks / 2) + 1;
  return { side: push > 0 ? 'push' : 'pull', fromWeek };
}

/** The five lessons of a scenario, each with the numbers that stand on the screen beside it. */
export function planLessons(sources: LessonSources): Lesson[] {
  return [
    { id: 'mix', title: 'Where the money goes', text: mixText(sources) },
    { id: 'funnel', title: 'Where people get to', text: funnelText(sources) },
    { id: 'crossover', title: 'Who brings them', text: originText(sources) },
    { id: 'stop', title: stopTitle(sources), text: stopText(sources) },
    { id: 'range', title: 'How sure that is', text: rangeText(sources) },
  ];
}

const YEAR = 52;

interface Money {
  readonly total: number;
  readonly push: number;
  readonly pull: number;
  /** Of the channel that gets the most. */
  readonly most: { readonly channel: Channel; readonly spend: number };
}

function moneyOf(plan: Plan, scenarioId: string): Money {
  const scenario = plan.scenarios.find(({ id }) => id === scenarioId) ?? plan.scenarios[0];
  const rows = plan.channels.map((channel) => {
    const flight = scenario.flights.find(({ channelId }) => channelId === channel.id);
    const spend = sumMoney(flight?.spend.slice(0, plan.horizonWeeks) ?? [], plan.currency);
    return { channel, spend, side: channelKind(channel.kind).side };
  });
  const sum = (side: Side) =>
    sumMoney(
      rows.filter((row) => row.side === side).map(({ spend }) => spend),
      plan.currency,
    );
  const [push, pull] = [sum('push'), sum('pull')];
  const most = rows.reduce((best, row) => (row.spend > best.spend ? row : best));
  return { total: sumMoney([push, pull], plan.currency), push, pull, most };
}

function mixText({ plan, scenarioId, marginals, step, locale }: LessonSources): string {
  const style = { locale, currency: plan.currency };
  const { total, push, pull, most } = moneyOf(plan, scenarioId);
  if (!(total > 0)) return 'Nothing is spent yet: set a weekly spend and the forecast begins.';
  const shares = sideShares(push / total, pull / total, style);
  const first = `${formatMoneyCompact(total, style)} over ${plan.horizonWeeks} weeks: ${shares}. Most goes to ${most.channel.name}, ${formatMoneyCompact(most.spend, style)}.`;
  const best = marginals.reduce<Marginal | null>(
    (found, row) => (row.customers > (found?.customers ?? 0) ? row : found),
    null,
  );
  const name = plan.channels.find(({ id }) => id === best?.channelId)?.name;
  if (best === null || name === undefined) return first;
  const isMost = name === most.channel.name;
  return `${first} The next ${formatMoneyTick(step, style)} brings most ${isMost ? 'there, too' : `in ${name}`}: ${formatCount(best.customers, style)} customers.`;
}

/** `push 60 %, pull 40 %`, or one side alone. */
function sideShares(push: number, pull: number, style: InCurrency): string {
  if (pull <= 0) return 'all of it on push';
  if (push <= 0) return 'all of it on pull';
  return `push ${formatShare(push, style)}, pull ${formatShare(pull, style)}`;
}

function funnelText({ plan, figures, headlines, locale }: LessonSources): string | null {
  const figure = figures.find(({ id }) => id === 'funnel-stages');
  const awareness = headlines.get('awarenessAtEnd');
  if (!figure || !awareness) return null;
  const style = { locale, currency: plan.currency };
  const at = (key: string, row: number) => {
    const value = figure.table.columns.find((column) => column.key === key)?.values[row];
    return typeof value === 'number' ? value : null;
  };
  const last = figure.table.rows - 1;
  const count = (key: string) => formatCompact(at(key, last), style);
  const [before, after] = [at('loyal', 0) ?? 0, at('loyal', last) ?? 0];
  const from = formatCompact(before, style);
  const change =
    before < 1 ? '; nobody was at the start' : `, ${after >= before ? 'up' : 'down'} from ${from}`;
  return `By week ${plan.horizonWeeks}, ${awareness.value} of ${formatTick(plan.market.size, style)} people know you. ${count('considering')} consider it, ${count('active')} buy and ${count('loyal')} are loyal${change}. ${figure.answer}`;
}

function originText({ figures, headlines }: LessonSources): string | null {
  const figure = figures.find(({ id }) => id === 'customers-by-origin');
  const customers = headlines.get('newCustomers');
  if (!figure || !customers) return null;
  const crossover = annotationOf(figure, 'crossover');
  const range = crossover?.detail === undefined ? '' : ` (${crossover.detail})`;
  // The figure's own sentence: `Push 42 %, pull 40 %, organic 18 %; pull leads from week 59.`
  const [shares, lead] = figure.answer.replace(/\.$/, '').split('; ');
  if (lead === undefined) return figure.answer;
  return `${customers.value} new customers: ${lowerFirst(shares)}. ${upperFirst(lead)}${range}.`;
}

function stopTitle({ plan, scenarioId }: LessonSources): string {
  const { side, fromWeek } = lessonStop(plan, scenarioId);
  return `What is left if ${side} stops in week ${fromWeek}`;
}

function stopText({ stopFigures }: LessonSources): string | null {
  const [weekly, totals] = ['stop-test', 'stop-totals'].map((id) =>
    stopFigures.find((figure) => figure.id === id),
  );
  return weekly && totals ? `${weekly.answer} ${totals.answer}` : null;
}

function rangeText({ figures, headlines }: LessonSources): string | null {
  const contribution = headlines.get('contribution');
  const figure = figures.find(({ id }) => id === 'contribution-to-date');
  if (!contribution || !figure) return null;
  const range =
    contribution.range === null
      ? 'The range is being drawn.'
      : `Eight draws of ten lie within ${contribution.range}.`;
  const even = annotationOf(figure, 'break-even');
  const odds = even?.detail === undefined ? '' : `, ${even.detail}`;
  const payback = even
    ? `It is back in the black in week ${even.week}${odds}.`
    : `Payback: ${lowerFirst(figure.answer)}`;
  return `Contribution comes to ${contribution.value}. ${range} ${payback}`;
}

function annotationOf({ annotations }: Figure, kind: Annotation['kind']): Annotation | undefined {
  return annotations.find((annotation) => annotation.kind === kind);
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
