import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setTotalBudget, setWeeklySpend } from '../../../app/plans/edits';
import { readBlock, readCell, writeBlock } from '../../../app/plans/flighting/block-text';
import { columnsOf } from '../../../app/plans/flighting/columns';
import {
  editRows,
  fillTotal,
  layShape,
  pasteBlock,
  rowSeries,
  setBlackout,
} from '../../../app/plans/flighting/flight-edits';
import { flightRows, grainOf } from '../../../app/plans/flighting/flight-rows';
import { SHAPES } from '../../../app/plans/flighting/patterns';
import { moveWeeks, setWeeks } from '../../../app/plans/flighting/series-edits';
import { createPlanStore } from '../../../app/plans/plan-store';
import { channelTotal, scenarioOf } from '../../../app/plans/spend';
import { type Plan, parsePlan } from '../../../lib/model/plan';
import { manyChannels } from '../../support/many-channels';

const WEEKS = 26;
const plan = manyChannels(8, WEEKS);
const rows = flightRows(plan);
const scenarioId = plan.scenarios[0].id;
const ads = rows.filter(({ channelId }) => channelId === 'channel-0');
const discount = rows.filter(({ what }) => what === 'discount');
const seriesOf = (of: Plan, row = ads[0]) => rowSeries(of, scenarioOf(of, scenarioId), row);
const totalOf = (of: Plan, channelId = 'channel-0') =>
  channelTotal(of, scenarioOf(of, scenarioId), channelId);
const span = { from: 4, to: 12 };

describe('rows', () => {
  it('stand push before pull, with a row for the depth under a channel that discounts', () => {
    const sides = rows.map(({ side }) => side);
    expect(sides.lastIndexOf('push')).toBeLessThan(sides.indexOf('pull'));
    expect(discount).toHaveLength(1);
    expect(rows[rows.indexOf(discount[0]) - 1].channelId).toBe(discount[0].channelId);
  });
});

describe('an edit', () => {
  it('that changes nothing gives the same plan, so that undo holds no empty step', () => {
    expect(editRows(plan, { scenarioId, rows }, ({ series }) => [...series])).toBe(plan);
  });
  it('makes amounts whole in the minor unit and holds discounts within 0–90 %', () => {
    const yen = { ...plan, currency: 'JPY' };
    const set = (of: Plan, on: typeof rows, amount: number) =>
      editRows(of, { scenarioId, rows: on }, ({ series }) => setWeeks(series, span, amount));
    expect(seriesOf(set(yen, ads, 10.6))[4]).toBe(11);
    expect(seriesOf(set(plan, ads, 10.666))[4]).toBe(10.67);
    expect(seriesOf(set(plan, ads, -5))[4]).toBe(0);
    expect(seriesOf(set(plan, discount, 1.4), discount[0])[4]).toBe(0.9);
  });
  it('of a channel without a flight makes one, of the horizon, that the plan accepts', () => {
    const bare: Plan = { ...plan, scenarios: [{ id: scenarioId, name: 'Baseline', flights: [] }] };
    const after = editRows(bare, { scenarioId, rows: discount }, ({ series }) => setWeeks(series, span, 0.2));
    expect(() => parsePlan(after)).not.toThrow();
    expect(seriesOf(after, discount[0])[span.from]).toBe(0.2);
  });
});

describe('a shape', () => {
  it.each(SHAPES)('%s keeps the total of its weeks to the cent', (shape) => {
    const after = layShape(plan, { scenarioId, rows, span }, shape, () => 500);
    expect(() => parsePlan(after)).not.toThrow();
    for (const { id } of plan.channels) expect(totalOf(after, id)).toBe(totalOf(plan, id));
  });
  it('gives an empty row its level a week', () => {
    const empty = editRows(plan, { scenarioId, rows: ads }, ({ series }) => series.map(() => 0));
    const after = layShape(empty, { scenarioId, rows: ads, span }, 'burst', () => 500);
    expect(totalOf(after)).toBe(500 * 9);
  });
});

describe('a total over a range', () => {
  it('is met to the cent, over several channels by what they spend there', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.constantFrom(...SHAPES), (units, shape) => {
        const area = { scenarioId, rows: rows.slice(0, 3), span };
        const after = fillTotal(plan, area, shape, units / 100);
        const within = area.rows
          .filter(({ what }) => what === 'spend')
          .reduce(
            (sum, row) =>
              sum +
              seriesOf(after, row)
                .slice(4, 13)
                .reduce((a, b) => a + Math.round(b * 100), 0),
            0,
          );
        expect(within).toBe(units);
      }),
    );
  });
});

describe('blackout', () => {
  const dark = setBlackout(plan, { scenarioId, rows: ads, span }, true);
  it('empties its weeks and keeps every later edit out of them', () => {
    expect(() => parsePlan(dark)).not.toThrow();
    const isQuiet = (of: Plan) =>
      seriesOf(of)
        .slice(4, 13)
        .every((amount) => amount === 0);
    expect(isQuiet(dark)).toBe(true);
    const area = { scenarioId, rows: ads, span: { from: 0, to: WEEKS - 1 } };
    for (const after of [
      editRows(dark, area, ({ series }) => setWeeks(series, area.span, 900)),
      layShape(dark, area, 'ramp', () => 500),
      setWeeklySpend(dark, scenarioId, 'channel-0', 700),
      setWeeklySpend(setWeeklySpend(dark, scenarioId, 'channel-0', 0), scenarioId, 'channel-0', 700),
      setTotalBudget(setTotalBudget(dark, scenarioId, 0), scenarioId, 90_000),
    ]) {
      expect(isQuiet(after)).toBe(true);
      expect(totalOf(after)).toBeGreaterThan(0);
    }
  });
  it('lifted leaves no trace in the document', () => {
    const lifted = setBlackout(dark, { scenarioId, rows: ads, span }, false);
    expect(JSON.stringify(lifted)).not.toContain('blackoutWeeks');
    expect(seriesOf(lifted)[0]).toBe(seriesOf(plan)[0]);
  });
});

describe('a block from a spreadsheet', () => {
  const paste = (text: string, locale = 'en-US', at = 0, fill = { rows: 1, columns: 1 }) =>
    pasteBlock(plan, readBlock(text, locale), {
      scenarioId,
      rows: rows.slice(at),
      columns: columnsOf(plan.startsOn, WEEKS, 'week').slice(20),
      fill,
      locale,
    });

  it.each([
    ['en-US', '1,234.50\t5k', [1234.5, 5000]],
    ['de-DE', '1.234,50\t€ 2.000', [1234.5, 2000]],
    ['fr-FR', '1 234,50\t12', [1234.5, 12]],
    ['hi-IN', '12,34,567\t12', [1234567, 12]],
  ])('is read as %s writes numbers', (locale, text, expected) => {
    const pasted = paste(`${text}\r\n`, locale);
    expect('plan' in pasted && seriesOf(pasted.plan, rows[0]).slice(20, 22)).toEqual(expected);
  });
  it('is all pasted or none of it, naming the cell that is no amount', () => {
    expect(paste('100\t200\n300\tsoon')).toEqual({
      reason: expect.stringMatching(/^Row 2, column 2: “soon” is no amount/),
    });
    expect(paste('-5')).toHaveProperty('reason');
  });
  it('loses its headings, takes empty cells and dashes as nothing, and says what was cut', () => {
    const pasted = paste('\twk 21\twk 22\nAds\t–\t\n');
    expect('plan' in pasted && seriesOf(pasted.plan, rows[0]).slice(20, 22)).toEqual([0, 0]);
    const wide = paste('1\t2\t3\t4\t5\t6\t7\t8');
    expect(wide).toMatchObject({ columns: 6, cut: true });
  });
  it('of one amount fills what is selected', () => {
    const pasted = paste('750', 'en-US', 0, { rows: 2, columns: 3 });
    expect('plan' in pasted && seriesOf(pasted.plan, rows[1]).slice(19, 24)).not.toContain(undefined);
    expect('plan' in pasted && seriesOf(pasted.plan, rows[0]).slice(20, 23)).toEqual([750, 750, 750]);
  });
  it('reads discounts in percent', () => {
    const grain = grainOf('discount', 'EUR');
    const read = (text: string) => readCell(text, { what: 'discount', grain, locale: 'en-US' });
    expect(read('20%')).toEqual({ value: 0.2 });
    expect(read('12.5')).toEqual({ value: 0.125 });
    expect(read('95%')).toHaveProperty('reason');
  });
  it('copied and pasted back gives the same plan, in every locale', () => {
    for (const locale of ['en-US', 'de-DE', 'ja-JP', 'hi-IN', 'fr-CH']) {
      const text = writeBlock(
        rows.map((row) => ({ what: row.what, amounts: seriesOf(plan, row) })),
        locale,
        2,
      );
      const pasted = pasteBlock(plan, readBlock(text, locale), {
        scenarioId,
        rows,
        columns: columnsOf(plan.startsOn, WEEKS, 'week'),
        fill: { rows: 1, columns: 1 },
        locale,
      });
      expect(pasted).toMatchObject({ plan, cut: false });
    }
  });
});

describe('undo', () => {
  it('gives back exactly the plan before, and redo the plan after, over any sequence of edits', () => {
    const anEdit = fc.record({
      row: fc.nat(rows.length - 1),
      from: fc.nat(WEEKS - 1),
      length: fc.nat(8),
      amount: fc.nat(500_000).map((units) => units / 100),
      kind: fc.constantFrom('set', 'move', 'shape', 'blackout', 'lift', 'paste', 'total'),
      shape: fc.constantFrom(...SHAPES),
    });
    fc.assert(
      fc.property(fc.array(anEdit, { minLength: 1, maxLength: 40 }), (edits) => {
        const store = createPlanStore({ id: 'p', revision: 1, savedAt: '2026-01-01T00:00:00Z', plan });
        const seen: Plan[] = [plan];
        for (const { row, from, length, amount, kind, shape } of edits) {
          const within = { from, to: Math.min(WEEKS - 1, from + length) };
          const area = { scenarioId, rows: [rows[row]], span: within };
          store.getState().apply(kind, (now) => {
            if (kind === 'set') return editRows(now, area, ({ series }) => setWeeks(series, within, amount));
            if (kind === 'shape') return layShape(now, area, shape, () => amount);
            if (kind === 'total') return fillTotal(now, area, shape, amount);
            if (kind === 'blackout' || kind === 'lift') return setBlackout(now, area, kind === 'blackout');
            if (kind === 'move')
              return editRows(now, area, ({ series, silent }) =>
                moveWeeks(series, within, length - 4, silent),
              );
            const pasted = pasteBlock(now, [[String(amount)]], {
              scenarioId,
              rows: [rows[row]],
              columns: columnsOf(now.startsOn, WEEKS, 'week').slice(from),
              fill: { rows: 1, columns: 1 },
              locale: 'en-US',
            });
            return 'plan' in pasted ? pasted.plan : now;
          });
          const { plan: now } = store.getState();
          if (now !== seen[seen.length - 1]) seen.push(now);
        }
        expect(() => parsePlan(store.getState().plan)).not.toThrow();
        for (let step = seen.length - 2; step >= 0; step--) {
          store.getState().undo();
          expect(store.getState().plan).toBe(seen[step]);
        }
        for (const after of seen.slice(1)) {
          store.getState().redo();
          expect(store.getState().plan).toBe(after);
        }
      }),
      { numRuns: 40 },
    );
  });
});
