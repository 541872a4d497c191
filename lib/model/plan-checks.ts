import type { Issue } from '../errors';
import { isIsoDate, WEEKDAYS, weekday } from './calendar';
import type { ChannelKind } from './channels/define-channel';
import { CHANNEL_KINDS, type ChannelKindId } from './channels/registry';
import { correlationIssues, correlationsSchema } from './correlations';
import { isCurrency, minorUnitsPerUnit } from './currency';
import { quoteValue } from './plan-issues';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What no single field can tell: ids that meet, lengths that fit the horizon, people who fit the market, money in
 * whole minor units. Works on unparsed input, so that these issues stand beside the schema's own; what is of the
 * wrong type is left to the schema.
 */
export function crossCheckPlan(input: unknown): Issue[] {
  if (!isObject(input)) return [];
  return [
    ...checkStart(input),
    ...checkMarket(input),
    ...checkIds(listOf(input.channels), 'channels'),
    ...checkIds(listOf(input.scenarios), 'scenarios'),
    ...listOf(input.scenarios).flatMap((scenario, index) => checkScenario(input, scenario, index)),
    ...checkCarryIn(input),
    ...checkCorrelations(input),
  ];
}

function checkStart(plan: Fields): Issue[] {
  const { startsOn, weekStartsOn } = plan;
  if (typeof startsOn !== 'string' || !isIsoDate(startsOn)) return [];
  if (!WEEKDAYS.some((day) => day === weekStartsOn) || weekday(startsOn) === weekStartsOn) return [];
  const message = `startsOn is "${startsOn}", a ${weekday(startsOn)}; it must be a ${String(weekStartsOn)}, as weekStartsOn says.`;
  return [{ field: 'startsOn', message }];
}

function checkMarket(plan: Fields): Issue[] {
  if (!isObject(plan.market)) return [];
  const issues: Issue[] = [];
  const { size, stages, seasonality } = plan.market;
  if (isObject(stages) && isNumber(size) && size > 0) {
    const people = Object.values(stages)
      .filter(isNumber)
      .reduce((sum, value) => sum + value, 0);
    if (people > size * (1 + 1e-9)) {
      const message = `market.stages holds ${people} people; together they must be at most market.size, ${size}.`;
      issues.push({ field: 'market.stages', message });
    }
  }
  const season = Array.isArray(seasonality) ? seasonality.filter(isNumber) : [];
  if (season.length === 52) {
    const mean = season.reduce((sum, value) => sum + value, 0) / season.length;
    if (Math.abs(mean - 1) > 1e-6) {
      issues.push({
        field: 'market.seasonality',
        message: `market.seasonality has mean ${mean}; it must be 1.`,
      });
    }
  }
  return issues;
}

function checkIds(items: readonly unknown[], list: string): Issue[] {
  const seen = new Map<unknown, number>();
  const issues: Issue[] = [];
  items.forEach((item, index) => {
    const id = isObject(item) ? item.id : undefined;
    if (typeof id !== 'string') return;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    else
      issues.push({
        field: `${list}[${index}].id`,
        message: `${list}[${index}].id is "${id}", as ${list}[${first}].id is; ids must differ.`,
      });
  });
  return issues;
}

function checkScenario(plan: Fields, scenario: unknown, index: number): Issue[] {
  if (!isObject(scenario)) return [];
  const seen = new Set<unknown>();
  return listOf(scenario.flights).flatMap((flight, position) => {
    if (!isObject(flight)) return [];
    const field = `scenarios[${index}].flights[${position}]`;
    const issues = checkChannelReference(plan, flight.channelId, `${field}.channelId`, seen);
    return [...issues, ...checkSeries(plan, flight, field)];
  });
}

function checkChannelReference(plan: Fields, id: unknown, field: string, seen: Set<unknown>): Issue[] {
  if (typeof id !== 'string') return [];
  if (seen.has(id))
    return [{ field, message: `${field} is "${id}" for a second time; a channel may appear once.` }];
  seen.add(id);
  if (channelOf(plan, id) !== undefined) return [];
  return [{ field, message: `${field} is "${id}"; it must be the id of a channel of the plan.` }];
}

function checkSeries(plan: Fields, flight: Fields, field: string): Issue[] {
  const issues: Issue[] = [];
  const { horizonWeeks, currency } = plan;
  for (const key of ['spend', 'discount'] as const) {
    const series = flight[key];
    if (Array.isArray(series) && Number.isInteger(horizonWeeks) && series.length !== horizonWeeks) {
      const message = `${field}.${key} is ${quoteValue(series)}; it must have ${horizonWeeks} entries, one a week.`;
      issues.push({ field: `${field}.${key}`, message });
    }
  }
  const kind = kindOf(plan, flight.channelId);
  if (flight.discount !== undefined && kind !== undefined && !kind.response.carriesDiscount) {
    const message = `${field}.discount stands at a channel of kind "${kind.kind}"; only promotions carry a discount.`;
    issues.push({ field: `${field}.discount`, message });
  }
  if (typeof currency === 'string' && isCurrency(currency))
    issues.push(...checkMinorUnits(flight, field, currency));
  return issues;
}

function checkMinorUnits(flight: Fields, field: string, currency: string): Issue[] {
  const scale = minorUnitsPerUnit(currency);
  return listOf(flight.spend).flatMap((value, week) => {
    if (!isNumber(value)) return [];
    // A few last bits off is still whole: 0.1 + 0.2 is 30 cents.
    const units = Math.abs(value * scale);
    if (Math.abs(units - Math.round(units)) <= 2 ** -50 * Math.max(1, units)) return [];
    const at = `${field}.spend[${week}]`;
    return [
      {
        field: at,
        message: `${at} is ${value}; it must be whole minor units of ${currency} (${1 / scale}).`,
      },
    ];
  });
}

function checkCarryIn(plan: Fields): Issue[] {
  if (!isObject(plan.carryIn)) return [];
  const seen = new Set<unknown>();
  return listOf(plan.carryIn.channels).flatMap((entry, index) =>
    isObject(entry)
      ? [
          ...checkChannelReference(plan, entry.channelId, `carryIn.channels[${index}].channelId`, seen),
          ...checkPipeline(plan, entry, `carryIn.channels[${index}].pipeline`),
        ]
      : [],
  );
}

function checkPipeline(plan: Fields, { channelId, pipeline }: Fields, field: string): Issue[] {
  const boxes = kindOf(plan, channelId)?.response.pipelineBoxes;
  if (!Array.isArray(pipeline) || boxes === undefined || pipeline.length <= boxes) return [];
  const message = `${field} is ${quoteValue(pipeline)}; it must have at most ${boxes} entries, one a box of the kind.`;
  return [{ field, message }];
}

function checkCorrelations({ correlations }: Fields): Issue[] {
  const { data } = correlationsSchema.optional().safeParse(correlations);
  return data === undefined ? [] : correlationIssues(data, 'correlations.');
}

function channelOf(plan: Fields, id: unknown): Fields | undefined {
  return listOf(plan.channels)
    .filter(isObject)
    .find((channel) => channel.id === id);
}

function kindOf(plan: Fields, channelId: unknown): ChannelKind | undefined {
  const kind = channelOf(plan, channelId)?.kind;
  if (typeof kind !== 'string' || !Object.hasOwn(CHANNEL_KINDS, kind)) return undefined;
  return CHANNEL_KINDS[kind as ChannelKindId];
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
