import type { Comparison } from '../../analysis/comparison/comparison';
import { type Goal, type Lead, type Verdict, verdictOf } from '../../analysis/comparison/verdict';
import { cashLow } from '../../analysis/forecast/cash';
import { HEADLINE_FACTS } from '../headlines/headline-facts';
import {
  formatCount,
  formatFigure,
  formatMoneyCompact,
  formatPoints,
  formatShare,
  type InCurrency,
} from '../words/numbers';
import { BEST_WORDS, listWords } from './goal-words';

/** A verdict in words. */
export interface VerdictText {
  readonly goal: Goal;
  readonly kind: Verdict['kind'];
  /** Index of the one that leads; null where none does. */
  readonly leader: number | null;
  /** Who, how surely, by how much and from when, in one sentence. */
  readonly sentence: string;
  /** Why it is so, and what it costs or risks: a sentence each. */
  readonly details: readonly string[];
}

/** Puts what a comparison comes to by a goal into words. */
export function verdictText(comparison: Comparison, goal: Goal, locale: string): VerdictText {
  const verdict = verdictOf(comparison, goal);
  const { contenders } = comparison;
  const names = contenders.map(({ label }) => quoted(label));
  const label = HEADLINE_FACTS[goal].label.toLowerCase();
  const none = { goal, kind: verdict.kind, leader: null };
  switch (verdict.kind) {
    case 'alone':
      return {
        ...none,
        sentence: `${names[0]} stands alone: there is nothing to compare it with.`,
        details: [],
      };
    case 'not-compared': {
      const currencies = [...new Set(contenders.map(({ plan }) => plan.currency))];
      const sentence = `There is no verdict by ${label}: ${listWords(currencies)} are not compared.`;
      return { ...none, sentence, details: ['Choose a goal that is not money, such as new customers.'] };
    }
    case 'alike':
      return {
        ...none,
        sentence: `${listWords(names)} are alike: ${label} is the same${comparison.draws > 0 ? ' in every draw' : ''}.`,
        details: [],
      };
    default:
      return {
        goal,
        kind: verdict.kind,
        leader: isLevel(verdict) ? null : verdict.leader,
        sentence: leadSentence(comparison, verdict, names, locale),
        details: isLevel(verdict)
          ? []
          : [
              ...rangeDetail(comparison, verdict, names, locale),
              reasonDetail(comparison, verdict, names, locale),
              ...riskDetail(comparison, verdict, locale),
            ],
      };
  }
}

type LeadVerdict = Extract<Verdict, Lead>;

function leadSentence(
  comparison: Comparison,
  verdict: LeadVerdict,
  names: readonly string[],
  locale: string,
): string {
  const style = styleOf(comparison, verdict.leader, locale);
  const [leader, rival] = [names[verdict.leader], names[verdict.rival]];
  const best = BEST_WORDS[verdict.goal];
  const ahead = aheadWords(comparison, verdict, rival, style);
  const timing = timingWords(comparison, verdict, leader, rival);
  if (isLevel(verdict)) {
    return `${listWords([leader, rival])} are level${comparison.draws > 0 ? ' in every draw' : ''}: neither ${best} alone.`;
  }
  if (verdict.kind === 'stated') return `At its stated values ${leader} ${best}${ahead}${timing}.`;
  const odds = `${chanceWords(verdict.chance, style)} of ${formatCount(comparison.draws, style)} paired draws`;
  if (verdict.kind === 'clear') return `${leader} ${best} in ${odds}${ahead}${timing}.`;
  const near = listWords(verdict.near.map((index) => names[index]));
  return `Too close to call: ${leader} ${best} in ${odds}, within noise of ${near}${timing}.`;
}

/** Whether leader and rival are the same, draw by draw; before the draws, at their stated values. */
function isLevel({ difference, range }: Lead): boolean {
  return difference === 0 && (range === null || (range.p10 === 0 && range.p50 === 0 && range.p90 === 0));
}

/** `83 %`; never 0 or 100. */
function chanceWords(chance: number, style: InCurrency): string {
  const percent = Math.round(chance * 100);
  if (percent > 99) return `more than ${formatShare(0.99, style)}`;
  return percent < 1 ? `less than ${formatShare(0.01, style)}` : formatShare(chance, style);
}

/** `, €412k ahead of Push-led at the same €2.96M`; empty where the stated value is not ahead. */
function aheadWords(comparison: Comparison, verdict: LeadVerdict, rival: string, style: InCurrency): string {
  const { goal, difference } = verdict;
  const budget = budgetWords(comparison, verdict, style);
  if (difference === null || !isAhead(verdict)) return budget;
  const by = amountWords(difference, goal, style);
  const word = goal === 'costPerCustomer' ? 'below' : goal === 'paybackWeek' ? 'before' : 'ahead of';
  return `, ${by} ${word} ${rival}${budget}`;
}

function isAhead({ goal, difference }: LeadVerdict): boolean {
  const isLower = goal === 'costPerCustomer' || goal === 'paybackWeek';
  return difference !== null && (isLower ? difference < 0 : difference > 0);
}

/** `at the same €2.96M` where leader and rival spend the same to the minor unit. */
function budgetWords({ headlines, terms }: Comparison, { leader, rival }: Lead, style: InCurrency): string {
  const { values } = headlines.spend;
  if (terms.currency === null || values[leader] !== values[rival]) return '';
  return ` at the same ${formatMoneyCompact(values[leader], style)}`;
}

function timingWords(comparison: Comparison, verdict: LeadVerdict, leader: string, rival: string): string {
  const { timing, goal } = verdict;
  // Plan value has no weeks of its own: what one sees on its way is contribution.
  const on = goal === 'planValue' ? ' in contribution' : '';
  // A lead that is noise has no date.
  if (timing === null || timing.kind === 'always' || !isAhead(verdict)) return '';
  if (timing.kind === 'until') {
    return timing.fromStart
      ? `; ${rival} leads${on} until week ${timing.week}`
      : `; ${leader} leads${on} for good from week ${timing.week + 1}`;
  }
  return `; ${rival} is still ahead${on} in week ${comparison.terms.weeks}`;
}

function rangeDetail(
  comparison: Comparison,
  verdict: LeadVerdict,
  names: readonly string[],
  locale: string,
): string[] {
  const { range, goal, kind } = verdict;
  if (range === null || range.p10 === null || range.p90 === null || isLevel(verdict)) return [];
  const style = styleOf(comparison, verdict.leader, locale);
  const [low, high] = edgesOf(range as { p10: number; p90: number }, goal).map((value) =>
    signedWords(value, goal, style),
  );
  const rival = names[verdict.rival];
  return kind === 'close'
    ? [`Its lead over ${rival} runs from ${low} to ${high} (P10–P90): it may well be the other way round.`]
    : [`The lead over ${rival} is ${low} to ${high} (P10–P90).`];
}

/** The lead from its small end to its large one: where less is better, the lead is what is below. */
function edgesOf({ p10, p90 }: { readonly p10: number; readonly p90: number }, goal: Goal): [number, number] {
  return goal === 'costPerCustomer' || goal === 'paybackWeek' ? [-p90, -p10] : [p10, p90];
}

/** What the lead is made of: customers, who brings them, and how much of it lies behind the plan's end. */
function reasonDetail(
  comparison: Comparison,
  { leader, rival, goal, difference }: LeadVerdict,
  names: readonly string[],
  locale: string,
): string {
  const { forecasts, headlines, terms } = comparison;
  const style = styleOf(comparison, leader, locale);
  const [own, other] = [forecasts[leader], forecasts[rival]];
  const customers = (own.headline.newCustomers ?? 0) - (other.headline.newCustomers ?? 0);
  const loyal = (own.headline.loyalAtEnd ?? 0) - (other.headline.loyalAtEnd ?? 0);
  const pull = own.headline.crossoverWeek;
  const parts = [
    `it wins ${compareWords(customers, 'new customers', style)}${pull === null ? '' : `, pull bringing more than push from week ${pull}`}`,
    `ends with ${compareWords(loyal, 'loyal ones', style)}`,
  ];
  const spend = (headlines.spend.values[leader] ?? 0) - (headlines.spend.values[rival] ?? 0);
  if (terms.currency !== null && spend !== 0) {
    parts.push(`spends ${formatMoneyCompact(Math.abs(spend), style)} ${spend > 0 ? 'more' : 'less'}`);
  }
  const tail = own.atEnd.tailValue - other.atEnd.tailValue;
  const after =
    goal === 'planValue' && difference !== null && difference > 0 && Number.isFinite(tail) && tail > 0
      ? ` ${tail >= difference ? 'All' : formatMoneyCompact(tail, style)} of the lead comes after the ${terms.weeks} weeks, with all spend off.`
      : '';
  return `Against ${names[rival]} ${listWords(parts)}.${after}`;
}

function compareWords(difference: number, what: string, style: InCurrency): string {
  const size = Math.abs(difference);
  if (size < 0.5) return `as many ${what}`;
  return `${formatCount(size, style)} ${difference > 0 ? 'more' : 'fewer'} ${what}`;
}

function riskDetail(comparison: Comparison, { leader }: Lead, locale: string): string[] {
  const { forecasts, terms } = comparison;
  const style = styleOf(comparison, leader, locale);
  const low = cashLow(forecasts[leader].series.contributionToDate);
  const payback = forecasts[leader].headline.paybackWeek;
  const odds = paysBack(comparison, leader);
  const back =
    payback === null
      ? `it does not pay back within ${terms.weeks} weeks${odds === null ? '' : `; in ${chanceWords(odds, style)} of draws it does`}`
      : `it has paid back by week ${payback}${odds === null ? '' : `; within ${terms.weeks} weeks in ${chanceWords(odds, style)} of draws`}`;
  if (low.week === 0) return payback === null ? [`${upperFirst(back)}.`] : ['It never needs cash.'];
  return [`It needs ${formatMoneyCompact(-low.value, style)} of cash by week ${low.week}; ${back}.`];
}

/** Share of the draws in which it pays back before the weeks end. */
function paysBack({ drawn }: Comparison, index: number): number | null {
  if (drawn === null) return null;
  const weeks = drawn[index].headlineDraws.paybackWeek;
  return weeks.filter((week) => !Number.isNaN(week)).length / weeks.length;
}

function styleOf({ contenders }: Comparison, index: number, locale: string): InCurrency {
  return { locale, currency: contenders[index].plan.currency };
}

/** A difference without its sign. */
function amountWords(difference: number, goal: Goal, style: InCurrency): string {
  const { unit } = HEADLINE_FACTS[goal];
  const size = Math.abs(difference);
  if (unit === 'week') return `${formatCount(size, style)} weeks`;
  return unit === 'share' ? formatPoints(size, style) : formatFigure(size, unit, style);
}

function signedWords(difference: number, goal: Goal, style: InCurrency): string {
  return `${difference < 0 ? '−' : ''}${amountWords(difference, goal, style)}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name that holds a comma would come apart in a sentence. */
function quoted(name: string): string {
  return /[,;]/.test(name) ? `“${name}”` : name;
}
