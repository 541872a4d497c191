import { z } from 'zod';
import type { MadeShare, ShareEntry } from '@/lib/operations/shares/share-entry';

const moment = z.iso.datetime();

const members = {
  id: z.uuid(),
  name: z.string().nullable(),
  scenarios: z.array(z.string()).describe('Ids, in the order in which they are shown.'),
  revision: z.int().min(1).nullable().describe('The revision it shows for good; null follows the newest.'),
  showsBudgets: z.boolean(),
  isEmbeddable: z.boolean(),
  hasPassword: z.boolean(),
  state: z.enum(['open', 'expired', 'revoked']),
  createdAt: moment,
  createdBy: z.string(),
  expiresAt: moment.nullable(),
  revokedAt: moment.nullable(),
  views: z.int().describe('How often its page was opened.'),
  lastOpenedAt: moment.nullable(),
};

const secret = {
  token: z.string().describe('256 random bits, told this once: only their hash is stored.'),
  address: z.string().describe('Where the link leads: whole where the public address is known, else a path.'),
};

/** A link as its owner sees it. */
export const shareAnswer = z.strictObject(members).meta({ id: 'Share' }) satisfies z.ZodType<ShareEntry>;

/** A link that was just made. */
export const madeShareAnswer = z
  .strictObject({ ...members, ...secret })
  .meta({ id: 'MadeShare' }) satisfies z.ZodType<MadeShare>;

/** A link that was changed; token and address where it was given new ones. */
export const revisedShareAnswer = z
  .strictObject({ ...members, token: secret.token.optional(), address: secret.address.optional() })
  .meta({ id: 'RevisedShare' });

/** The links to a plan. */
export const sharesAnswer = z.strictObject({ shares: z.array(shareAnswer) }).meta({ id: 'Shares' });
