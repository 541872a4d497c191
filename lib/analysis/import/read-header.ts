import type { ActualOutcome } from '../actuals';
import {
  CHANNEL_WORDS,
  DATE_WORDS,
  DISCOUNT_WORDS,
  type KnownChannel,
  OUTCOME_WORDS,
  SPEND_WORDS,
  VOLUME_WORDS,
  WEEK_END_WORDS,
} from './vocabulary';

/** A header's words: lower case, cut at punctuation and camelCase humps; the point of a decimal number stays. */
export function headerTokens(header: string): string[] {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}.%]+/u)
    .flatMap((token) => token.split(/(?<!\d)\.|\.(?!\d)/))
    .filter((token) => token !== '');
}

/** What a header's words mean, each null or false where they say nothing. */
export interface HeaderMeaning {
  readonly tokens: readonly string[];
  readonly channel: KnownChannel | null;
  /** The word that says spend, volume or discount. */
  readonly spend: string | null;
  readonly volume: string | null;
  readonly discount: string | null;
  readonly outcome: { readonly outcome: ActualOutcome; readonly word: string } | null;
  readonly date: boolean;
  readonly weekEnd: boolean;
  /** Words that say neither spend nor volume: the shared part of a channel's columns. */
  readonly rest: readonly string[];
}

/** Reads a header's words. */
export function readHeader(header: string): HeaderMeaning {
  const tokens = headerTokens(header);
  const spend = findPhrase(tokens, SPEND_WORDS);
  const volume = findPhrase(tokens, VOLUME_WORDS);
  const rest = tokens.filter((token) => token !== spend && token !== volume);
  return {
    tokens,
    channel:
      longest(CHANNEL_WORDS.map(({ found, phrases }) => ({ found, word: findPhrase(rest, phrases) })))
        ?.found ?? null,
    spend,
    volume,
    discount: findPhrase(tokens, DISCOUNT_WORDS),
    outcome: outcomeOf(tokens),
    date: findPhrase(tokens, DATE_WORDS) !== null,
    weekEnd: findPhrase(tokens, WEEK_END_WORDS) !== null,
    rest,
  };
}

function outcomeOf(tokens: readonly string[]): HeaderMeaning['outcome'] {
  const found = longest(
    OUTCOME_WORDS.map(({ outcome, phrases }) => ({ found: outcome, word: findPhrase(tokens, phrases) })),
  );
  return found && { outcome: found.found, word: found.word };
}

/** The longest phrase that stands in the tokens as neighbours. */
function findPhrase(tokens: readonly string[], phrases: readonly string[]): string | null {
  const text = ` ${tokens.join(' ')} `;
  let best: string | null = null;
  for (const phrase of phrases) {
    if (text.includes(` ${phrase} `) && phrase.length > (best?.length ?? 0)) best = phrase;
  }
  return best;
}

function longest<T>(candidates: readonly { readonly found: T; readonly word: string | null }[]) {
  let best: { readonly found: T; readonly word: string } | null = null;
  for (const { found, word } of candidates) {
    if (word !== null && word.length > (best?.word.length ?? 0)) best = { found, word };
  }
  return best;
}
