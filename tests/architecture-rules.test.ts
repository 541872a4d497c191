import { describe, expect, it } from 'vitest';
import * as rules from './support/architecture-rules';
import { importsOf } from './support/source-tree';

const tree = (files: Record<string, string>) => new Map(Object.entries(files));

/** Each bad sample has to be found: a check that finds nothing may be a check that sees nothing. */
describe('the check of the architecture', () => {
  it('sees imports however they are written, and none in comments', () => {
    const found = importsOf(
      tree({
        'lib/a.ts':
          "import { x } from './b';\nimport type { Y } from './b';\nexport { z } from '@/lib/b';\nimport './b';\n" +
          "const later = await import('./b');\nnew Worker(new URL('./b.ts', import.meta.url));\n" +
          "import {\n  one,\n  two,\n} from './b';\n// import { no } from './c';\n/* import { no } from './c'; */\nconst url = 'http://x'; import q from './b';",
        'lib/b.ts': '',
        'lib/c.ts': '',
      }),
      'lib/a.ts',
    );
    expect(found.map(({ file }) => file)).toEqual(Array(8).fill('lib/b.ts'));
    expect(found.filter(({ isType }) => isType)).toHaveLength(1);
  });

  it.each([
    ['model that imports analysis', 'lib/model/a.ts', "import { b } from '../analysis/b';"],
    ['analysis that imports a type of report', 'lib/analysis/b.ts', "import type { B } from '../report/b';"],
    ['drizzle that imports lib', 'drizzle/a.ts', "import { b } from '../lib/model/b';"],
    ['operations that import SQL', 'lib/operations/a.ts', "import { sql } from 'drizzle-orm';"],
    ['operations that import tables', 'lib/operations/a.ts', "import { plans } from '../../drizzle/schema';"],
    ['model that reads files', 'lib/model/a.ts', "import { readFileSync } from 'node:fs';"],
    ['report that draws', 'lib/report/a.ts', "import { useState } from 'react';"],
    ['cli that imports the model', 'lib/cli/a.ts', "import { b } from '../model/b';"],
    ['app that imports the store', 'app/a.tsx', "import { b } from '@/lib/store/b';"],
    ['app that imports tests', 'app/a.tsx', "import { b } from '../tests/b';"],
    ['an import of nothing', 'app/a.tsx', "import { b } from './gone';"],
  ])('finds %s', (_what, path, text) => {
    const rest = [
      'lib/analysis/b.ts',
      'lib/report/b.ts',
      'lib/model/b.ts',
      'lib/store/b.ts',
      'drizzle/schema.ts',
      'tests/b.ts',
    ];
    const files = tree({ ...Object.fromEntries(rest.map((file) => [file, ''])), [path]: text });
    expect(rules.layerViolations(files)).toEqual([expect.stringContaining(path)]);
  });

  it('lets every layer import lib/errors.ts, which imports nothing', () => {
    const files = tree({
      'lib/errors.ts': "import { z } from 'zod';",
      'lib/math/a.ts': "import { e } from '../errors';",
    });
    expect(rules.layerViolations(files)).toEqual([]);
    expect(rules.groundViolations(files)).toHaveLength(1);
  });

  it('finds operations that reach the browser by a file between, and lets types through', () => {
    const files = (line: string) =>
      tree({
        'app/a.tsx': "'use client';\nimport { b } from './b';",
        'app/b.ts': line,
        'lib/operations/c.ts': '',
      });
    expect(rules.clientViolations(files("import { c } from '@/lib/operations/c';"))).toHaveLength(1);
    expect(rules.clientViolations(files("import type { C } from '@/lib/operations/c';"))).toEqual([]);
  });

  it('finds a kit that knows a page, and charts outside their place', () => {
    const files = tree({
      'app/ui/a.tsx': "import { b } from '../plans/b';",
      'app/plans/b.tsx': "import { Area } from 'recharts';",
      'app/ui/charts/c.tsx': "import { Area } from 'recharts';",
    });
    expect(rules.kitViolations(files)).toHaveLength(2);
  });

  it('finds circles, short and long, once each', () => {
    const files = tree({
      'lib/a.ts': "import './b';",
      'lib/b.ts': "import './c';",
      'lib/c.ts': "import './a';",
      'lib/d.ts': "import './d';",
      'lib/e.ts': "import './a';",
    });
    expect(rules.cycles(files)).toHaveLength(2);
  });

  it('finds barrel files, names that say nothing, and long files', () => {
    const bad = {
      'lib/index.ts': '',
      'lib/utils.ts': '',
      'lib/helpers/a.ts': '',
      'lib/date-utils.ts': '',
      'lib/b.ts': "export * from './c';",
    };
    expect(rules.nameViolations(tree(bad))).toHaveLength(5);
    expect(rules.nameViolations(tree({ 'lib/community.ts': '', 'lib/utility-curve.ts': '' }))).toEqual([]);
    expect(
      rules.lengthViolations(
        tree({ 'lib/a.ts': `${'\n'.repeat(299)}x\n`, 'lib/b.ts': `${'x\n'.repeat(301)}` }),
      ),
    ).toHaveLength(1);
  });

  it.each(['Math.random()', 'Date.now()', 'new Date()', 'performance.now()'])(
    'finds %s where results must repeat',
    (code) => {
      expect(rules.worldViolations(tree({ 'lib/model/a.ts': `const x = ${code};` }))).toHaveLength(1);
      expect(
        rules.worldViolations(tree({ 'lib/model/a.ts': `// ${code}`, 'lib/operations/b.ts': code })),
      ).toEqual([]);
    },
  );

  it.each([
    'Math.exp(1)',
    'Math.log(2)',
    'Math.pow(2, n)',
    'Math.log10(x)',
    '2 ** n',
    'x ** 0.5',
    'x ** (1 / s)',
  ])('finds %s where results must have the same bits everywhere', (code) => {
    expect(rules.bitViolations(tree({ 'lib/report/a.ts': `const x = ${code};` }))).toHaveLength(1);
    expect(
      rules.bitViolations(
        tree({ 'lib/model/a.ts': `// ${code}\nx ** 2 + 2 ** -50;`, 'lib/math/b.ts': code, 'app/c.ts': code }),
      ),
    ).toEqual([]);
  });

  it('finds settings that are read outside their one file', () => {
    const files = tree({
      'lib/store/a.ts': 'process.env.X',
      'lib/operations/environment.ts': 'process.env.X',
    });
    expect(rules.worldViolations(files)).toHaveLength(1);
  });

  it('finds entries that the registry forgot, imports but does not list, or that nobody uses', () => {
    const files = tree({
      'lib/x/registry.ts': "import { a } from './a';\nimport { e } from './e';\nexport const ALL = [a];",
      'lib/x/define-thing.ts': '',
      'lib/x/a.ts': "import { part } from './part';\nexport const a = defineThing({});",
      'lib/x/b.ts': 'export const b = defineThing({});',
      'lib/x/c.ts': 'export const c: ThingDefinition = {};',
      'lib/x/d.ts': '',
      'lib/x/e.ts': 'export const e = defineThing({});',
      'lib/x/part.ts': '',
    });
    expect(rules.registryViolations(files).map((found) => found.split(' ')[0])).toEqual([
      'lib/x/b.ts',
      'lib/x/c.ts',
      'lib/x/d.ts',
      'lib/x/e.ts',
    ]);
  });

  it('finds paths that documents name and that are not there', () => {
    const exists = (path: string) => ['lib/model', 'lib/model/plan.ts', 'README.md'].includes(path);
    const documents = tree({
      'README.md':
        'See lib/model/plan.ts, lib/model/, lib/gone.ts. Also `gone.config.ts`, [this](docs/gone.md), https://a.b/lib/x.ts and `README.md`.',
      'lib/model/MODEL.md': 'See `plan.ts`.',
    });
    expect(rules.pathViolations(documents, exists).sort()).toEqual([
      'README.md names docs/gone.md, which is not there',
      'README.md names gone.config.ts, which is not there',
      'README.md names lib/gone.ts, which is not there',
    ]);
  });
});
