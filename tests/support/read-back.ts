import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import type { Column, Table } from '../../lib/report/figure';
import type { FileContent } from '../../lib/report/format';

// Files read back by programs other than those that wrote them.

/** A cell as every reader should give it: nothing where a table has no finite value. */
export type Cell = number | string | null;

/** The cells of a table row by row. */
export function cellsOf({ rows, columns }: Table): Cell[][] {
  return Array.from({ length: rows }, (_, row) => columns.map(({ values }) => cellOf(values[row])));
}

export function cellOf(value: Column['values'][number] | undefined): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  return Number.isFinite(value) ? value + 0 : null;
}

/** Rows of a CSV by header, the apostrophe before a formula taken off. */
export function readCsv(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const [head, ...rows] = data;
  return rows.map((row) => Object.fromEntries(head.map((key, at) => [key, unquoted(row[at])])));
}

function unquoted(text: string): string {
  return text.replace(/^'(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/, '');
}

/** A CSV's text as a table's cell of a column. */
export function csvCell(text: string, { unit }: Pick<Column, 'unit'>): Cell {
  if (text === '') return null;
  return unit === 'text' || unit === 'date' ? text : Number(text);
}

/** Sheets of a workbook by name, days as ISO dates. */
export async function readWorkbook(content: FileContent): Promise<Map<string, Cell[][]>> {
  const sheets = await readXlsxFile(Buffer.from(content), { trim: false });
  return new Map(
    sheets.map(({ sheet, data }) => [
      sheet,
      data.map((row) =>
        row.map((cell) => {
          if (cell instanceof Date) return cell.toISOString().slice(0, 10);
          return typeof cell === 'number' || typeof cell === 'string' ? cell : null;
        }),
      ),
    ]),
  );
}

/** The parts of a zip archive, such as a workbook, as text. */
export function readZip(content: FileContent): Map<string, string> {
  const parts = unzipSync(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Rows of a Parquet file, days as ISO dates, and what stands in its metadata. */
export async function readParquet(
  content: FileContent,
): Promise<{ readonly rows: Record<string, Cell>[]; readonly about: Map<string, string | undefined> }> {
  if (typeof content === 'string') throw new TypeError('a Parquet file is not text');
  const file = content.buffer;
  const rows = await parquetReadObjects({ file });
  return {
    rows: rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null),
        ]),
      ),
    ),
    about: new Map(parquetMetadata(file).key_value_metadata?.map(({ key, value }) => [key, value])),
  };
}
