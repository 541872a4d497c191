import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { daysBetween } from '../../model/calendar';
import type { Column, Table, Unit } from '../figure';

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

const EPOCH = '1970-01-01';

/** A table as a Parquet file; `about` goes into the file's own metadata, its null values left out. */
export function writeParquet(
  { rows, columns }: Table,
  about: Readonly<Record<string, string | number | null>>,
): Uint8Array<ArrayBuffer> {
  const buffer = parquetWriteBuffer({
    columnData: columns.map((column) => columnSource(column, rows)),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(schemaElement)],
    kvMetadata: Object.entries(about).flatMap(([key, value]) =>
      value === null ? [] : [{ key: `pushpull.${key}`, value: String(value) }],
    ),
    createdBy: 'Pushpull',
  });
  return new Uint8Array(buffer);
}

function schemaElement({ key, unit }: Column): SchemaElement {
  return { name: key, repetition_type: 'OPTIONAL', ...TYPES[typeOf(unit)] };
}

const TYPES = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  number: { type: 'DOUBLE' },
} as const satisfies Record<string, Partial<SchemaElement>>;

function typeOf(unit: Unit): keyof typeof TYPES {
  return unit === 'text' || unit === 'date' ? unit : 'number';
}

function columnSource({ key, unit, values }: Column, rows: number): ColumnSource {
  const cell = CELLS[typeOf(unit)];
  return {
    name: key,
    data: Array.from({ length: rows }, (_, row) => cell(values[row] ?? null)),
    nullable: true,
  };
}

type Value = number | string | null;

const CELLS = {
  text: (value: Value) => (value === null ? null : String(value)),
  /** Days since 1970, which is what a date is in Parquet. */
  date: (value: Value) => (typeof value === 'string' ? daysBetween(EPOCH, value) : null),
  number: (value: Value) => (typeof value === 'number' && Number.isFinite(value) ? value : null),
} as const;
