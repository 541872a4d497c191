import { type ChannelKindId, channelKind } from '../../model/channels/registry';
import { sumMoney } from '../../model/currency';
import { DYNAMICS } from '../../model/dynamics';
import { ORDER } from '../../model/merge-plans';
import type { Parameter } from '../../model/parameter';
import type { Plan } from '../../model/plan';
import type { PlanChange } from '../../model/plan-difference';
import { isMembers } from '../../model/same-document';
import { formatParameter } from './assumption-words';
import { formatDate, formatFull, formatMoneyWhole, formatShare, type InLocale } from './numbers';

/** A change as a person reads it: `Ads in Hybrid, wk 3–9`, from `€1,500 a week`, to `€2,000 a week`. */
export interface ChangeWords {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** Shown where a side of a change has nothing. */
export const NOTHING = 'none';

const FIELDS: Readonly<Record<string, string>> = {
  name: 'Name',
  currency: 'Currency',
  startsOn: 'Start',
  weekStartsOn: 'First day of the week',
  horizonWeeks: 'Weeks',
  size: 'Market size',
  annualGrowth: 'Market growth a year',
  seasonality: 'Season',
  price: 'Price',
  margin: 'Margin',
  fixedCost: 'Fixed cost a week',
  discountRate: 'Discount rate a year',
  stages: 'People at the start',
  assumptions: 'Assumptions in words',
  origin: 'Where the plan came from',
  carryIn: 'What was carried in',
  correlations: 'Correlation of assumptions',
};
const SHARES = new Set(['annualGrowth', 'margin', 'discountRate', 'discount']);
const AMOUNTS = new Set(['price', 'fixedCost', 'spend']);

/** Puts a change between two revisions of a plan into words. Ids are named as in `after`, else as in `before`. */
export function changeWords(
  change: PlanChange,
  before: Plan,
  after: Plan,
  { locale }: InLocale,
): ChangeWords {
  const { path, from, to, weeks } = change;
  const name = path[path.length - 1];
  const write = (value: unknown, plan: Plan) => valueWords(value, name, weeks, plan, locale);
  return {
    what: `${placeOf(path, before, after)}${weeks === undefined ? '' : weekWords(weeks, after.horizonWeeks)}`,
    from: write(from, before),
    to: write(to, after),
  };
}

/** What a save did, in one sentence: its first two changes, and how many more there are. */
export function changeSentence(words: readonly ChangeWords[]): string {
  if (words.length === 0) return 'Saved without a change';
  const shown = words.slice(0, 2).map(({ what, from, to }) => {
    if (from === NOTHING) return `${what} added`;
    if (to === NOTHING) return `${what} removed`;
    return from === to ? `${what} changed` : `${what} from ${from} to ${to}`;
  });
  const more = words.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; ${more} more ${more === 1 ? 'change' : 'changes'}` : ''}`;
}

function placeOf(path: readonly string[], before: Plan, after: Plan): string {
  const [top, id, member, inner, last] = path.filter((part) => part !== ORDER);
  const channelNamed = (wanted: string) =>
    [after, before].flatMap(({ channels }) => channels).find((channel) => channel.id === wanted);
  const scenarioNamed = (wanted: string) =>
    [after, before].flatMap(({ scenarios }) => scenarios).find((scenario) => scenario.id === wanted);
  if (top === undefined) return 'The whole plan';
  if (id === undefined && (top === 'channels' || top === 'scenarios')) return `Order of ${top}`;
  if (top === 'channels') {
    const channel = channelNamed(id);
    const owner = channel?.name ?? id;
    if (member === undefined) return `Channel ${owner}`;
    if (member === 'name') return `Name of channel ${owner}`;
    const passports: Readonly<Record<string, Parameter>> = channel
      ? channelKind(channel.kind as ChannelKindId).parameters
      : {};
    const passport = Object.hasOwn(passports, inner ?? '') ? passports[inner] : undefined;
    return `${owner}: ${passport ? lowerFirst(passport.label) : plainWords(inner ?? member)}`;
  }
  if (top === 'scenarios') {
    const owner = scenarioNamed(id)?.name ?? id;
    if (member === undefined) return `Scenario “${owner}”`;
    if (member !== 'flights') return `${upperFirst(plainWords(member))} of scenario “${owner}”`;
    const channel = channelNamed(inner)?.name ?? inner;
    return `${channel}${last === 'discount' ? ' discount' : ''} in “${owner}”`;
  }
  if (top === 'dynamics' && Object.hasOwn(DYNAMICS, id)) return DYNAMICS[id as keyof typeof DYNAMICS].label;
  if (top === 'market' && id === 'stages' && member !== undefined)
    return `${upperFirst(member)} at the start`;
  return FIELDS[top] ?? FIELDS[id] ?? upperFirst(plainWords(path.slice(-1)[0]));
}

function weekWords(weeks: readonly number[], horizon: number): string {
  if (weeks.length >= horizon) return '';
  const [first, last] = [weeks[0] + 1, weeks[weeks.length - 1] + 1];
  const all = last - first + 1 === weeks.length ? '' : `, ${weeks.length} of the weeks`;
  return first === last ? `, wk ${first}` : `, wk ${first}–${last}${all}`;
}

function valueWords(
  value: unknown,
  name: string | undefined,
  weeks: readonly number[] | undefined,
  plan: Plan,
  locale: string,
): string {
  const style = { locale, currency: plan.currency };
  if (value === undefined || value === null) return NOTHING;
  if (Array.isArray(value)) {
    if (weeks === undefined) {
      return value.every((item) => typeof item === 'string') ? value.join(', ') : `${value.length} entries`;
    }
    const amounts = weeks.map((week) => Number(value[week] ?? 0));
    if (name === 'discount') return `${formatShare(Math.max(...amounts), style)} at most`;
    return `${formatMoneyWhole(sumMoney(amounts, plan.currency) / amounts.length, style)} a week`;
  }
  if (typeof value === 'number') {
    if (name !== undefined && SHARES.has(name)) return formatShare(value, style, 1);
    if (name !== undefined && AMOUNTS.has(name)) return formatMoneyWhole(value, style);
    return Number.isInteger(value) ? formatFull(value, style) : formatParameter(value, style);
  }
  if (typeof value === 'string') return name === 'startsOn' ? formatDate(value, style) : `“${value}”`;
  if (isMembers(value)) {
    if (typeof value.name === 'string') return `“${value.name}”`;
    if (Array.isArray(value.spend)) {
      const spend = value.spend.map(Number);
      return `${formatMoneyWhole(sumMoney(spend, plan.currency) / spend.length, style)} a week`;
    }
  }
  return 'as it was';
}

/** `pressureHalfLife` → `pressure half life`. */
function plainWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
