import type { Format } from '../format';
import { csv } from './csv';
import { csvZip } from './csv-zip';
import { json } from './json';
import { parquet } from './parquet';
import { pdf } from './pdf';
import { pdfLetter } from './pdf-letter';
import { png } from './png';
import { svg } from './svg';
import { tidy } from './tidy';
import { xlsx } from './xlsx';

/** Every format a forecast can be written in, in the order in which menus list them. A new one is one file and one line here. */
export const FORMATS: readonly Format[] = [pdf, pdfLetter, xlsx, csv, tidy, csvZip, png, svg, json, parquet];

/** The format with an id; undefined for an unknown one. */
export function findFormat(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
