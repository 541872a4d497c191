import { isNumeric } from '../numbers';
import { headerTokens } from '../read-header';
import type { SourceTable } from '../read-table';

/** Words of headers whose cells name a channel, the best first. */
const WORDS = [
  'channel',
  'kanal',
  'canal',
  'canale',
  'platform',
  'plattform',
  'medium',
  'source',
  'network',
  'campaign',
  'kampagne',
  'campagne',
  'campaña',
  'campagna',
];
/** A plan has no more channels. */
const MOST = 24;

/**
 * The column whose cells say which channel a row belongs to, in a table of several rows a day: named so by its header,
 * holding words, and no more of them than a plan has channels. Null where there is none.
 */
export function proposeChannelColumn(table: SourceTable, dateColumn: string): string | null {
  const dates = table.columns.find(({ name }) => name === dateColumn)?.cells ?? [];
  if (new Set(dates).size * 1.5 > dates.length) return null;
  const ranked = table.columns.flatMap(({ name, header, cells }) => {
    const rank = WORDS.findIndex((word) => headerTokens(header).includes(word));
    const values = new Set(cells.filter((cell) => cell !== ''));
    const isFit = values.size > 1 && values.size <= MOST && ![...values].some(isNumeric);
    return rank < 0 || !isFit || name === dateColumn ? [] : [{ name, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.name ?? null;
}
