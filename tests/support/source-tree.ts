import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Source files by path from the project's root, with forward slashes. */
export type SourceTree = ReadonlyMap<string, string>;

/** One import or re-export of a file. */
export interface Import {
  readonly specifier: string;
  /** The imported file's path when it is one of the tree; undefined for packages and files that are not there. */
  readonly file: string | undefined;
  /** True for `import type` and `export type`: no code comes with it. */
  readonly isType: boolean;
}

const ROOT = new URL('../../', import.meta.url).pathname;
const FOLDERS = ['lib', 'app', 'drizzle', 'scripts', 'tests'];
const SOURCE = /\.(ts|tsx|mjs|js|css)$/;
const GENERATED = /^drizzle\/migrations\/|^next-env\.d\.ts$/;

/** Every hand-written source file of the project. */
export function readSourceTree(): SourceTree {
  const atRoot = readdirSync(ROOT).filter((name) => SOURCE.test(name));
  const paths = [...atRoot, ...FOLDERS.flatMap((folder) => filesUnder(folder))].filter(
    (path) => !GENERATED.test(path),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

/** Every document: Markdown files at the root and in the source folders. */
export function readDocuments(): SourceTree {
  const atRoot = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  const inside = FOLDERS.flatMap((folder) => filesUnder(folder, /\.md$/));
  return new Map([...atRoot, ...inside].map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

/** Whether a path from the project's root names a file or folder. */
export function pathExists(path: string): boolean {
  return statSync(join(ROOT, path), { throwIfNoEntry: false }) !== undefined;
}

/** What a file imports, statically, dynamically, or as a worker. */
export function importsOf(tree: SourceTree, path: string): Import[] {
  const text = withoutComments(tree.get(path) ?? '');
  const found: Import[] = [];
  const add = (specifier: string, isType: boolean) =>
    found.push({ specifier, isType, file: resolveImport(tree, path, specifier) });
  for (const [, type, specifier] of text.matchAll(
    /(?:^|[;}\n])\s*(?:import|export)\s+(type\s)?[^'";]*?\bfrom\s*['"]([^'"]+)['"]/g,
  )) {
    add(specifier, type !== undefined);
  }
  for (const [, specifier] of text.matchAll(/(?:^|[;}\n])\s*import\s*['"]([^'"]+)['"]/g))
    add(specifier, false);
  for (const [, specifier] of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)) add(specifier, false);
  for (const [, specifier] of text.matchAll(/new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g)) {
    add(specifier, false);
  }
  return found;
}

/** Code with its comments blanked out; quotes in regular expressions are rare enough to be left to chance. */
export function withoutComments(code: string): string {
  return code.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\/\*[\s\S]*?\*\/|(?<=^|[\s;,{}()])\/\/[^\n]*/g,
    (all, text) => (text === undefined ? all.replace(/[^\n]/g, ' ') : all),
  );
}

function resolveImport(tree: SourceTree, from: string, specifier: string): string | undefined {
  const target = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? posix.join(posix.dirname(from), specifier)
      : undefined;
  if (target === undefined) return undefined;
  return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`, `${target}/index.tsx`].find((path) =>
    tree.has(path),
  );
}

function filesUnder(folder: string, pattern = SOURCE): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(path, pattern);
    return pattern.test(entry.name) ? [path] : [];
  });
}
