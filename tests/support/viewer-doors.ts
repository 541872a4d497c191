import { join } from 'node:path';
import type { Viewer } from '../../lib/operations/context';
import { readSourceTree } from './source-tree';

const ROOT = new URL('../../', import.meta.url).pathname;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const tree = readSourceTree();

/** An exported function of lib/operations that takes a context, as `plans/read-plan.ts readPlan`. */
export interface ContextFunction {
  readonly name: string;
  /** `Context` is an owner's; `PublicContext` and `ViewerContext` are for whoever has a link. */
  readonly context: string;
}

/** Every exported function of lib/operations that takes a context. */
export function contextFunctions(): ContextFunction[] {
  const signature = /export\s+(?:async\s+)?function\s+(\w+)\(([^)]*)\)/g;
  return operationFiles().flatMap(([path, text]) =>
    [...text.matchAll(signature)].flatMap(([, name, parameters]) => {
      const context = /:\s*((?:Pick<)?\w*Context\b)/.exec(parameters)?.[1];
      return context === undefined
        ? []
        : [{ name: `${path.slice('lib/operations/'.length)} ${name}`, context }];
    }),
  );
}

/** Mentions of a context in lib/operations that `contextFunctions` does not see: exported arrows, and other forms. */
export function unseenContexts(): string[] {
  const odd = /export\s+(?:const|let|default|class)\b[^;]*?:\s*(?:Pick<)?\w*Context\b/g;
  return operationFiles().flatMap(([path, text]) =>
    [...text.matchAll(odd)].map(([all]) => `${path}: ${all}`),
  );
}

function operationFiles() {
  // context.ts makes contexts; it takes none of an owner's.
  return [...tree].filter(([path]) => path.startsWith('lib/operations/') && !path.endsWith('/context.ts'));
}

/** The function of a name that `contextFunctions` gives. */
export async function loadFunction(name: string): Promise<(...args: unknown[]) => unknown> {
  const [path, member] = name.split(' ');
  const module = await import(/* @vite-ignore */ join(ROOT, 'lib/operations', path));
  return module[member];
}

/** Files of route handlers, from the project's root. */
export function routeFiles(): string[] {
  return [...tree.keys()].filter((path) => /^app\/(?:.*\/)?route\.tsx?$/.test(path)).sort();
}

/** Files of pages, from the project's root. */
export function pageFiles(): string[] {
  return [...tree.keys()].filter((path) => /^app\/(?:.*\/)?page\.tsx$/.test(path)).sort();
}

/** The handlers of a route's file by method. */
export async function handlersOf(path: string) {
  const module = await import(/* @vite-ignore */ join(ROOT, path));
  return METHODS.flatMap((method) =>
    typeof module[method] === 'function' ? [[method, module[method]] as const] : [],
  );
}

/** A path of the web for a file of app, its parameters filled in. */
export function webPath(file: string, params: Readonly<Record<string, string>>): string {
  const parts = file.replace(/^app\//, '').replace(/\/?(?:page|route)\.tsx?$/, '');
  const filled = parts.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? 'x');
  return `/${filled}`;
}

/** A viewer of nothing: whoever refuses it refuses every viewer. */
export function viewerOf(planId: string, workspaceId: string): Viewer {
  return {
    shareId: planId,
    workspaceId,
    planId,
    scenarioIds: ['baseline'],
    revision: null,
    showsBudgets: true,
  };
}
