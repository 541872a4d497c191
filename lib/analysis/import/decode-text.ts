import { PlannerError } from '../../errors';
import type { Encoding } from './review';

/** The largest file that is read: 20 MB. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** First bytes of files that are no text, and what to do with them. */
const SIGNATURES: readonly {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly todo: string;
}[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'an Excel workbook or a zip archive',
    todo: 'Save the sheet as CSV and import that',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an old Excel workbook',
    todo: 'Save the sheet as CSV and import that',
  },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive', todo: 'Unpack it and import the CSV inside' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', todo: 'Export the table as CSV and import that' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture', todo: 'Export the table as CSV and import that' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture', todo: 'Export the table as CSV and import that' },
];

/**
 * Decodes a text file: UTF-8 and UTF-16 by byte order mark or by their bytes, else Windows-1252 (a superset of
 * Latin-1).
 * @throws PlannerError `too-large` above 20 MB, `unsupported-format` for a file that is no text, `invalid-input` when empty
 */
export function decodeText(bytes: Uint8Array, fileName: string): { text: string; encoding: Encoding } {
  if (bytes.length > MAX_FILE_BYTES) {
    const megabytes = (bytes.length / 1024 / 1024).toFixed(1);
    throw new PlannerError(
      'too-large',
      `"${fileName}" has ${megabytes} MB; at most 20 MB are read. Import fewer columns.`,
    );
  }
  const signature = SIGNATURES.find((known) => known.bytes.every((byte, index) => bytes[index] === byte));
  if (signature) {
    throw new PlannerError(
      'unsupported-format',
      `"${fileName}" is ${signature.what}, not a CSV. ${signature.todo}.`,
    );
  }
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === '') throw new PlannerError('invalid-input', `"${fileName}" is empty.`);
  if (hasControlCharacters(text)) {
    throw new PlannerError(
      'unsupported-format',
      `"${fileName}" is not a text file: it holds bytes that no CSV has. Export the table as CSV and import that.`,
    );
  }
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 4096);
  for (let index = 0; index < looked; index++) if (bytes[index] === 0) zeros[index % 2] += 1;
  // Western text in UTF-16 has a zero in nearly every second byte, always on the same side.
  if (zeros[1] > looked * 0.3 && zeros[0] < looked * 0.02) return 'utf-16le';
  if (zeros[0] > looked * 0.3 && zeros[1] < looked * 0.02) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

function hasControlCharacters(text: string): boolean {
  const looked = text.slice(0, 65_536);
  let found = 0;
  for (let index = 0; index < looked.length; index++) {
    const code = looked.charCodeAt(index);
    if (code === 0) return true;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) found += 1;
  }
  return found > looked.length * 0.01;
}
