import { UsageError } from './usage-error';

/**
 * The text of an option as it was typed: `--name text` or `--name=text`; undefined where it is not given. (The
 * parser makes numbers of what looks like one, and a scenario may be called "007".)
 * @throws UsageError when it is given twice or without a text
 */
export function optionText(argv: readonly string[], name: string): string | undefined {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const found: (string | undefined)[] = [];
  for (const [index, arg] of argv.slice(0, end).entries()) {
    if (arg === `--${name}`) found.push(index + 1 < end ? argv[index + 1] : undefined);
    else if (arg.startsWith(`--${name}=`)) found.push(arg.slice(name.length + 3));
  }
  if (found.length === 0) return undefined;
  if (found.length > 1) throw new UsageError(`--${name} is given ${found.length} times; give it once.`);
  const [text] = found;
  if (text === undefined || text === '') throw new UsageError(`--${name} needs a value.`);
  return text;
}

/**
 * The whole number of an option, from `min` to `max`; undefined where it is not given.
 * @throws UsageError for anything else
 */
export function optionNumber(
  argv: readonly string[],
  name: string,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  const text = optionText(argv, name);
  if (text === undefined) return undefined;
  const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max)) {
    throw new UsageError(`--${name} is "${text}"; it must be a whole number from ${min} to ${max}.`);
  }
  return value;
}

/**
 * The number of an option, which may be negative or have decimals; undefined where it is not given.
 * @throws UsageError for anything else
 */
export function optionDecimal(argv: readonly string[], name: string): number | undefined {
  const text = optionText(argv, name);
  if (text === undefined) return undefined;
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw new UsageError(`--${name} is "${text}"; it must be a number such as 500000 or -0.5.`);
}

/**
 * The text of an option that has a closed set of values; undefined where it is not given.
 * @throws UsageError for any other value
 */
export function optionChoice(
  argv: readonly string[],
  name: string,
  choices: readonly string[],
): string | undefined {
  const text = optionText(argv, name);
  if (text === undefined || choices.includes(text)) return text;
  throw new UsageError(`--${name} is "${text}"; it must be one of ${choices.join(', ')}.`);
}
