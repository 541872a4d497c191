import { z } from 'zod';
import { PlannerError } from '../../errors';
import type { Plan } from '../../model/plan';
import { revisionSchema } from '../plans/plan-copy';

/** Most scenarios side by side. */
export const MOST_SCENARIOS = 4;
const TEN_YEARS_MS = 10 * 366 * 86_400_000;

/** What can be said of a link, both when it is made and later. */
export const shareFields = {
  name: z
    .string()
    .trim()
    .max(80)
    .refine((name) => !/[\p{Cc}\p{Cs}]/u.test(name), 'must be text without control characters')
    .transform((name) => (name === '' ? null : name))
    .nullable()
    .describe('What you call the link, such as who it is for; blank or null for none.'),
  scenarios: z
    .array(z.string().max(200))
    .min(1)
    .max(MOST_SCENARIOS)
    .describe('Ids of the scenarios it shows; the others are held against the first.'),
  revision: revisionSchema.nullable().describe('The revision it shows for good; null follows the newest.'),
  showsBudgets: z.boolean().describe('False keeps back everything that tells what is spent.'),
  isEmbeddable: z.boolean().describe('Whether pages elsewhere may show it in a frame.'),
  password: z
    .string()
    .min(8)
    .max(200)
    .nullable()
    .describe('A password that has to be given as well; null for none.'),
  expiresAt: z.iso
    .datetime({ offset: true })
    .nullable()
    .describe('Moment from which on the link is dead, ISO 8601; null for never.'),
};

/** The id of a share as it comes from outside. */
export const shareIdSchema = z.string().max(100).describe('Id of the share.');

/**
 * The moment a link ends.
 * @throws PlannerError `invalid-input` for one that is past, or more than ten years away
 */
export function expiryOf(iso: string | null, now: Date): Date | null {
  if (iso === null) return null;
  const moment = new Date(iso);
  const ahead = moment.getTime() - now.getTime();
  if (ahead > 0 && ahead <= TEN_YEARS_MS) return moment;
  throw invalid('expiresAt', `expiresAt is ${iso}; it must be after now and within ten years.`);
}

/**
 * Refuses scenarios that the plan does not have, and one twice.
 * @throws PlannerError `invalid-input`
 */
export function refuseScenarios({ scenarios }: Plan, asked: readonly string[]): void {
  const unknown = asked.find((id) => !scenarios.some((scenario) => scenario.id === id));
  if (unknown !== undefined) {
    const known = scenarios.map(({ id }) => id).join(', ');
    throw invalid('scenarios', `scenarios names "${unknown}"; the plan has ${known}.`);
  }
  const twice = asked.find((id, at) => asked.indexOf(id) < at);
  if (twice !== undefined) throw invalid('scenarios', `scenarios names "${twice}" twice; name it once.`);
}

/**
 * Refuses a password on a link that may be framed: browsers keep no cookie for a page inside another site's, so nobody
 * could get in.
 * @throws PlannerError `invalid-input`
 */
export function refuseFramedPassword(isEmbeddable: boolean, hasPassword: boolean): void {
  if (!isEmbeddable || !hasPassword) return;
  throw invalid(
    'isEmbeddable',
    'isEmbeddable is true and there is a password; browsers remember no password inside a frame, so choose one of the two.',
  );
}

function invalid(field: string, message: string): PlannerError {
  return new PlannerError('invalid-input', message, [{ field, message }]);
}
