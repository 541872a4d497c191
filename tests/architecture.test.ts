import { describe, expect, it } from 'vitest';
import * as rules from './support/architecture-rules';
import { importsOf, pathExists, readDocuments, readSourceTree } from './support/source-tree';

const tree = readSourceTree();

describe('the house', () => {
  it('is what this test looks at: files of every layer, and the imports between them', () => {
    const layers = new Set([...tree.keys()].map(rules.layerOf));
    expect([...layers].filter(Boolean).sort()).toEqual(Object.keys(rules.LAYERS).sort());
    const edges = [...tree.keys()].flatMap((path) => importsOf(tree, path)).filter(({ file }) => file);
    expect(edges.length).toBeGreaterThan(tree.size);
  });

  it('has layers that import only what the table allows', () => {
    expect([...rules.layerViolations(tree), ...rules.groundViolations(tree)]).toEqual([]);
  });

  it('sends no operation, store or table to the browser', () => {
    expect(rules.clientViolations(tree)).toEqual([]);
  });

  it('has a kit of interface parts that knows no page, and charts that alone know Recharts', () => {
    expect(rules.kitViolations(tree)).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(rules.cycles(tree)).toEqual([]);
  });

  it('has no barrel files and no names that say nothing', () => {
    expect(rules.nameViolations(tree)).toEqual([]);
  });

  it('has no file of more than 300 lines', () => {
    expect(rules.lengthViolations(tree)).toEqual([]);
  });

  it('has no clock and no randomness where results must repeat, and reads its settings in one file', () => {
    expect(rules.worldViolations(tree)).toEqual([]);
  });

  it('takes powers and logarithms from lib/math where results must repeat', () => {
    expect(rules.bitViolations(tree)).toEqual([]);
  });

  it('registers every command, channel kind, figure, format and template', () => {
    const registries = [...tree.keys()].filter((path) => /^lib\/.*\/registry\.ts$/.test(path)).sort();
    expect(registries).toEqual(
      expect.arrayContaining([
        'lib/model/channels/registry.ts',
        'lib/model/templates/registry.ts',
        'lib/report/figures/registry.ts',
        'lib/report/formats/registry.ts',
      ]),
    );
    expect(rules.registryViolations(tree)).toEqual([]);
  });

  it('has documents that name only files and folders that exist', () => {
    expect(rules.pathViolations(readDocuments(), pathExists)).toEqual([]);
  });
});
