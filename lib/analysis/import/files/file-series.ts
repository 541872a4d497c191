import type { Weekday } from '../../../model/calendar';
import type { ChannelKindId } from '../../../model/channels/registry';
import type { ActualOutcome } from '../../actuals';
import type { DateOrder, DecimalSign } from '../mapping';
import type { Notice } from '../review';
import type { StatedCurrency } from '../stated-currency';

/** A file as dated amounts: what several files are put together from. */
export interface FileSeries {
  /** `events`: rows come when something was sent; days without a row are days without activity. */
  readonly rows: 'daily' | 'weekly' | 'events';
  /** Weekly files: the weekday their weeks begin on. */
  readonly weekStartsOn: Weekday | null;
  /** The days covered, ISO dates, both included. */
  readonly first: string;
  readonly last: string;
  readonly currency: StatedCurrency | null;
  readonly series: readonly Series[];
  /** Rows that were read. */
  readonly rowCount: number;
  readonly notices: readonly Notice[];
}

/** One kind of amount of one channel, or one outcome. */
export interface Series {
  /** What makes two files' series the same, such as `spend:Google Search ads`. */
  readonly key: string;
  readonly role: 'spend' | 'volume' | 'outcome' | 'discount' | 'ignore';
  readonly channelName: string | null;
  readonly kind: ChannelKindId | null;
  readonly outcome: ActualOutcome | null;
  /** What it is called in the table of all files: "Google Search ads: impressions". */
  readonly label: string;
  /** Why it has this role, in words. */
  readonly reason: string;
  /** Sum of the day or, in a weekly file, of the week that begins on it, by ISO date. */
  readonly amounts: ReadonlyMap<string, number>;
}

/** What must be known before a file can be read: the cells can be read in several ways. */
export type OpenReading =
  | {
      readonly id: 'dateOrder';
      readonly column: string;
      readonly cell: string;
      readonly orders: readonly DateOrder[];
    }
  | { readonly id: 'decimalSign'; readonly cell: string; readonly mixed: boolean };

/** What the user says about the way a file is written. */
export interface Reading {
  readonly dateOrder: DateOrder | null;
  readonly decimalSign: DecimalSign | null;
}
