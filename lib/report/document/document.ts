import type { Figure } from '../figure';

/** A report for reading: what the PDF and the report page show alike, already in words. */
export interface ReportDocument {
  /** BCP 47, of the words. */
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  /** What stands at the foot of every page: which run it is. */
  readonly foot: string;
  readonly cover: readonly Fact[];
  readonly sections: readonly Section[];
  /** ISO date on which week 1 begins, for the axes of its charts. */
  readonly startsOn: string;
  readonly currency: string;
  /** ISO date; null where nobody said the day. */
  readonly writtenOn: string | null;
}

/** A name and what it is. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Section {
  /** Kebab-case; an anchor on the page. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'headlines'; readonly cells: readonly HeadlineBlockCell[] }
  /** A chart under its question and answer. */
  | { readonly type: 'chart'; readonly figure: Figure }
  | ({ readonly type: 'table' } & TextTable);

/** A headline number with its range. */
export interface HeadlineBlockCell {
  readonly label: string;
  readonly value: string;
  /** `29.1k – 40.6k`; null where none was drawn. */
  readonly range: string | null;
}

/** A table whose cells are words: short enough for paper. */
export interface TextTable {
  readonly caption: string;
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface TextColumn {
  readonly label: string;
  readonly align: 'left' | 'right';
  /** Its part of the width, among those of the others. */
  readonly share: number;
}
