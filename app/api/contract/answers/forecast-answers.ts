import { z } from 'zod';
import { SPLIT_KEYS } from '@/lib/analysis/forecast/forecast';
import { HEADLINES } from '@/lib/analysis/forecast/headline';
import type { CheckedRevision } from '@/lib/operations/forecasts/check-stored-plan';
import { BAND_KEYS, WEEK_KEYS } from '@/lib/report/formats/json';
import { origins, planAnswer } from './plan-answers';

const cell = z.union([z.number(), z.string(), z.null()]);
const share = z.number().nullable();
const amount = z.number().nullable();
const band = z.strictObject({ p10: amount, p50: amount, p90: amount }).meta({ id: 'Band' });
const shares = members(SPLIT_KEYS, z.strictObject(origins(share)));

const head = {
  modelVersion: z.string(),
  seed: z.int(),
  draws: z.int(),
  revision: z.int().nullable(),
  writtenOn: z.iso.date().nullable(),
  currency: z.string(),
  scenario: z.string(),
  correlations: z.looseObject({}).optional().describe('How beliefs moved together in the draws.'),
  precision: z
    .strictObject({ contributionError: amount, target: z.number() })
    .optional()
    .describe('The larger error of P10 and P90 of contribution, by its scale.'),
};
/** Where a forecast comes from: it can be worked out again from this. */
const source = { plan: planAnswer };

const week = z
  .strictObject({
    ...members(WEEK_KEYS, z.number()),
    week: z.int().min(1),
    startsOn: z.iso.date(),
    shares: z.strictObject(shares),
    bands: z.strictObject(members(BAND_KEYS, band)).optional(),
  })
  .meta({ id: 'ForecastWeek' });

const wholeForecast = z
  .strictObject({
    ...head,
    weeks: z.array(week),
    totals: z.strictObject({
      ...members(HEADLINES, amount),
      shares: z.strictObject(shares),
      bands: z.strictObject(members(HEADLINES, band)).optional(),
      standardErrors: z
        .strictObject(members(HEADLINES, band))
        .nullable()
        .optional()
        .describe('Monte Carlo standard errors of the percentiles.'),
    }),
    findings: z.array(z.record(z.string(), cell)).describe('What the checks say, worst first.'),
    ...source,
  })
  .meta({ id: 'Forecast', description: 'Weeks count from 1; bands stand where a range was drawn.' });

const unit = z.string().describe('week, date, people, orders, money, share, count or text.');

/** A figure: a table, its question and its answer. */
export const figureAnswer = z
  .strictObject({
    id: z.string(),
    question: z.string(),
    answer: z.string(),
    unit: z.string(),
    columns: z.array(
      z.strictObject({ key: z.string(), label: z.string(), unit, origin: z.string().optional() }),
    ),
    rows: z.array(z.record(z.string(), cell)).describe('A member a column.'),
    annotations: z.array(
      z.strictObject({
        kind: z.string(),
        week: z.number(),
        value: z.number().optional(),
        title: z.string(),
        detail: z.string().optional(),
        range: z.strictObject({ low: amount, high: amount }).optional(),
      }),
    ),
  })
  .meta({ id: 'Figure', description: 'A table, the question it answers, and the answer.' });

/** Figures that were asked for by name. */
export const figuresAnswer = z
  .strictObject({ ...head, figures: z.array(figureAnswer), ...source })
  .meta({ id: 'Figures' });

/** A forecast, or of it the figures that were asked for. */
export const forecastAnswer = z.union([wholeForecast, figuresAnswer]);

const finding = z
  .strictObject({
    check: z.string(),
    title: z.string(),
    status: z.enum(['pass', 'review', 'fail']),
    what: z.string(),
    numbers: z.array(
      z.strictObject({
        label: z.string(),
        value: z.number(),
        unit: z.enum(['share', 'money', 'people', 'orders', 'week', 'count']),
      }),
    ),
    advice: z.string().nullable(),
    channelId: z.string().nullable(),
    field: z.string().nullable(),
  })
  .meta({ id: 'Finding' });

/** What the checks found. */
export const checksAnswer = z
  .strictObject({
    plan: z.string(),
    scenario: z.string(),
    currency: z.string(),
    revision: z.int().min(1),
    counts: z.strictObject(members(['pass', 'review', 'fail'], z.int())),
    findings: z.array(finding),
  })
  .meta({ id: 'CheckedPlan' }) satisfies z.ZodType<CheckedRevision>;

/** The same schema for every name of a list. */
function members<const Name extends string, Schema extends z.ZodType>(
  names: readonly Name[],
  schema: Schema,
): Record<Name, Schema> {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>;
}
