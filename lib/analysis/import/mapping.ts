import { z } from 'zod';
import { PlannerError } from '../../errors';
import { WEEKDAYS } from '../../model/calendar';
import { CHANNEL_KIND_IDS, type ChannelKindId } from '../../model/channels/registry';
import { isCurrency } from '../../model/currency';
import { describeIssues } from '../../model/plan-issues';
import { ACTUAL_OUTCOMES } from '../actuals';

/** What a column of a file can be. */
export const ROLES = ['date', 'channel', 'spend', 'volume', 'outcome', 'discount', 'ignore'] as const;
export type Role = (typeof ROLES)[number];

/** In which order a date's parts stand where the file leaves it open: 01/02/2026. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** The sign before the decimals. */
export const DECIMAL_SIGNS = ['.', ','] as const;
export type DecimalSign = (typeof DECIMAL_SIGNS)[number];

/** What to do with days that two files hold. */
export const OVERLAP_ANSWERS = ['sum', 'first', 'second'] as const;
export type OverlapAnswer = (typeof OVERLAP_ANSWERS)[number];

/** The weeks that several files give. */
export const PERIODS = ['all', 'common'] as const;

const columnName = z.string().min(1).max(200);
const channelName = z.string().trim().min(1).max(60);
const kind = z.enum(CHANNEL_KIND_IDS as readonly [ChannelKindId, ...ChannelKindId[]]);

const columnMapping = z.strictObject({
  /** The column's name as the review shows it: its header, with " (2)" where a header comes twice. */
  column: columnName,
  role: z.enum(ROLES),
  /** Spend and volume: the channel it belongs to. Columns with the same channel name are one channel. */
  channelName: channelName.optional(),
  kind: kind.optional(),
  /** Outcome columns: which outcome. */
  outcome: z.enum(ACTUAL_OUTCOMES).optional(),
});

/** What the user says about the business where the file cannot; each has a proposal in the review. */
export const answersSchema = z.strictObject({
  planName: z.string().trim().min(1).max(120).optional(),
  currency: z.string().refine(isCurrency, 'must be an ISO 4217 currency code such as EUR').optional(),
  /** People, households or companies who could buy. */
  marketSize: z.number().min(100).max(1e10).optional(),
  /** List price of an average order, in the plan's currency. */
  price: z.number().positive().max(1e9).optional(),
  /** Gross margin as a share of the price, 0–1. */
  margin: z.number().min(0).max(1).optional(),
  horizonWeeks: z.int().min(4).max(260).optional(),
});

/** What the user (or `--map`) says about a file; everything left out is proposed. */
export const mappingSchema = z.strictObject({
  dateOrder: z.enum(DATE_ORDERS).optional(),
  decimalSign: z.enum(DECIMAL_SIGNS).optional(),
  weekStartsOn: z.enum(WEEKDAYS).optional(),
  /** Whether the date column names the first or the last day of its week. */
  dateMeans: z.enum(['first-day', 'last-day']).optional(),
  /** Kinds of pull channel that the file does not spend on, to be offered at zero spend. */
  offer: z.array(kind).max(8).optional(),
  columns: z.array(columnMapping).max(2000).default([]),
  answers: answersSchema.optional(),
  /** Several files: where two hold the same for the same days, by their places ("0+1"): add up, or keep one's. */
  overlaps: z.record(z.string().regex(/^\d{1,2}\+\d{1,2}$/), z.enum(OVERLAP_ANSWERS)).optional(),
  /** Several files: the weeks that any of them covers, or only those that all cover. */
  period: z.enum(PERIODS).optional(),
});

export type Answers = z.infer<typeof answersSchema>;
export type UserMapping = z.infer<typeof mappingSchema>;
export type ColumnMapping = z.infer<typeof columnMapping>;

/** A complete mapping: the user's word where there is one, else the proposal. Null: the file leaves it open. */
export interface Mapping {
  readonly dateOrder: DateOrder | null;
  readonly decimalSign: DecimalSign | null;
  /** Null where dates cannot be read yet. */
  readonly weekStartsOn: (typeof WEEKDAYS)[number] | null;
  readonly dateMeans: 'first-day' | 'last-day';
  readonly offer: readonly ChannelKindId[];
  /** In the order of the file; every column once. */
  readonly columns: readonly MappedColumn[];
}

/** One column's part in the import, and why. */
export interface MappedColumn {
  readonly column: string;
  readonly role: Role;
  readonly channelName: string | null;
  readonly kind: ChannelKindId | null;
  readonly outcome: (typeof ACTUAL_OUTCOMES)[number] | null;
  /** One sentence in words: why this role. */
  readonly reason: string;
  /** True where the user said so. */
  readonly byUser: boolean;
}

/**
 * Reads a user's mapping from anything.
 * @throws PlannerError `invalid-input` listing every field that is not as it should be
 */
export function parseMapping(input: unknown): UserMapping {
  return parseDocument(mappingSchema, input ?? {}, 'mapping');
}

/**
 * Reads a user's answers from anything.
 * @throws PlannerError `invalid-input` listing every field that is not as it should be
 */
export function parseAnswers(input: unknown): Answers {
  return parseDocument(answersSchema, input ?? {}, 'answers');
}

function parseDocument<T>(schema: z.ZodType<T>, input: unknown, name: string): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const words = { whole: `The ${name}`, unknown: 'is not known here; remove it' };
  const prefixed = result.error.issues.map((issue) => ({ ...issue, path: [name, ...issue.path] }));
  const issues = describeIssues(prefixed, { [name]: input }, words);
  throw new PlannerError('invalid-input', `The ${name} cannot be read.`, issues);
}
