import { describe, expect, it } from 'vitest';
import { findingTarget } from '../../app/plans/analyses/finding-target';
import { findProblems } from '../../lib/analysis/find-problems';
import { forecastScenario } from '../../lib/analysis/forecast/forecast';
import { TEMPLATES, templatePlan } from '../../lib/model/templates/registry';

const plan = templatePlan('launch', '2026-01-05');
const at = (kind: string) => plan.channels.findIndex((channel) => channel.kind === kind);

describe('where a finding leads', () => {
  it('to the parameter in the channel’s drawer, the spend, the discount, or a row of the plan’s assumptions', () => {
    const ads = plan.channels[at('ads')];
    expect(findingTarget(`channels[${at('ads')}].parameters.halfSaturation`, plan)).toEqual({
      kind: 'parameter',
      channelId: ads.id,
      address: `channels.${ads.id}.halfSaturation`,
      label: `half-saturation of ${ads.name}`,
    });
    const { flights } = plan.scenarios[0];
    const flight = flights.findIndex(({ discount }) => discount !== undefined);
    const { channelId } = flights[flight];
    for (const kind of ['spend', 'discount'] as const)
      expect(findingTarget(`scenarios[0].flights[${flight}].${kind}`, plan)).toMatchObject({
        kind,
        channelId,
      });
    for (const field of ['market.size', 'dynamics.erosion'])
      expect(findingTarget(field, plan)).toMatchObject({ kind: 'assumption', address: field });
  });

  it.each([
    null,
    'horizonWeeks',
    'carryIn.channels',
    'channels[99].parameters.slope',
    'scenarios[9].flights[0].spend',
  ])('nowhere from %s, which no field of the screen changes', (field) =>
    expect(findingTarget(field, plan)).toBeNull(),
  );

  it('somewhere from every field of a channel or a market that a template’s findings name', () => {
    const fields = TEMPLATES.flatMap(({ id }) => {
      const made = templatePlan(id, '2026-01-05');
      return findProblems(forecastScenario(made, made.scenarios[0].id)).flatMap(({ field }) =>
        field === null ? [] : [{ field, made }],
      );
    });
    expect(fields.length).toBeGreaterThan(0);
    for (const { field, made } of fields.filter(({ field }) =>
      /parameters|flights\[|market|dynamics/.test(field),
    ))
      expect(findingTarget(field, made)).not.toBeNull();
  });
});
