import { z } from 'zod';
import { ACTUAL_OUTCOMES } from '@/lib/analysis/actuals';
import { ROLES } from '@/lib/analysis/import/mapping';
import { WEEKDAYS } from '@/lib/model/calendar';
import { CHANNEL_KIND_IDS, type ChannelKindId } from '@/lib/model/channels/registry';

const amount = z.number().nullable();
const text = z.string().nullable();
const kind = z.enum(CHANNEL_KIND_IDS as readonly [ChannelKindId, ...ChannelKindId[]]);
const side = z.enum(['push', 'pull']);
const outcome = z.enum(ACTUAL_OUTCOMES);
const role = z.enum(ROLES);

const review = {
  weeks: z.strictObject({
    granularity: z.enum(['weekly', 'daily']),
    count: z.int(),
    weekStartsOn: z.enum(WEEKDAYS),
    first: z.iso.date(),
    last: z.iso.date(),
    missing: z.int(),
    planStartsOn: z.iso.date(),
  }),
  column: z.strictObject({
    column: z.string(),
    header: z.string(),
    samples: z.array(z.string()),
    filled: z.int(),
    empty: z.int(),
    total: amount,
    role,
    channelName: text,
    kind: kind.nullable(),
    side: side.nullable(),
    outcome: outcome.nullable(),
    reason: z.string(),
    byUser: z.boolean(),
  }),
  channel: z.strictObject({
    id: z.string(),
    name: z.string(),
    kind,
    side,
    spendColumns: z.array(z.string()),
    volumeColumns: z.array(z.string()),
    spend: amount,
    spendLastYear: amount,
    from: z.enum(['spend', 'volume-only', 'discount', 'offered']),
  }),
  notice: z.looseObject({
    level: z.enum(['note', 'warning']),
    message: z.string(),
    column: text,
    row: amount,
    value: text,
  }),
  question: z.looseObject({
    of: z.enum(['mapping', 'answers']),
    label: z.string(),
    reason: z.string(),
    input: z.enum(['choice', 'text', 'currency', 'count', 'money', 'share']),
    options: z.array(z.strictObject({ value: z.string(), label: z.string() })),
    proposal: z.union([z.string(), z.number(), z.null()]),
    answer: z.union([z.string(), z.number(), z.null()]),
  }),
};

/** What an import would do. Members that the page alone needs may be added to file, notices and questions. */
export const importReviewAnswer = z
  .looseObject({
    file: z.looseObject({ name: z.string(), rows: z.int() }),
    ready: z.boolean(),
    blockers: z.array(z.string()).describe('Why it cannot be confirmed yet; empty when `ready`.'),
    weeks: review.weeks.nullable(),
    columns: z.array(review.column),
    channels: z.array(review.channel),
    warnings: z.array(review.notice),
    questions: z.array(review.question),
    mapping: z.looseObject({}).describe('The complete mapping: edit it and send it back as `mapping`.'),
  })
  .meta({ id: 'ImportReview' });

const holdout = z
  .strictObject({
    outcome,
    weeks: z.array(z.iso.date()),
    actual: z.array(amount),
    model: z.array(z.number()),
    seasonalNaive: z.array(amount),
    wapeModel: amount,
    wapeSeasonalNaive: amount,
    sentence: z.string(),
  })
  .meta({ id: 'Holdout', description: 'The last year of a history, forecast from the weeks before it.' });

/** How well an import's last year could be foreseen. */
export const holdoutAnswer = z.strictObject({ holdout: holdout.nullable() });

/** What happened before a plan starts. */
export const actualsAnswer = z
  .strictObject({
    series: z.array(
      z.strictObject({
        series: z.string().describe('revenue, orders, newCustomers, or spend: or volume: and a channel.'),
        startsOn: z.iso.date(),
        values: z.array(amount),
      }),
    ),
    fileName: text,
    holdout: holdout.nullable(),
  })
  .meta({ id: 'Actuals' });
