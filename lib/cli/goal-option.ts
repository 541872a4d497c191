import { optionText } from './option-text';
import { UsageError } from './usage-error';

/** A goal as an operation takes it. */
export interface TypedGoal {
  readonly headline: string;
  readonly goal: number;
  readonly way: 'at-least' | 'at-most';
}

/**
 * The goal of `--goal`, a headline and a value: `contribution>=500000`, `paybackWeek<=52`; undefined where it is not given.
 * @throws UsageError for anything else
 */
export function goalOption(argv: readonly string[]): TypedGoal | undefined {
  const text = optionText(argv, 'goal');
  if (text === undefined) return undefined;
  const [, headline, sign, value] = /^\s*(\w+)\s*(>=|<=)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (headline !== undefined)
    return { headline, goal: Number(value), way: sign === '>=' ? 'at-least' : 'at-most' };
  throw new UsageError(
    `--goal is "${text}"; it must be such as "contribution>=500000" or "paybackWeek<=52".`,
  );
}
