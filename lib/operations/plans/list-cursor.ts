import { PlannerError } from '../../errors';
import type { RawPlan } from '../../store/plans';
import { isPlanId } from './plan-copy';

type Place = Pick<RawPlan, 'savedAt' | 'id'>;

/** The place of a plan in the list, as text for a URL. */
export function writeCursor({ savedAt, id }: Place): string {
  return `${savedAt.getTime()}.${id}`;
}

/**
 * The place that a text names.
 * @throws PlannerError `invalid-input` for a text that `writeCursor` did not write
 */
export function readCursor(text: string): Place {
  const [, time, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(text) ?? [];
  const savedAt = new Date(Number(time));
  if (id !== undefined && isPlanId(id) && !Number.isNaN(savedAt.getTime())) return { savedAt, id };
  const message = 'after must be the "next" of a page of the list.';
  throw new PlannerError('invalid-input', message, [{ field: 'after', message }]);
}
