import { z } from 'zod';
import { PlannerError } from '../errors';
import { isIsoDate, SEASON_WEEKS, WEEKDAYS } from './calendar';
import { CHANNEL_KINDS, type ChannelKindId } from './channels/registry';
import { correlationsSchema } from './correlations';
import { isCurrency } from './currency';
import { DYNAMICS } from './dynamics';
import type { Parameter } from './parameter';
import { crossCheckPlan } from './plan-checks';
import { describeIssues } from './plan-issues';

/** Version of the plan document's shape. */
export const SCHEMA_VERSION = 1;
/** Version of the equations: the same plan, seed and version give the same numbers, bit for bit. */
export const MODEL_VERSION = '1.0.0';

/** Text of at most `max` signs: a control character or half a surrogate pair shows differently in each program. */
export const plainText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !/[\p{Cc}\p{Cs}]/u.test(value), 'must be text without control characters');
const text = (max: number) => plainText(max).min(1);
const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be 1–40 of a–z, 0–9 and "-"');
const isoDate = z
  .string()
  .refine(isIsoDate, 'must be a real day written YYYY-MM-DD')
  .meta({ format: 'date' });
const people = z.number().min(0).max(1e10);
const stock = z.number().min(0).max(1e15);

const fromPassport = ({ min, max, value, label, unit, description }: Parameter) =>
  z.number().min(min).max(max).default(value).describe(`${label}, in ${unit}. ${description}`);
const fromPassports = (passports: Readonly<Record<string, Parameter>>) =>
  z
    .strictObject(
      Object.fromEntries(Object.entries(passports).map(([key, passport]) => [key, fromPassport(passport)])),
    )
    .prefault({});

const channelOfKind = (kind: ChannelKindId) =>
  z.strictObject({
    id: identifier,
    kind: z.literal(kind),
    name: text(60),
    parameters: fromPassports(CHANNEL_KINDS[kind].parameters) as unknown as z.ZodType<Record<string, number>>,
  });
const channel = z.discriminatedUnion('kind', kindsAsTuple());

/** A discriminated union wants a tuple; the registry is never empty. */
function kindsAsTuple() {
  const kinds = Object.keys(CHANNEL_KINDS) as ChannelKindId[];
  return kinds.map(channelOfKind) as [
    ReturnType<typeof channelOfKind>,
    ...ReturnType<typeof channelOfKind>[],
  ];
}

const flight = z.strictObject({
  channelId: identifier,
  spend: z
    .array(z.number().min(0).max(1e12))
    .max(260)
    .describe("Spend per week in the plan's currency, whole minor units, `[week]`."),
  discount: z
    .array(z.number().min(0).max(0.9))
    .max(260)
    .optional()
    .describe('Discount depth per week, 0–0.9 of the list price, `[week]`; promotions only.'),
  blackoutWeeks: z
    .array(z.int().min(0).max(259))
    .max(260)
    .optional()
    .describe(
      'Weeks (0-based) in which the channel is to stay silent. Editors keep them at 0; the engine reads only the amounts.',
    ),
});

/** A variant of a plan's mix; crossCheckPlan says how it must fit its plan. */
export const scenarioSchema = z.strictObject({
  id: identifier,
  name: text(60),
  flights: z.array(flight).max(24).describe('One flight a channel; a channel without one spends nothing.'),
});

const market = z.strictObject({
  size: z.number().min(1).max(1e10).describe('N₀: people, households or companies who could buy.'),
  annualGrowth: z.number().min(-0.5).max(1).default(0).describe('Growth of the market a year: 0.02 is +2 %.'),
  /** People per stage when the plan starts; everybody else is unaware. */
  stages: z
    .strictObject({
      aware: people.default(0),
      considering: people.default(0),
      active: people.default(0),
      loyal: people.default(0),
      lapsed: people.default(0),
    })
    .prefault({}),
  /** Index per week of the year with mean 1, `[52]`: a week has the index of its first day, days 1–7 of the year are week 0. */
  seasonality: z
    .array(z.number().min(0).max(20))
    .length(SEASON_WEEKS)
    .default(() => Array<number>(SEASON_WEEKS).fill(1)),
});

const economics = z.strictObject({
  price: z.number().positive().max(1e9).describe("List price of an order, in the plan's currency."),
  margin: z.number().min(0).max(1).describe('Gross margin as a share of the list price, 0–1.'),
  fixedCost: z.number().min(0).max(1e12).default(0).describe('Fixed cost a week.'),
  discountRate: z.number().min(0).max(1).default(0.08).describe('Discount rate a year: 0.08 is 8 %.'),
});

const carryIn = z.strictObject({
  orders: z.number().min(0).max(1e12).default(0).describe('Orders of the week before the plan.'),
  pantry: z
    .number()
    .min(0)
    .max(1e12)
    .default(0)
    .describe('Demand already served by stocked-up pantries (eq. 15), in orders.'),
  discountMemory: z
    .number()
    .min(0)
    .max(0.9)
    .default(0)
    .describe('The discount people have come to expect, r of eq. 13.'),
  /** What spend before the plan left behind, per channel; a channel without an entry starts empty. */
  channels: z
    .array(
      z.strictObject({
        channelId: identifier,
        stock: stock.default(0),
        pipeline: z.array(stock).max(8).default([]),
        queue: stock.default(0),
        wearOut: stock.default(0),
        activity: stock.default(0),
      }),
    )
    .max(24)
    .default([]),
});

function isKnownModelVersion(version: string): boolean {
  if (!/^\d{1,4}(\.\d{1,4}){2}$/.test(version)) return false;
  const ours = MODEL_VERSION.split('.').map(Number);
  const theirs = version.split('.').map(Number);
  const differs = ours.findIndex((part, index) => part !== theirs[index]);
  return differs === -1 || theirs[differs] < ours[differs];
}

/** The plan document: the one schema that every door parses with. */
export const planSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION).default(SCHEMA_VERSION),
  /** The equations it was last computed with. An older document is read and computed with ours; a newer is refused. */
  modelVersion: z
    .string()
    .refine(isKnownModelVersion, `must be a version such as ${MODEL_VERSION}, and not a later one`)
    .default(MODEL_VERSION)
    .overwrite(() => MODEL_VERSION),
  name: text(120),
  currency: z
    .string()
    .refine(isCurrency, 'must be an ISO 4217 currency code such as EUR')
    .meta({ pattern: '^[A-Z]{3}$' }),
  startsOn: isoDate.describe('First day of week 1; falls on `weekStartsOn`.'),
  weekStartsOn: z.enum(WEEKDAYS),
  horizonWeeks: z.int().min(4).max(260),
  market,
  economics,
  dynamics: fromPassports(DYNAMICS) as unknown as z.ZodType<Record<keyof typeof DYNAMICS, number>>,
  channels: z.array(channel).min(1).max(24),
  scenarios: z.array(scenarioSchema).min(1).max(12),
  carryIn: carryIn.prefault({}),
  /** How beliefs move together when ranges are drawn; absent, each parameter is drawn by itself. */
  correlations: correlationsSchema.optional(),
  /** Where the plan came from, and what was assumed on the way, for people to read. */
  origin: z
    .strictObject({
      from: z.enum(['template', 'import', 'blank']),
      name: z.string().max(200).describe("The template's id, or the file's name."),
    })
    .optional(),
  assumptions: z
    .array(z.strictObject({ about: text(80), text: text(600) }))
    .max(60)
    .default([]),
});

/** What we intend: market, economics, channels and scenarios over a horizon of weeks. */
export type Plan = z.infer<typeof planSchema>;
export type Channel = Plan['channels'][number];
export type Scenario = Plan['scenarios'][number];
export type Flight = Scenario['flights'][number];
export type CarryIn = Plan['carryIn'];

/**
 * Reads a plan from anything: fills defaults, refuses unknown fields, and reports every issue at once.
 * @throws PlannerError `invalid-input` naming each field, its value and what is allowed
 */
export function parsePlan(input: unknown): Plan {
  const result = planSchema.safeParse(input);
  const issues = [
    ...(result.success ? [] : describeIssues(result.error.issues, input)),
    ...crossCheckPlan(input),
  ];
  if (issues.length > 0 || !result.success) {
    const what =
      issues.length === 1
        ? '1 field is not as it should be'
        : `${issues.length} fields are not as they should be`;
    throw new PlannerError('invalid-input', `The plan cannot be read: ${what}.`, issues);
  }
  return result.data;
}
