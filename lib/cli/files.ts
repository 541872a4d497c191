import { readFile, stat, writeFile } from 'node:fs/promises';
import { PlannerError } from '../errors';
import { planInFile } from '../report/plan-in-file';

const MEGABYTE = 1024 * 1024;
/** Largest plan or mapping that is read. */
export const PLAN_BYTES = 2 * MEGABYTE;
/** Largest file of past weeks that is read. */
export const DATA_BYTES = 20 * MEGABYTE;
/** Stands for standard input. */
const STANDARD_INPUT = './-';

/**
 * The bytes of a file, or of standard input for `-`.
 * @throws PlannerError `invalid-input` where it cannot be read, `too-large` above `limit` bytes
 */
export async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  if (path === STANDARD_INPUT) return readStandardInput(limit);
  try {
    const { size } = await stat(path);
    if (size > limit) throw tooLarge(path, limit);
    return await readFile(path);
  } catch (error) {
    throw error instanceof PlannerError ? error : cannot('read', path, error);
  }
}

/**
 * A JSON document in a file, or in standard input for `-`.
 * @throws PlannerError `invalid-input` where it is not JSON in UTF-8
 */
export async function readJson(path: string): Promise<unknown> {
  const bytes = await readBytes(path, PLAN_BYTES);
  const name = path === STANDARD_INPUT ? 'Standard input' : `"${path}"`;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new PlannerError('invalid-input', `${name} is not a JSON document: ${reasonOf(error)}.`);
  }
}

/**
 * The plan in a file, or in standard input for `-`: a plan document, or a forecast that was written as JSON.
 * @throws PlannerError as {@link readJson} does
 */
export async function readPlan(path: string): Promise<unknown> {
  return planInFile(await readJson(path));
}

/**
 * Writes a file of text or bytes.
 * @throws PlannerError `invalid-input` where that is not possible
 */
export async function writeContent(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    throw cannot('write', path, error);
  }
}

async function readStandardInput(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > limit) throw tooLarge('standard input', limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(path: string, limit: number): PlannerError {
  return new PlannerError('too-large', `"${path}" is larger than ${limit / MEGABYTE} MB.`);
}

function cannot(verb: 'read' | 'write', path: string, error: unknown): PlannerError {
  return new PlannerError('invalid-input', `Cannot ${verb} "${path}": ${reasonOf(error)}.`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'access is denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'the disk is full',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return (code && REASONS[code]) ?? error.message;
}
