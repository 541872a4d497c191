import { addDays } from '../../model/calendar';
import { channelKind } from '../../model/channels/registry';
import type { Plan } from '../../model/plan';
import type { Holdout } from '../actuals';
import type { Fit } from './fit-history';
import type { SourceTable } from './read-table';
import { referenceGain } from './reference';
import { type Settings, YEAR } from './settings';
import type { HistoryChannel, WeeklyHistory } from './weekly-history';

type Assumption = Plan['assumptions'][number];

interface Facts {
  readonly table: SourceTable;
  readonly history: WeeklyHistory;
  readonly settings: Settings;
  readonly currency: { readonly value: string; readonly reason: string };
  readonly fit: Fit;
  readonly holdout: Holdout | null;
  readonly horizonWeeks: number;
}

/** What was assumed on the way from file to plan, for people to read: every value that the file does not hold. */
export function describeAssumptions(facts: Facts): Assumption[] {
  const { history, settings, currency, fit, holdout } = facts;
  const { price, margin, marketSize } = settings;
  const entries: (Assumption | null)[] = [
    { about: 'Test on the last year', text: holdout?.sentence ?? tooShort(history) },
    { about: 'Anchored on', text: anchorText(facts) },
    { about: 'Market size', text: `${count(marketSize.value)}. ${marketSize.reason}` },
    { about: 'Price of an order', text: `${count(price.value)} ${currency.value}. ${price.reason}` },
    { about: 'Gross margin', text: `${percent(margin.value)}. ${margin.reason}` },
    { about: 'Currency', text: `${currency.value}. ${currency.reason}` },
    { about: 'Fixed cost', text: 'None: the file does not say. It lowers operating profit only.' },
    { about: 'Baseline', text: baselineText(facts) },
    { about: 'Season', text: seasonText(fit) },
    { about: 'Half-saturation', text: gainText(history) },
    { about: 'Effects', text: effectsText(history.channels) },
    {
      about: 'Start',
      text: `The weeks from ${history.startsOn} to ${addDays(history.endsBefore, -1)} were replayed through the model, from what the first year's mean spend would have settled in. The plan starts from the people and the channel stocks of the replay's end.`,
    },
    zeroSpendText(history.channels),
    discountText(history),
    cleaningText(facts),
  ];
  return entries
    .flatMap((entry) => entry ?? [])
    .map(({ about, text }) => ({ about, text: text.slice(0, 600) }));
}

function anchorText({ fit }: Facts): string {
  const what = fit.anchor === 'newCustomers' ? 'new customers' : fit.anchor;
  const means =
    fit.anchor === 'newCustomers'
      ? 'The base rate of considering'
      : 'Order frequency of active and loyal customers';
  return `The last 52 weeks of ${what}. ${means} is ${Number(fit.factor.toPrecision(3))} times the default, so that the simulated last 52 weeks differ from the actual ones by ${(Math.abs(fit.difference) * 100).toFixed(2)} %.`;
}

function baselineText({ history, horizonWeeks }: Facts): string {
  const weeks = Math.min(YEAR, history.weeks);
  const repeated = horizonWeeks > weeks ? `, repeated to fill ${horizonWeeks} weeks` : '';
  return `The spend of the last ${weeks} weeks of the file, week by week, moved forward${repeated}.`;
}

function seasonText({ season }: Fit): string {
  if (season.years === 0)
    return 'None: the file covers less than a year, so every week of the year counts the same.';
  const years = season.years === 1 ? 'one year' : `${season.years} years`;
  return `By week of the year, from what spend does not explain in ${years}, yearly level taken out. A week's own history weighs ${percent(season.ownWeight)}, the mean of the weeks around it the rest. Holidays that move between weeks are not followed.`;
}

function gainText({ channels }: WeeklyHistory): string {
  const kinds = [...new Set(channels.map(({ kind }) => kind))];
  const gains = kinds
    .map((kind) => `${channelKind(kind).label} ${referenceGain(kind).toFixed(2)}`)
    .join(', ');
  return `Each channel's mean weekly spend in the file is put at its kind's reference share of the largest effect, that of the reference brand: ${gains}.`;
}

function effectsText(channels: readonly HistoryChannel[]): string {
  const several = [...new Set(channels.map(({ kind }) => kind))].filter(
    (kind) => channels.filter((channel) => channel.kind === kind).length > 1,
  );
  const shared =
    several.length === 0
      ? ''
      : ` Channels of one kind (${several.map((kind) => channelKind(kind).label).join(', ')}) share the kind's effects by their spend.`;
  return `Defaults of each kind, not measured from the file: sales and spend rise together at holidays, and that is no proof.${shared}`;
}

function zeroSpendText(channels: readonly HistoryChannel[]): Assumption | null {
  const names = (from: HistoryChannel['from']) =>
    channels
      .filter((channel) => channel.from === from)
      .map(({ name }) => name)
      .join(', ');
  const counted = names('volume-only');
  const offered = names('offered');
  if (counted === '' && offered === '') return null;
  const first =
    counted === '' ? '' : `${counted}: the file counts volume but no spend; what it did so far is organic. `;
  const second = offered === '' ? '' : `${offered}: not in the file, offered at zero spend. `;
  const text = `${first}${second}Their half-saturation is that of the reference brand, scaled to your budget.`;
  return { about: 'Channels at zero spend', text };
}

function discountText({ discount }: WeeklyHistory): Assumption | null {
  if (discount === null) return null;
  const weeks = discount.filter((depth) => depth > 0).length;
  return {
    about: 'Discount',
    text: `The chosen discount columns are taken as price cuts on every order: ${weeks} weeks, at most ${percent(Math.max(...discount))}. The deepest of a week counts.`,
  };
}

function cleaningText({ table, history }: Facts): Assumption | null {
  const notices = [...table.notices, ...history.notices].filter(
    ({ code }) => code !== 'volume-without-spend',
  );
  if (notices.length === 0) return null;
  const shown = notices.slice(0, 3).map(({ message }) => message);
  const more = notices.length > shown.length ? ` And ${notices.length - shown.length} more.` : '';
  return { about: 'Read with care', text: shown.join(' ') + more };
}

function tooShort({ weeks }: WeeklyHistory): string {
  return `Not made: the file covers ${weeks} weeks, and a year to learn from and a year to hold out are needed. How well this plan forecasts is unknown.`;
}

/** Grouped in threes by thin rules of English; up to two decimals. */
function count(value: number): string {
  const [whole, fraction = ''] = String(Number(value.toFixed(2))).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction && `.${fraction}`);
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}
