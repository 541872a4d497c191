import type { ChannelKindId } from '../../../model/channels/registry';
import type { ActualOutcome } from '../../actuals';

/** Languages that exports come in, by what their headers are written in. */
export const LANGUAGES = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
  nl: 'Dutch',
  pt: 'Portuguese',
} as const;
export type Language = keyof typeof LANGUAGES;

/** The headers of one column: by language, lower case, spellings parted by `|`. */
export type Headers = Readonly<Partial<Record<Language, string>>>;

/**
 * What a column of an export is.
 * - `day`, `week`: dates the row; `starts` and `ends` do so together where there is neither
 * - `span`: months, quarters: too long for weeks
 * - `group`: its cells say which of the source's channels the row belongs to
 * - `spend`, `volume`, `outcome`: summed; `claim`: an outcome as the platform counts it, offered but not taken
 * - `currency`: its cells are currency codes
 * - `word`: only tells the source apart
 */
export type FieldRole =
  | 'day'
  | 'week'
  | 'starts'
  | 'ends'
  | 'span'
  | 'group'
  | 'spend'
  | 'volume'
  | 'outcome'
  | 'claim'
  | 'currency'
  | 'word';

export interface Field {
  readonly role: FieldRole;
  readonly headers: Headers;
  /** Volume: what is counted, such as "impressions". Claims and outcomes: what the column says, in words. */
  readonly counts?: string;
  /** Claims and outcomes. */
  readonly outcome?: ActualOutcome;
  /** What a cell is multiplied by: 1e-6 for micros. */
  readonly scale?: number;
}

/** A channel that rows of a source become. */
export interface SourceChannel {
  readonly name: string;
  readonly kind: ChannelKindId;
}

/** A platform's export: how it is recognised and what its columns are. */
export interface Source {
  readonly id: string;
  /** As people call it: "Google Ads". */
  readonly label: string;
  /** By a name of their own. Of two volume fields that a file has, the first counts. */
  readonly fields: Readonly<Record<string, Field>>;
  /** A header is the source's when it has one field of each list; "preamble" is one where a line above fits it. */
  readonly needs: readonly (readonly string[])[];
  /** And one of these: what no other source has. */
  readonly marks: readonly string[];
  readonly preamble?: RegExp;
  /** `period`: a row a day or week, so that the file covers all days between; `events`: a row for each send. */
  readonly rows: 'period' | 'events';
  /** The channel of a row; null: the row brings outcomes only. `group` is the cell of the `group` field. */
  readonly channel: (group: string | null) => SourceChannel | null;
  /** What to do when the export cannot be cut into weeks. */
  readonly daily: string;
}

/** Names a source and lets the compiler check it. */
export function defineSource(source: Source): Source {
  return source;
}
