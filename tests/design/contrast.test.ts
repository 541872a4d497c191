import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, separation, type Vision } from './color-metrics';

const css = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8');
const darkStart = css.indexOf('\n[data-theme=dark]');
const systemStart = css.indexOf('@media (prefers-color-scheme: dark)');
const printStart = css.indexOf('@media print');

function hexTokens(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]),
  );
}
function declarations(block: string): string[] {
  return [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => `${match[1]}: ${match[2]}`);
}

const light = hexTokens(css.slice(css.indexOf(':root {'), darkStart));
const dark = { ...light, ...hexTokens(css.slice(darkStart, systemStart)) };

const surfaces = ['canvas', 'surface', 'sunken', 'hover', 'selected'];
const textPairs: [string, string][] = [
  ...surfaces.flatMap((surface) =>
    ['text', 'text-2', 'text-3'].map((text): [string, string] => [text, surface]),
  ),
  ...['push', 'pull'].flatMap((side) =>
    [`${side}-tint`, 'surface', 'canvas'].map((surface): [string, string] => [`${side}-ink`, surface]),
  ),
  ['organic-ink', 'organic-tint'],
  ['organic-ink', 'surface'],
  ...['positive', 'negative', 'attention'].flatMap((signal) =>
    [`${signal}-tint`, 'surface'].map((surface): [string, string] => [signal, surface]),
  ),
  ['on-action', 'action'],
  ['on-action', 'action-hover'],
  ['chart-label', 'surface'],
  ['scen-b', 'surface'],
];
const graphics = [
  ...['push', 'pull', 'organic', 'money', 'focus', 'line-input', 'chart-zero'],
  ...['push-1', 'push-2', 'push-3', 'push-4', 'pull-1', 'pull-2', 'pull-3', 'pull-4'],
  ...[
    'scen-a',
    'scen-b',
    'scen-c',
    'scen-d',
    'stage-considering',
    'stage-active',
    'stage-loyal',
    'stage-lapsed',
  ],
  ...['heat-push-4', 'heat-pull-4'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s theme', (_theme, tokens) => {
  test.each(textPairs)('text %s on %s has a contrast of at least 4.5', (text, surface) => {
    expect(contrast(tokens[text], tokens[surface])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(graphics)('graphic %s on the surface has a contrast of at least 3', (token) => {
    expect(contrast(tokens[token], tokens.surface)).toBeGreaterThanOrEqual(3);
  });

  describe.each<Vision>(['normal', 'deutan', 'protan'])('with %s vision', (vision) => {
    const apart = (a: string, b: string) => separation(tokens[a], tokens[b], vision);

    test('push, pull and organic are told apart', () => {
      expect(apart('push', 'pull')).toBeGreaterThanOrEqual(10);
      expect(apart('push', 'organic')).toBeGreaterThanOrEqual(8);
      expect(apart('pull', 'organic')).toBeGreaterThanOrEqual(8);
    });

    test('no channel of push looks like a channel of pull', () => {
      for (const push of [1, 2, 3, 4])
        for (const pull of [1, 2, 3, 4])
          expect(
            apart(`push-${push}`, `pull-${pull}`),
            `push-${push} and pull-${pull}`,
          ).toBeGreaterThanOrEqual(8);
    });

    test.each(['push', 'pull'])('neighbouring channels of %s are told apart', (side) => {
      for (const step of [1, 2, 3])
        expect(apart(`${side}-${step}`, `${side}-${step + 1}`), `steps ${step}`).toBeGreaterThanOrEqual(5);
    });

    test.each(['push', 'pull'])('the steps of the %s heat map are told apart', (side) => {
      expect(apart('heat-0', `heat-${side}-1`)).toBeGreaterThanOrEqual(4);
      for (const step of [1, 2, 3, 4])
        expect(
          apart(`heat-${side}-${step}`, `heat-${side}-${step + 1}`),
          `step ${step}`,
        ).toBeGreaterThanOrEqual(4);
    });

    test('scenarios are told apart', () => {
      const scenarios = ['scen-a', 'scen-b', 'scen-c', 'scen-d'];
      for (const a of scenarios)
        for (const b of scenarios) if (a < b) expect(apart(a, b), `${a} and ${b}`).toBeGreaterThanOrEqual(8);
    });
  });
});

test('the dark theme by system is the dark theme by choice', () => {
  expect(declarations(css.slice(systemStart, printStart))).toEqual(
    declarations(css.slice(darkStart, systemStart)),
  );
});

test('every colour of theme.css is a token', () => {
  const theme = readFileSync(new URL('../../app/theme.css', import.meta.url), 'utf8');
  const known = new Set(declarations(css).map((line) => line.slice(0, line.indexOf(':'))));
  const used = [...theme.matchAll(/var\((--[\w-]+)\)/g)].map((match) => match[1]);
  expect(used.filter((name) => !known.has(name))).toEqual([]);
});
