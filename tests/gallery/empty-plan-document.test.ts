import { expect, test } from 'vitest';
import { emptyPlanDocument } from '../../app/gallery/empty-plan-document';
import { forecastScenario } from '../../lib/analysis/forecast/forecast';
import { CHANNEL_KIND_IDS, channelKind } from '../../lib/model/channels/registry';
import { parsePlan } from '../../lib/model/plan';
import { priceLevel } from '../../lib/model/price-level';

const answers = { name: 'From nothing', currency: 'JPY', marketSize: 200_000, price: 4_500, margin: 0.6 };
const kinds = CHANNEL_KIND_IDS.map((id) => ({
  id,
  label: channelKind(id).label,
  unitCost: channelKind(id).parameters.unitCost.value,
}));

test.each(['JPY', 'VND', 'IDR'])(
  'an empty plan in %s is the one in EUR at another price level',
  (currency) => {
    const level = priceLevel(currency);
    const forecastIn = (code: string, scale: number) => {
      const document = emptyPlanDocument(
        { ...answers, currency: code, price: 45 * scale },
        kinds,
        '2026-11-23',
      );
      const flights = kinds.map(({ id }) => ({ channelId: id, spend: Array(104).fill(500 * scale) }));
      const scenarios = [{ id: 'baseline', name: 'Baseline', flights }];
      return forecastScenario(parsePlan({ ...document, scenarios }), 'baseline').headline;
    };
    const euros = forecastIn('EUR', 1);
    const scaled = forecastIn(currency, level);
    expect(level).toBeGreaterThan(1);
    expect(scaled.newCustomers! / euros.newCustomers!).toBeCloseTo(1, 9);
    expect(scaled.loyalAtEnd! / euros.loyalAtEnd!).toBeCloseTo(1, 9);
    expect(scaled.revenue! / euros.revenue! / level).toBeCloseTo(1, 4);
    expect(scaled.contribution! / euros.contribution! / level).toBeCloseTo(1, 4);
  },
);

test.each(['2026-11-23', '2026-11-29', '2026-12-31'])(
  'on %s an empty plan starts on the Monday after',
  (today) => {
    const plan = parsePlan(emptyPlanDocument(answers, kinds, today));
    const days = (Date.parse(plan.startsOn) - Date.parse(today)) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(1);
    expect(days).toBeLessThanOrEqual(7);
    expect(plan.weekStartsOn).toBe('monday');
  },
);

test('an empty plan has one channel of every kind and spends nothing', () => {
  const plan = parsePlan(emptyPlanDocument(answers, kinds, '2026-11-23'));
  expect(plan.channels.map(({ kind }) => kind)).toEqual(CHANNEL_KIND_IDS);
  expect(plan.scenarios.flatMap(({ flights }) => flights)).toEqual([]);
  expect(plan).toMatchObject({
    name: 'From nothing',
    currency: 'JPY',
    economics: { price: 4_500, margin: 0.6 },
  });
});
