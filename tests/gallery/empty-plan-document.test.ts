import { expect, test } from 'vitest';
import { emptyPlanDocument } from '../../app/gallery/empty-plan-document';
import { CHANNEL_KIND_IDS, channelKind } from '../../lib/model/channels/registry';
import { parsePlan } from '../../lib/model/plan';

const answers = { name: 'From nothing', currency: 'JPY', marketSize: 200_000, price: 4_500, margin: 0.6 };
const kinds = CHANNEL_KIND_IDS.map((id) => ({ id, label: channelKind(id).label }));

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
