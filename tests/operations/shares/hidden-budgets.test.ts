import { describe, expect, it } from 'vitest';
import { forecastScenario } from '../../../lib/analysis/forecast/forecast';
import { HEADLINES } from '../../../lib/analysis/forecast/headline';
import type { Context } from '../../../lib/operations/context';
import { createPlan } from '../../../lib/operations/plans/create-plan';
import { createShare } from '../../../lib/operations/shares/create-share';
import { readSharedForecast } from '../../../lib/operations/shares/read-shared-forecast';
import { sharedHeadlines, TELLS_SPEND } from '../../../lib/report/sharing/shown-parts';
import { formatMoney, formatMoneyCompact } from '../../../lib/report/words/numbers';
import { testContext } from '../../support/database';
import { samplePlan } from '../../support/sample-plan';
import { openedBy } from '../../support/shared-plan';

/** Amounts that nothing else in a forecast comes to. */
const SPEND = { ads: 1_737.31, seo: 613.97 };

function distinctPlan(factor = 1) {
  const plan = samplePlan();
  const [baseline] = plan.scenarios;
  const flights = (['ads', 'seo'] as const).map((channelId) => ({
    channelId,
    // The last weeks are without spend: there, gross profit could be read off contribution.
    spend: Array.from({ length: 26 }, (_, week) => (week < 20 ? SPEND[channelId] * factor : 0)),
  }));
  const channels = plan.channels.map((channel) => ({
    ...channel,
    parameters: { ...channel.parameters, unitCost: channel.parameters.unitCost * factor },
  }));
  const scenarios = [
    { ...baseline, flights },
    { ...baseline, id: 'half', name: 'Half', flights: flights.slice(0, 1) },
  ];
  const assumptions = [{ about: 'Ads', text: `We spend ${SPEND.ads * factor} a week on them.` }];
  return { ...plan, channels, scenarios, assumptions };
}

async function shownOf(ctx: Context, showsBudgets: boolean, factor = 1, scenarios = ['baseline', 'half']) {
  const { id: planId } = await createPlan(ctx, { plan: distinctPlan(factor) });
  const share = await createShare(ctx, { planId, scenarios, showsBudgets });
  return readSharedForecast(await openedBy(ctx, share.token), { locale: 'en-US' });
}

/** Every way in which an amount could stand in an answer. */
function spellings(amount: number): string[] {
  const style = { locale: 'en-US', currency: 'EUR' };
  return [String(amount), amount.toFixed(2), formatMoney(amount, style), formatMoneyCompact(amount, style)];
}

/** Whether an amount stands in an answer, and not as a part of another number. */
function holds(sent: string, amount: string): boolean {
  const literal = amount.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\d.,])${literal}(?![\\d.,]?\\d)`).test(sent);
}

/** What tells what is spent in a plan's scenarios: amounts of a week, of a channel, of all, and what is counted in them. */
function tellingAmounts(): number[] {
  const plan = distinctPlan();
  return plan.scenarios.flatMap((scenario) => {
    const { series, headline } = forecastScenario(plan, scenario.id);
    const money = (
      ['spend', 'contribution', 'costPerCustomer', 'planValue', 'cashLow', 'operatingProfit'] as const
    )
      .map((key) => headline[key])
      .filter((value) => value !== null && value !== 0);
    return [
      ...scenario.flights.flatMap(({ spend }) => [spend[0], Math.round(spend[0] * 20 * 100) / 100]),
      ...[0, 10, 25].flatMap((week) => [
        series.spend[week],
        series.contribution[week],
        series.contributionToDate[week],
      ]),
      ...money,
    ].filter((amount): amount is number => amount !== null && amount !== 0);
  });
}

describe('a share that keeps budgets back', () => {
  it('sends no number that tells what is spent, in any spelling', async () => {
    const ctx = await testContext();
    const sent = JSON.stringify(await shownOf(ctx, false));
    const amounts = tellingAmounts();
    expect(amounts.length).toBeGreaterThan(20);
    const found = amounts.flatMap(spellings).filter((text) => holds(sent, text));
    expect(found).toEqual([]);
    for (const word of ['spend', 'contribution', 'Cost per customer', 'payback', 'We spend'])
      expect(sent.toLowerCase()).not.toContain(word.toLowerCase());
    // The same search finds them where budgets are shown: it can fail.
    const open = JSON.stringify(await shownOf(ctx, true));
    expect(amounts.flatMap(spellings).filter((text) => holds(open, text)).length).toBeGreaterThan(10);
    expect(open).toContain('We spend');
  });

  it('sends the same, to the bit, for a plan that spends twice as much at twice the price', async () => {
    const ctx = await testContext();
    const shown = (showsBudgets: boolean, factor: number) => shownOf(ctx, showsBudgets, factor, ['half']);
    const { savedAt: _, ...once } = await shown(false, 1);
    const { savedAt: __, ...twice } = await shown(false, 2);
    expect(twice).toEqual(once);
    expect((await shown(true, 2)).headlines).not.toEqual((await shown(true, 1)).headlines);
  });

  it('lists no headline that tells what is spent', () => {
    expect(sharedHeadlines(false).filter((key) => TELLS_SPEND[key])).toEqual([]);
    expect(HEADLINES.filter((key) => TELLS_SPEND[key])).toContain('contribution');
  });
});
