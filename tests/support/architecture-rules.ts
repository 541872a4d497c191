import { importsOf, type SourceTree, withoutComments } from './source-tree';

/** The table of ARCHITECTURE.md: each layer and what it may import beside itself and lib/errors.ts. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'lib/math': [],
  'lib/model': ['lib/math'],
  'lib/analysis': ['lib/model', 'lib/math'],
  'lib/report': ['lib/analysis', 'lib/model', 'lib/math'],
  drizzle: [],
  'lib/store': ['drizzle', 'lib/model'],
  'lib/operations': ['lib/store', 'lib/report', 'lib/analysis', 'lib/model'],
  'lib/cli': ['lib/operations', 'lib/report'],
  app: ['lib/operations', 'lib/report', 'lib/analysis', 'lib/model'],
};

const PURE = ['lib/math', 'lib/model', 'lib/analysis', 'lib/report'];
const WORLD = /^(node:|next(\/|$)|react|recharts|radix-ui|drizzle-orm|postgres|fs$|path$|crypto$)/;
const SCREEN = /^(next(\/|$)|react|recharts|radix-ui)/;
const DATABASE = /^(drizzle-orm|postgres)/;
/** Packages a layer must not know. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(PURE.map((layer) => [layer, WORLD])),
  drizzle: SCREEN,
  'lib/store': SCREEN,
  'lib/operations': new RegExp(`${SCREEN.source}|${DATABASE.source}`),
  'lib/cli': new RegExp(`${SCREEN.source}|${DATABASE.source}`),
  app: DATABASE,
};

/** The layer a file belongs to; undefined for tests, scripts and settings, which may import everything. */
export function layerOf(path: string): string | undefined {
  if (path === 'proxy.ts') return 'app';
  return Object.keys(LAYERS).find((layer) => path.startsWith(`${layer}/`));
}

/** Imports that the table of layers does not allow, and imports of files that are not there. */
export function layerViolations(tree: SourceTree): string[] {
  return eachImport(tree, (path, { specifier, file }) => {
    const layer = layerOf(path);
    if (layer === undefined) return undefined;
    if (file === undefined) {
      if (/^(\.|@\/)/.test(specifier)) return `imports ${specifier}, which is not there`;
      return FOREIGN[layer].test(specifier)
        ? `imports ${specifier}, which ${layer} must not know`
        : undefined;
    }
    if (file === 'lib/errors.ts') return undefined;
    const target = layerOf(file);
    if (target === layer || (target !== undefined && LAYERS[layer].includes(target))) return undefined;
    return `imports ${file}; ${layer} may import ${['lib/errors.ts', ...LAYERS[layer]].join(', ')}`;
  });
}

/** lib/errors.ts lies below everything, so it must import nothing. */
export function groundViolations(tree: SourceTree): string[] {
  return importsOf(tree, 'lib/errors.ts').map(({ specifier }) => `lib/errors.ts imports ${specifier}`);
}

/** Code of lib/operations that would be sent to the browser: what a `use client` file or a worker reaches. */
export function clientViolations(tree: SourceTree): string[] {
  const isClient = (path: string) => /^\s*['"]use client['"]/.test(withoutComments(tree.get(path) ?? ''));
  const starts = [...tree.keys()].filter(
    (path) => path.startsWith('app/') && (isClient(path) || /worker\.ts$/.test(path)),
  );
  return starts.flatMap((start) => {
    const seen = new Set([start]);
    const queue = [start];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      for (const { file, isType } of importsOf(tree, path)) {
        if (file === undefined || isType || seen.has(file)) continue;
        if (/^(lib\/operations|lib\/store|drizzle)\//.test(file))
          return [`${start} runs in the browser and reaches ${file} by ${path}`];
        seen.add(file);
        queue.push(file);
      }
    }
    return [];
  });
}

/** app/ui is the kit: it knows no page; and only app/ui/charts knows Recharts. */
export function kitViolations(tree: SourceTree): string[] {
  return eachImport(tree, (path, { specifier, file }) => {
    if (path.startsWith('app/ui/') && file?.startsWith('app/') && !file.startsWith('app/ui/'))
      return `is part of the kit and imports ${file}`;
    if (path.startsWith('app/') && !path.startsWith('app/ui/charts/') && /^recharts/.test(specifier)) {
      return 'imports recharts, which app/ui/charts wraps';
    }
    return undefined;
  });
}

/** Circles of imports, each once. */
export function cycles(tree: SourceTree): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) found.add([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const { file } of importsOf(tree, path)) if (file !== undefined) walk(file, [...trail, path]);
    done.add(path);
  };
  for (const path of tree.keys()) walk(path, []);
  return [...found];
}

/** Files that only pass on other files, and names that say nothing. */
export function nameViolations(tree: SourceTree): string[] {
  return [...tree].flatMap(([path, text]) => {
    const found: string[] = [];
    const parts = path.replace(/\.[^/]*$/, '').split('/');
    if (parts.at(-1) === 'index') found.push(`${path} is a barrel file`);
    if (/^\s*export\s*\*/m.test(withoutComments(text)))
      found.push(`${path} passes on everything of another file`);
    if (parts.some((part) => /(^|-)(utils?|helpers?|common|misc)$/.test(part))) {
      found.push(`${path} has a name that says nothing`);
    }
    return found;
  });
}

/** Files of more than 300 lines. */
export function lengthViolations(tree: SourceTree): string[] {
  return [...tree].flatMap(([path, text]) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > 300 ? [`${path} has ${lines} lines; 300 is the limit`] : [];
  });
}

/** Clocks and randomness in the layers whose results must be repeatable, and settings read outside their one file. */
export function worldViolations(tree: SourceTree): string[] {
  const clocks =
    /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.now\b|\bcrypto\./;
  return [...tree].flatMap(([path, text]) => {
    const layer = layerOf(path);
    if (layer === undefined) return [];
    const code = withoutComments(text);
    const clock = PURE.includes(layer) ? clocks.exec(code)?.[0] : undefined;
    const reads = path !== 'lib/operations/environment.ts' && /\bprocess\.env\b/.test(code);
    return [
      ...(clock ? [`${path} uses ${clock}`] : []),
      ...(reads ? [`${path} reads process.env; lib/operations/environment.ts does`] : []),
    ];
  });
}

/** Powers and logarithms that differ between browsers in the last bit; lib/math has its own. Whole literal powers do not. */
export function bitViolations(tree: SourceTree): string[] {
  const inexact = /\bMath\.(?:exp|expm1|log|log1p|log2|log10|pow)\b|\*\*=?(?!\s*-?\d+(?![\w.]))/;
  return [...tree].flatMap(([path, text]) => {
    if (!['lib/model', 'lib/analysis', 'lib/report'].includes(layerOf(path) ?? '')) return [];
    const found = inexact.exec(withoutComments(text))?.[0];
    return found ? [`${path} uses ${found.trim()}; lib/math/elementary.ts has exp, log and pow`] : [];
  });
}

/**
 * Files of registry folders that the registry does not list. A file beside it is either an entry, which registry.ts
 * imports and names once more, or a part that another file of the folder uses and that defines nothing itself.
 */
export function registryViolations(tree: SourceTree): string[] {
  const registries = [...tree.keys()].filter(
    (path) => path.endsWith('/registry.ts') && path.startsWith('lib/'),
  );
  return registries.flatMap((registry) => {
    const folder = registry.slice(0, -'registry.ts'.length);
    const files = [...tree.keys()].filter((path) => path.startsWith(folder) && path !== registry);
    const listed = new Set(importsOf(tree, registry).map(({ file }) => file));
    const used = new Set(files.flatMap((path) => importsOf(tree, path).map(({ file }) => file)));
    return files.flatMap((path) => {
      const code = withoutComments(tree.get(path) ?? '');
      const isEntry = /=\s*define[A-Z]\w*\(|:\s*\w+Definition\s*=/.test(code);
      if (listed.has(path))
        return isListed(tree.get(registry) ?? '', path)
          ? []
          : [`${path} is imported by ${registry} but not listed`];
      if (isEntry) return [`${path} is not registered in ${registry}`];
      return used.has(path) || /\/define-[^/]+\.ts$/.test(path)
        ? []
        : [`${path} is neither registered in ${registry} nor used`];
    });
  });
}

/** Paths that a document names and that are not there. */
export function pathViolations(documents: SourceTree, exists: (path: string) => boolean): string[] {
  return [...documents].flatMap(([document, text]) => {
    const named = new Set(
      [
        ...text.matchAll(/(?<![\w/.~-])((?:lib|app|tests|scripts|drizzle|public|docs|\.ci)\/[\w./[\]-]*)/g),
        ...text.matchAll(/`((?!\.\.)[\w-]+(?:\.[\w-]+)*\.(?:ts|tsx|mjs|js|md|json|css))`/g),
        ...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g),
      ].map(([, path]) => path.replace(/[.:/]+$/, '').replace(/^([^[]*)\]+$/, '$1')),
    );
    const folder = document.includes('/') ? document.slice(0, document.lastIndexOf('/') + 1) : '';
    return [...named]
      .filter((path) => !exists(path) && !exists(folder + path))
      .map((path) => `${document} names ${path}, which is not there`);
  });
}

/** Whether what registry.ts imports from a file also stands in its list. */
function isListed(registry: string, path: string): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.tsx?$/, '');
  const names = new RegExp(`import (?:type )?\\{([^}]*)\\} from '\\./${file}'`).exec(registry)?.[1] ?? '';
  const list = registry.replace(/^import .*$/gm, '');
  return names
    .split(',')
    .map((name) => name.replace('type ', '').trim())
    .filter(Boolean)
    .every((name) => new RegExp(`\\b${name}\\b`).test(list));
}

function eachImport(
  tree: SourceTree,
  judge: (path: string, one: ReturnType<typeof importsOf>[number]) => string | undefined,
): string[] {
  return [...tree.keys()].flatMap((path) =>
    importsOf(tree, path).flatMap((one) => {
      const fault = judge(path, one);
      return fault === undefined ? [] : [`${path} ${fault}`];
    }),
  );
}
