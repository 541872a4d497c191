import { expect, test } from 'vitest';
import { TEMPLATES } from '../../../lib/model/templates/registry';
import { drawTemplates } from '../../../lib/operations/templates/draw-templates';

const at = (iso: string) => ({ now: () => new Date(iso) });
const drawings = drawTemplates(at('2026-11-25T12:00:00Z'));

test('every template is drawn, in the order of the registry', () => {
  expect(drawings.map(({ id }) => id)).toEqual(TEMPLATES.map(({ id }) => id));
});

test.each(drawings)(
  '$id: the line without push starts on the edge of the stack after a year and stays under it',
  (drawing) => {
    const { push, pull, organic } = drawing.sparkline;
    const edge = push.map((value, week) => value + pull[week] + organic[week]);
    expect(drawing.afterPushStops).toHaveLength(edge.length);
    expect(drawing.afterPushStops.slice(0, 51).every((value) => value === null)).toBe(true);
    expect(drawing.afterPushStops[51]).toBeCloseTo(edge[51], -Math.floor(Math.log10(edge[51])) + 2);
    for (let week = 52; week < edge.length; week++) {
      expect(drawing.afterPushStops[week], `week ${week}`).toBeLessThanOrEqual(edge[week] * 1.001);
    }
  },
);

test('the drawings are kept for the week and made anew in the next', () => {
  expect(drawTemplates(at('2026-11-29T23:00:00Z'))).toBe(drawings);
  const next = drawTemplates(at('2026-11-30T00:00:00Z'));
  expect(next).not.toBe(drawings);
  expect(next[0].startsOn).toBe('2026-11-30');
});
