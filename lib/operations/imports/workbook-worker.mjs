// Entry of the thread that opens workbooks and archives. Plain JavaScript, since a thread has no loader of its parent; it
// needs nothing of the program. Answers once and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { readXlsx } from 'hucre/xlsx';
import { unpackArchive } from './unpack-archive.mjs';

const TEXT = /\.(csv|tsv|txt)$/i;

parentPort?.postMessage(await answer(workerData));

async function answer({ bytes, limits }) {
  const unpacked = unpackArchive(bytes, limits);
  if ('problem' in unpacked) return unpacked;
  const { entries } = unpacked;
  if (!entries.some(({ name }) => name === '[Content_Types].xml' || name === 'xl/workbook.xml')) {
    const files = entries.filter(({ name }) => TEXT.test(name) && !name.startsWith('__MACOSX/'));
    if (files.length === 0) return { problem: 'no-tables' };
    return {
      texts: files
        .slice(0, limits.sheets)
        .map(({ name, data }) => ({ name: name.split('/').pop(), bytes: data() })),
    };
  }
  // Every part is opened once under the limits: what a header claims of its size may be a lie.
  for (const entry of entries) {
    if (entry.data() === null) return { problem: 'ratio', part: entry.name };
  }
  try {
    return sheetsOf(await readXlsx(bytes, { maxRows: limits.rows + 1 }), limits);
  } catch (error) {
    return { problem: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

function sheetsOf({ sheets, dateSystem }, limits) {
  const shown = sheets.filter(({ hidden, veryHidden, rows }) => !hidden && !veryHidden && rows.length > 0);
  if (shown.length === 0) return { problem: 'no-tables' };
  let cells = 0;
  const read = [];
  for (const { name, rows, merges = [] } of shown.slice(0, limits.sheets)) {
    if (rows.length > limits.rows) return { problem: 'rows', part: name };
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    cells += rows.length * width;
    if (cells > limits.cells) return { problem: 'cells', part: name };
    read.push({
      name,
      rows: withMergedHeaders(
        rows.map((row) => row.map(textOf)),
        merges,
        width,
      ),
    });
  }
  return { sheets: read, dateSystem: dateSystem === '1904' ? '1904' : '1900' };
}

/** A cell as text that no locale has touched. */
function textOf(value) {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const iso = Number.isFinite(value.getTime()) ? value.toISOString() : '';
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
  }
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'object') return String(value.result ?? value.text ?? '').trim();
  return String(value).trim();
}

/**
 * A title over several columns belongs to each of them, a title over several rows to its last: "Search" over "Spend" and
 * "Clicks" gives "Search Spend" and "Search Clicks". A title over the whole table is none of these.
 */
function withMergedHeaders(rows, merges, width) {
  for (const { startRow, startCol, endRow, endCol } of merges.slice(0, 2000)) {
    const title = rows[startRow]?.[startCol] ?? '';
    const below = rows[endRow + 1];
    const columns = endCol - startCol + 1;
    if (title === '' || startRow > 30) continue;
    if (columns > 1 && columns < width && below !== undefined) {
      for (let column = startCol; column <= endCol; column++) {
        if (below[column] && !/^[\d.,-]+$/.test(below[column])) below[column] = `${title} ${below[column]}`;
      }
    } else if (columns === 1 && rows[endRow] !== undefined) {
      rows[endRow][startCol] = title;
    }
  }
  return rows;
}
