import fc from 'fast-check';
import { addDays, SEASON_WEEKS, weekday } from '../../lib/model/calendar';
import { EFFECTS } from '../../lib/model/channels/define-channel';
import { CHANNEL_KIND_IDS, type ChannelKindId, channelKind } from '../../lib/model/channels/registry';
import { fromMinorUnits, minorUnitDigits } from '../../lib/model/currency';
import { DYNAMICS } from '../../lib/model/dynamics';
import type { Parameter } from '../../lib/model/parameter';
import { type Plan, parsePlan } from '../../lib/model/plan';

/** How a random plan is narrowed; by default everything a plan may hold is drawn, its limits too. */
export interface PlanLimits {
  /** Terms that every channel which has them is given, such as `{ fatigue: 0 }`. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Effects that a channel may have; the others are 0. */
  readonly effects?: readonly string[];
  /** Dynamics and effects from P10 to P90 of their passports instead of from their least to their most. */
  readonly plausiblePeople?: boolean;
  readonly withoutGrowth?: boolean;
  readonly withoutDiscount?: boolean;
  readonly horizonWeeks?: number;
  readonly maxChannels?: number;
}

/** How often a property is tried: `PROPERTY_RUNS=100000 npx vitest run tests/model` tries harder than a normal test. */
export const PROPERTY_RUNS = Number(process.env.PROPERTY_RUNS ?? 60);
/** Time for that many tries, in milliseconds. */
export const PROPERTY_TIMEOUT = 30_000 + PROPERTY_RUNS * 50;

/** Valid plans of every kind: several channels of a kind, discounts, carry-in, growth, season, and the passports' limits. */
export function arbitraryPlan(limits: PlanLimits = {}): fc.Arbitrary<Plan> {
  const { maxChannels = 10, horizonWeeks } = limits;
  return fc
    .record({
      kinds: fc.array(fc.constantFrom(...CHANNEL_KIND_IDS), { minLength: 1, maxLength: maxChannels }),
      weeks: horizonWeeks === undefined ? fc.integer({ min: 4, max: 90 }) : fc.constant(horizonWeeks),
      currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
      dayOfStart: fc.integer({ min: 0, max: 3000 }),
    })
    .chain((frame) =>
      fc
        .record({
          market: arbitraryMarket(limits),
          economics: arbitraryEconomics,
          dynamics: withinPassports(DYNAMICS, () => limits.plausiblePeople ?? false),
          channels: fc.tuple(...frame.kinds.map((kind, index) => arbitraryChannel(kind, index, limits))),
          flights: fc.tuple(...frame.kinds.map((kind, index) => arbitraryFlight(kind, index, frame, limits))),
          carryIn: fc.option(arbitraryCarryIn(frame.kinds), { nil: undefined }),
        })
        .map(({ flights, ...parts }) => {
          const startsOn = addDays('2020-01-01', frame.dayOfStart);
          return parsePlan({
            name: 'Random',
            currency: frame.currency,
            startsOn,
            weekStartsOn: weekday(startsOn),
            horizonWeeks: frame.weeks,
            scenarios: [{ id: 'baseline', name: 'Baseline', flights }],
            ...parts,
          });
        }),
    );
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Shares that are often one of the ends, or near one. */
const edgyShare = fc.oneof(
  share,
  fc.constantFrom(0, 1),
  share.map((u) => u ** 8),
);

function arbitraryMarket({ withoutGrowth }: PlanLimits) {
  return fc
    .record({
      size: fc.oneof(
        fc.constantFrom(1, 1e10),
        share.map((u) => Math.min(1e10, Math.max(1, 10 ** (10 * u)))),
      ),
      growth: withoutGrowth
        ? fc.constant(0)
        : fc.oneof(fc.constant(0), fc.double({ min: -0.5, max: 1, noNaN: true })),
      parts: fc.array(edgyShare, { minLength: 6, maxLength: 6 }),
      season: fc.option(fc.array(edgyShare, { minLength: SEASON_WEEKS, maxLength: SEASON_WEEKS }), {
        nil: undefined,
      }),
    })
    .map(({ size, growth, parts, season }) => {
      // A little less than everybody, so that rounding cannot make more of them.
      const all = parts.reduce((sum, part) => sum + part, 0) || 1;
      const people = (stage: number) => (parts[stage] / all) * size * (1 - 1e-12);
      return {
        size,
        annualGrowth: growth + 0, // JSON knows no −0
        stages: {
          aware: people(0),
          considering: people(1),
          active: people(2),
          loyal: people(3),
          lapsed: people(4),
        },
        ...(season === undefined ? {} : { seasonality: withMeanOne(season) }),
      };
    });
}

function withMeanOne(index: readonly number[]): number[] {
  const raised = index.map((value) => value + 0.06);
  const mean = raised.reduce((sum, value) => sum + value, 0) / raised.length;
  return raised.map((value) => value / mean);
}

const arbitraryEconomics = fc.record({
  price: fc.oneof(
    fc.constantFrom(0.01, 1e9),
    share.map((u) => 10 ** (4 * u - 1)),
  ),
  margin: edgyShare,
  fixedCost: fc.constantFrom(0, 1000),
  discountRate: edgyShare,
});

function withinPassports(
  passports: Readonly<Record<string, Parameter>>,
  isPlausible: (key: string) => boolean,
) {
  return fc.record(
    Object.fromEntries(
      Object.entries(passports).map(([key, passport]) => [key, within(passport, isPlausible(key))]),
    ),
  );
}

function within({ value, low, high, min, max }: Parameter, plausible: boolean): fc.Arbitrary<number> {
  const likely = share.map((u) => low + (high - low) * u);
  if (plausible) return fc.oneof(fc.constant(value), likely);
  const wide = share.map((u) => Math.min(max, min + (max - min) * u ** 8));
  return fc.oneof(fc.constant(value), likely, wide, fc.constantFrom(min, max));
}

function arbitraryChannel(kind: ChannelKindId, index: number, limits: PlanLimits) {
  const passports: Readonly<Record<string, Parameter>> = channelKind(kind).parameters;
  const stated = Object.keys(passports).flatMap((term) => {
    const fixed = limits.parameters?.[term];
    if (fixed !== undefined) return [[term, fixed] as const];
    return isEffect(term) && limits.effects && !limits.effects.includes(term) ? [[term, 0] as const] : [];
  });
  return withinPassports(passports, (term) => isEffect(term) && limits.plausiblePeople === true).map(
    (parameters) => ({
      id: `channel-${index}`,
      kind,
      name: `Channel ${index}`,
      parameters: { ...parameters, ...Object.fromEntries(stated) },
    }),
  );
}

function isEffect(term: string): boolean {
  return EFFECTS.some((effect) => effect === term);
}

function arbitraryFlight(
  kind: ChannelKindId,
  index: number,
  { weeks, currency }: { readonly weeks: number; readonly currency: string },
  { withoutDiscount }: PlanLimits,
) {
  const carriesDiscount = channelKind(kind).response.carriesDiscount === true && !withoutDiscount;
  return fc
    .record({
      levels: fc.array(edgyShare, { minLength: 1, maxLength: 5 }),
      most: share,
      extreme: fc.integer({ max: 20, min: 0 }),
    })
    .map(({ levels, most, extreme }) => {
      const units = 10 ** (minorUnitDigits(currency) + (extreme === 20 ? 12 : 6 * most));
      const cycle = (week: number) => levels[week % levels.length];
      const spend = Array.from({ length: weeks }, (_, week) =>
        fromMinorUnits(Math.floor(cycle(week) * units), currency),
      );
      const discount = Array.from({ length: weeks }, (_, week) => 0.9 * cycle(week + 1));
      return { channelId: `channel-${index}`, spend, ...(carriesDiscount ? { discount } : {}) };
    });
}

function arbitraryCarryIn(kinds: readonly ChannelKindId[]) {
  const amount = fc.oneof(
    fc.constant(0),
    share.map((u) => 10 ** (8 * u)),
  );
  const perChannel = kinds.map((kind, index) =>
    fc
      .record({
        stock: fc.oneof(amount, fc.constant(1e15)),
        boxes: fc.array(amount, { minLength: 3, maxLength: 3 }),
        queue: amount,
        wearOut: amount,
        activity: amount,
      })
      .map(({ boxes, ...memory }) => ({
        channelId: `channel-${index}`,
        ...memory,
        pipeline: boxes.slice(0, channelKind(kind).response.pipelineBoxes),
      })),
  );
  return fc.record({
    orders: amount,
    pantry: amount,
    discountMemory: edgyShare.map((u) => 0.9 * u),
    channels: fc.tuple(...perChannel),
  });
}
