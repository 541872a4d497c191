import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Sheet } from '../../analysis/import/files/read-file';
import { MAX_EXPORT_ROWS, readRows } from '../../analysis/import/read-rows';
import { PlannerError } from '../../errors';

const ENTRY = 'workbook-worker.mjs';

/** What a workbook or archive may unpack to. Honest tables stay far below; XML packs some 20 to 1. */
export const WORKBOOK_LIMITS = {
  entries: 500,
  bytes: 150 * 1024 * 1024,
  ratio: 200,
  rows: MAX_EXPORT_ROWS,
  cells: 2_000_000,
  sheets: 40,
} as const;
/** Opening takes well under a second; what takes longer was made to. */
const LONGEST_MS = 10_000;
const HEAP_MB = 768;

interface ThreadAnswer {
  readonly problem?: string;
  readonly part?: string;
  readonly reason?: string;
  readonly sheets?: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
  readonly texts?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly dateSystem?: '1900' | '1904';
}

/** Whether a file begins as a zip archive does: workbooks are such. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * The sheets of a workbook, or the text files of an archive, read in a thread of their own with limits on memory, size,
 * packing and time.
 * @throws PlannerError `too-large` or `unsupported-format` with the reason
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  longestMs = LONGEST_MS,
): Promise<Sheet[]> {
  const answer = await runThread(bytes, longestMs);
  if (answer.problem !== undefined) throw refusal(answer, fileName);
  if (answer.texts !== undefined) {
    return answer.texts.map(({ name, bytes: text }) => ({
      name,
      rows: readRows(text, `${fileName}: ${name}`),
    }));
  }
  return (answer.sheets ?? []).map(({ name, rows }) => ({
    name,
    rows: { rows, encoding: null, delimiter: null, dateSystem: answer.dateSystem ?? '1900' },
  }));
}

function runThread(bytes: Uint8Array, longestMs: number): Promise<ThreadAnswer> {
  // Options of the parent, a loader among them, are not passed on.
  const options = {
    execArgv: [],
    workerData: { bytes, limits: WORKBOOK_LIMITS },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  };
  return new Promise((resolve) => {
    const worker = new Worker(entryPath(), options);
    const timer = setTimeout(() => end({ problem: 'time' }), longestMs);
    const end = (answer: ThreadAnswer) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(answer);
    };
    worker.once('message', end);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { problem: 'size' }
          : { problem: 'unreadable', reason: error.message },
      ),
    );
    worker.once('exit', () => end({ problem: 'unreadable', reason: 'it ended the thread that read it' }));
  });
}

function refusal({ problem, part, reason }: ThreadAnswer, fileName: string): PlannerError {
  const where = part === undefined ? '' : ` ("${part.slice(0, 80)}")`;
  const large = (what: string) =>
    new PlannerError(
      'too-large',
      `"${fileName}" is not opened: ${what}${where}. Save the sheet as CSV and import that.`,
    );
  const megabytes = WORKBOOK_LIMITS.bytes / 1024 / 1024;
  if (problem === 'size') return large(`it unpacks to more than ${megabytes} MB`);
  if (problem === 'ratio')
    return large('it is packed far more tightly than a table can be, or its sizes are wrong');
  if (problem === 'entries') return large(`it has more than ${WORKBOOK_LIMITS.entries} parts`);
  if (problem === 'rows') return large(`a sheet has more than ${WORKBOOK_LIMITS.rows} rows`);
  if (problem === 'cells') return large(`it has more than ${WORKBOOK_LIMITS.cells} cells`);
  if (problem === 'time') return large('opening it takes too long');
  const why =
    problem === 'encrypted'
      ? 'it is protected by a password'
      : problem === 'no-tables'
        ? 'it holds no sheet and no CSV'
        : `it is no workbook that can be opened: ${reason ?? 'it is broken'}`;
  return new PlannerError('unsupported-format', `"${fileName}" cannot be read: ${why.slice(0, 300)}.`);
}

/**
 * Where the thread's entry lies: beside this file, or, where this file was bundled into the server, in the folder that the
 * server was started in. Never bundled itself.
 */
function entryPath(): string {
  const folders = [
    dirname(fileURLToPath(import.meta.url)),
    join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'operations', 'imports'),
  ];
  const found = folders
    .map((folder) => join(/* turbopackIgnore: true */ folder, ENTRY))
    .find((path) => existsSync(path));
  if (found === undefined) throw new RangeError(`${ENTRY} is not there`);
  return found;
}
