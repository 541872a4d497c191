import type { OutcomeKey } from '../../analysis/attribution/attributed-outcomes';
import { formatFigure, type InCurrency } from '../words/numbers';
import { OUTCOME_COLUMNS } from '../words/outcome-columns';
import { ranked } from './channel-rows';

/** What each channel brought of an outcome, in all. */
export interface BroughtParts {
  readonly channels: readonly { readonly name: string; readonly value: number | null }[];
  /** What would have come without marketing; null where it is not finite. */
  readonly without: number | null;
}

/** Who brought most of an outcome, and what would have come anyway: one sentence. */
export function attributionAnswer(key: OutcomeKey, parts: BroughtParts, style: InCurrency): string {
  const { channels, without } = parts;
  const { label, unit } = OUTCOME_COLUMNS[key];
  const outcome = label.toLowerCase();
  const say = (value: number | null) => formatFigure(value, unit, style);
  const total = [without, ...channels.map(({ value }) => value)].reduce<number>(
    (sum, value) => sum + (value ?? 0),
    0,
  );
  const [first, second] = ranked(channels, ({ value }) => (value !== null && value > 0 ? value : null));
  const anyway = without === null ? '' : `; ${say(without)} would come without marketing`;
  if (first === undefined) return `No channel brings ${outcome}${anyway}.`;
  const follows = second === undefined ? '' : `, ${second.name} ${say(second.value)}`;
  return `${first.name} ${say(first.value)}${follows} of ${say(total)} ${outcome}${anyway}.`;
}
