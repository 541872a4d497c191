import type { Format } from '../format';
import { csv } from './csv';
import { json } from './json';

/** Every format a forecast can be written in. A new one is one file and one line here. */
export const FORMATS: readonly Format[] = [csv, json];

/** The format with an id; undefined for an unknown one. */
export function findFormat(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
