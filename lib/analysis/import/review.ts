import type { Weekday } from '../../model/calendar';
import type { ChannelKindId } from '../../model/channels/registry';
import type { Side } from '../../model/side';
import type { ActualOutcome } from '../actuals';
import type { Mapping, Role } from './mapping';

/**
 * What an import shows before anything is stored: plain JSON. The user corrects `mapping` (see `mappingSchema`),
 * answers `questions`, and confirms when `ready`.
 */
export interface ImportReview {
  readonly file: FileFacts;
  /** Each file by itself: what it was recognised as, what it holds, what is open about it. */
  readonly files: readonly FileReview[];
  /** True when the import can be confirmed as it stands: nothing open that has no proposal. */
  readonly ready: boolean;
  /** Why it cannot be confirmed yet, one sentence each; empty when `ready`. */
  readonly blockers: readonly string[];
  /** Null while the dates cannot be read. */
  readonly weeks: WeekFacts | null;
  readonly columns: readonly ReviewColumn[];
  /** The channels the plan will have, in order. */
  readonly channels: readonly ReviewChannel[];
  readonly warnings: readonly Notice[];
  readonly questions: readonly Question[];
  /** The complete mapping behind this review. */
  readonly mapping: Mapping;
}

/** One of the files of an import. */
export interface FileReview {
  readonly name: string;
  /** `open`: something must be said before it can be read; `declined`: it cannot be read, see `reason`. */
  readonly status: 'recognised' | 'by-hand' | 'open' | 'declined';
  /** The platform whose export it is: "google-ads", "Google Ads", "German"; null where its columns are mapped by hand. */
  readonly source: { readonly id: string; readonly label: string; readonly language: string } | null;
  /** How it was understood, or why it was not, in words. */
  readonly reason: string;
  /** True where a declined or recognised file could be mapped by hand instead. */
  readonly canMapByHand: boolean;
  /** The sheet that is read, and all there are; null for a file without sheets. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** The days covered, and how they are written down. */
  readonly period: { readonly first: string; readonly last: string } | null;
  readonly granularity: 'daily' | 'weekly' | 'events' | null;
  readonly rows: number;
  readonly currency: string | null;
  /** Names of the channels and outcomes that it brings. */
  readonly holds: readonly string[];
  readonly notices: readonly Notice[];
  /** The file's own columns, to be mapped by hand; empty where the source says what they are. */
  readonly columns: readonly ReviewColumn[];
}

export interface FileFacts {
  readonly name: string;
  /** Null for a workbook and for several files put together. */
  readonly encoding: Encoding | null;
  readonly delimiter: ',' | ';' | '\t' | '|' | null;
  /** Row of the file that holds the headers, counted from 1; null where the file has none. */
  readonly headerRow: number | null;
  /** Rows of data. */
  readonly rows: number;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface WeekFacts {
  readonly granularity: 'weekly' | 'daily';
  readonly count: number;
  readonly weekStartsOn: Weekday;
  /** First day of the first and of the last week, ISO dates. */
  readonly first: string;
  readonly last: string;
  /** Weeks between the first and the last that the file leaves out. */
  readonly missing: number;
  /** First day of the plan: the week after the file. */
  readonly planStartsOn: string;
}

export interface ReviewColumn {
  /** Name that mappings use: the header, with " (2)" where it comes twice. */
  readonly column: string;
  readonly header: string;
  /** The first filled cells, as they stand in the file. */
  readonly samples: readonly string[];
  readonly filled: number;
  readonly empty: number;
  /** Sum of the cells, exact to the cent; null where the column holds no numbers or the decimal sign is open. */
  readonly total: number | null;
  readonly role: Role;
  readonly channelName: string | null;
  readonly kind: ChannelKindId | null;
  readonly side: Side | null;
  readonly outcome: ActualOutcome | null;
  /** Why this role, in words. */
  readonly reason: string;
  readonly byUser: boolean;
}

export interface ReviewChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKindId;
  readonly side: Side;
  readonly spendColumns: readonly string[];
  readonly volumeColumns: readonly string[];
  /** Money over the whole file and over its last 52 weeks, exact to the minor unit; null while the dates or numbers cannot be read. */
  readonly spend: number | null;
  readonly spendLastYear: number | null;
  /** `spend`: from the file; `volume-only`: volume but no spend; `offered`: not in the file, at zero spend. */
  readonly from: 'spend' | 'volume-only' | 'discount' | 'offered';
}

/** Something about the file that the user should know: where, what value, and what happens to it. */
export interface Notice {
  readonly level: 'note' | 'warning';
  readonly code: NoticeCode;
  readonly message: string;
  readonly column: string | null;
  /** Row of the file, counted from 1 (the first, where there are several). */
  readonly row: number | null;
  readonly value: string | null;
}

export type NoticeCode =
  | 'total-row'
  | 'row-without-date'
  | 'unreal-day'
  | 'row-width'
  | 'duplicate-header'
  | 'no-header'
  | 'duplicate-week'
  | 'gap'
  | 'moved-to-week'
  | 'partial-week'
  | 'empty-cells'
  | 'unreadable-number'
  | 'negative-spend'
  | 'negative-outcome'
  | 'discount-range'
  | 'volume-without-spend'
  | 'spend-without-volume'
  | 'no-spend'
  | 'short-history'
  | 'long-history'
  | 'file-period'
  | 'counted-twice';

/** Something the file does not say. Its answer goes into the document `of` under `id`. */
export interface Question {
  readonly id:
    | 'dateOrder'
    | 'decimalSign'
    | 'sheet'
    | 'source'
    | 'overlap'
    | 'period'
    | 'weekStartsOn'
    | 'planName'
    | 'currency'
    | 'marketSize'
    | 'price'
    | 'margin'
    | 'horizonWeeks';
  /** `files`: into the file's own entry; `file-mapping`: into the mapping of that entry; `overlaps`: under `key`. */
  readonly of: 'mapping' | 'answers' | 'files' | 'file-mapping' | 'overlaps';
  /** Place of the file that is asked about; null for questions about all. */
  readonly file: number | null;
  /** Of overlaps: the places of both files, "0+1". */
  readonly key: string | null;
  readonly label: string;
  /** Why it is asked, or where the proposal comes from. */
  readonly reason: string;
  readonly input: 'choice' | 'text' | 'currency' | 'count' | 'money' | 'share';
  /** For `choice`. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Prefilled; null where guessing would be wrong. */
  readonly proposal: string | number | null;
  /** What the user has answered so far. */
  readonly answer: string | number | null;
}
