import { describe, expect, test } from 'vitest';
import { referenceGain } from '../../lib/analysis/import/reference';
import { compile } from '../../lib/model/compile';
import { sumMoney } from '../../lib/model/currency';
import type { Plan } from '../../lib/model/plan';
import { parsePlan } from '../../lib/model/plan';
import { simulate } from '../../lib/model/simulate';
import { buildImport, bytesOf, csv, shop, weeks } from './files';

const build = (text: string, more: object = {}) =>
  buildImport({ fileName: 'my-shop.csv', bytes: bytesOf(text), ...more });
const sum = (values: Iterable<number | null>) =>
  [...values].reduce<number>((total, value) => total + (value ?? 0), 0);
const forecast = (plan: Plan) => simulate(compile(plan, plan.scenarios[0]));

describe('a plan built of a file', () => {
  const built = build(shop(156));
  const { plan } = built;

  test('starts in the week after the file and covers a year', () => {
    expect(plan).toMatchObject({
      startsOn: '2025-12-29',
      weekStartsOn: 'monday',
      horizonWeeks: 52,
      name: 'My shop',
    });
    expect(plan.origin).toEqual({ from: 'import', name: 'my-shop.csv' });
  });

  test('its baseline is the last 52 weeks of spend, week by week, to the cent', () => {
    const tv = plan.scenarios[0].flights.find(({ channelId }) => channelId === 'tv')?.spend ?? [];
    expect(tv).toEqual(Array.from({ length: 52 }, (_, week) => ((104 + week) % 4 === 0 ? 2500.5 : 0)));
    expect(sumMoney(tv, 'USD')).toBe(13 * 2500.5);
  });

  test('the history is kept as actuals', () => {
    expect(built.actuals.map(({ series }) => series)).toEqual(['revenue', 'spend:paid-search', 'spend:tv']);
    for (const { startsOn, values } of built.actuals) {
      expect(startsOn).toBe('2023-01-02');
      expect(values).toHaveLength(156);
    }
  });

  test('the coming year goes on from the level of the last one', () => {
    const revenue = built.actuals[0].values;
    const ratio = sum(forecast(plan).series.revenue) / sum(revenue.slice(-52));
    expect(ratio).toBeGreaterThan(0.95);
    expect(ratio).toBeLessThan(1.05);
  });

  test('its season is that of the sales', () => {
    const { seasonality } = plan.market;
    expect(sum(seasonality) / 52).toBeCloseTo(1, 9);
    expect(seasonality[12]).toBeGreaterThan(1.2);
    expect(seasonality[38]).toBeLessThan(0.8);
  });

  test('a regular season is forecast closely in the year held out', () => {
    expect(built.holdout?.weeks).toHaveLength(52);
    expect(built.holdout?.wapeModel).toBeLessThan(0.08);
    expect(built.assumptions[0].text).toBe(built.holdout?.sentence);
  });

  test('pull channels are offered at zero spend and do something when given money', () => {
    const offered = plan.channels.filter(({ kind }) =>
      ['seo', 'content', 'social', 'reviews'].includes(kind),
    );
    expect(offered).toHaveLength(4);
    const funded = plan.scenarios[0].flights.map((flight) =>
      offered.some(({ id }) => id === flight.channelId)
        ? { ...flight, spend: flight.spend.map(() => 150) }
        : flight,
    );
    const more = simulate(compile(plan, { ...plan.scenarios[0], flights: funded }));
    expect(sum(more.series.newCustomers)).toBeGreaterThan(sum(forecast(plan).series.newCustomers));
  });

  test('mean spend gives the reference g of the kind', () => {
    const search = plan.channels.find(({ id }) => id === 'paid-search');
    const spend = sum(built.actuals[1].values) / 156 / (plan.market.size / 1000);
    const half = search?.parameters.halfSaturation ?? 0;
    expect(spend / (spend + half)).toBeCloseTo(referenceGain('ads'), 6);
  });

  test('is a valid document, and every assumption is listed', () => {
    expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    const about = plan.assumptions.map((entry) => entry.about);
    for (const each of [
      'Market size',
      'Price of an order',
      'Gross margin',
      'Season',
      'Half-saturation',
      'Start',
    ]) {
      expect(about).toContain(each);
    }
  });
});

describe('the held-out year', () => {
  test('is not looked at: other sales in it give the same forecast', () => {
    const rows = shop(156).split('\n');
    const changed = rows.map((row, index) => (index <= 104 ? row : row.replace(/[\d.]+$/, '12345.00')));
    const answers = { marketSize: 200_000, price: 60 };
    expect(build(changed.join('\n'), { answers }).holdout?.model).toEqual(
      build(rows.join('\n'), { answers }).holdout?.model,
    );
  });

  test('is left out, and said so, for files under two years', () => {
    const built = build(shop(80));
    expect(built.holdout).toBeNull();
    expect(built.assumptions[0].text).toContain('Not made: the file covers 80 weeks');
  });
});

describe('any outcome can be the anchor', () => {
  test.each([
    ['revenue', 'revenue', 41_000],
    ['orders', 'orders', 900],
    ['new customers', 'newCustomers', 120],
  ] as const)('%s', (header, series, level) => {
    const rows = weeks(110, '2024-01-01', (week, day) => [day, 400, level + (week % 10) * 3]);
    const built = build(csv(['week', 'spend tv', header], rows));
    const ratio = sum(forecast(built.plan).series[series]) / sum(built.actuals[0].values.slice(-52));
    expect(built.actuals[0].series).toBe(series);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.03);
    expect(built.holdout?.outcome).toBe(series);
  });
});

describe('short and odd files', () => {
  test.each([8, 30, 51, 52, 53, 103, 104])('%d weeks become a plan of 52 weeks', (count) => {
    const { plan } = build(shop(count));
    expect(plan.scenarios[0].flights.every(({ spend }) => spend.length === 52)).toBe(true);
    if (count < 52) expect(plan.market.seasonality.every((index) => index === 1)).toBe(true);
  });

  test('a history of 300 weeks is used from its last 260 on', () => {
    const built = build(shop(300, '2020-01-06'));
    expect(built.actuals[0].values).toHaveLength(260);
  });

  test('a longer horizon repeats the year', () => {
    const { plan } = build(shop(110), { answers: { horizonWeeks: 104 } });
    const [{ spend }] = plan.scenarios[0].flights;
    expect(spend.slice(52)).toEqual(spend.slice(0, 52));
  });

  test('weeks without sales and a year with gaps still give a plan', () => {
    const rows = shop(120).split('\n');
    const holed = rows.filter((_, index) => index === 0 || index % 9 !== 0);
    const { plan } = build(
      holed.map((row, index) => (index % 7 === 3 ? row.replace(/[\d.]+$/, '') : row)).join('\n'),
    );
    expect(plan.horizonWeeks).toBe(52);
  });

  test('sales without any spend give a plan of pull channels', () => {
    const rows = weeks(60, '2025-01-06', (week, day) => [day, 4000 + week]);
    expect(build(csv(['week', 'sales'], rows)).plan.channels.map(({ kind }) => kind)).toEqual([
      'seo',
      'content',
      'social',
      'reviews',
    ]);
  });

  test('money of a currency without decimals is whole', () => {
    const { plan } = build(shop(110), { answers: { currency: 'JPY' } });
    expect(plan.scenarios[0].flights.every(({ spend }) => spend.every(Number.isInteger))).toBe(true);
  });

  test('a chosen discount column becomes a promotions channel with its depth', () => {
    const rows = weeks(110, '2024-01-01', (week, day) => [
      day,
      400,
      week % 8 === 0 ? 1 : 0,
      40_000 + (week % 8 === 0 ? 9000 : 0),
    ]);
    const mapping = { columns: [{ column: 'offer_0.2', role: 'discount' }] };
    const { plan } = build(csv(['week', 'spend tv', 'offer_0.2', 'sales'], rows), { mapping });
    const promotions = plan.channels.find(({ kind }) => kind === 'promotions');
    const flight = plan.scenarios[0].flights.find(({ channelId }) => channelId === promotions?.id);
    expect(new Set(flight?.discount)).toEqual(new Set([0, 0.2]));
  });
});

describe('what does not fit is declined with what to do', () => {
  test.each([
    ['a far too large market', { marketSize: 1e10 }, /marketSize with less/],
    ['a far too small market', { marketSize: 100, price: 1 }, /marketSize with more/],
  ])('%s', (_, answers, message) => {
    expect(() => build(shop(110), { answers })).toThrow(message);
  });

  test('open questions', () => {
    const rows = weeks(12, '2026-01-05', (week, day) => [day, `1.${100 + week}`, '9.000']);
    const attempt = () => build(csv(['date', 'tv spend', 'sales'], rows, ';'));
    expect(attempt).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ field: 'mapping.decimalSign' })] }),
    );
  });

  test.each([
    [{ marketSize: -1 }, 'answers.marketSize'],
    [{ currency: 'XXX' }, 'answers.currency'],
    [{ markt: 1 }, 'answers.markt'],
  ])('answers %j', (answers, field) => {
    expect(() => build(shop(60), { answers })).toThrow(
      expect.objectContaining({ code: 'invalid-input', issues: [expect.objectContaining({ field })] }),
    );
  });

  test('sales of nothing', () => {
    const rows = weeks(60, '2025-01-06', (_, day) => [day, 5, 0]);
    expect(() => build(csv(['week', 'tv spend', 'sales'], rows))).toThrow(/nothing to anchor/);
  });
});
