import { settledTemplate } from '../lib/analysis/evidence/settled-business';
import { responseCurve, responsePoints } from '../lib/analysis/response/response-questions';
import { compile } from '../lib/model/compile';
import { TAIL_WEEKS } from '../lib/model/economics';
import type { Plan } from '../lib/model/plan';
import type { SeriesKey } from '../lib/model/series';
import { makeRoom, simulate, stepWeek } from '../lib/model/simulate';
import { templatePlan } from '../lib/model/templates/registry';
import type { Curve, CurveLine } from './curve-svg';

// Drawings of who moves, what that earns and how four answers become a curve; like the others, out of the engine itself.

const brand = settledTemplate('reference-brand');

/** Share of the aware who leave in a week by how strongly they are pulled away, and the half that one of two equal exits takes. */
function exits(): CurveLine[] {
  const hazards = Array.from({ length: 31 }, (_, i) => i / 10);
  const flows = hazards.map((hazard) => {
    const half = hazard / 2;
    const plan: Plan = {
      ...brand.plan,
      horizonWeeks: 4,
      // One that earns nothing by itself.
      channels: brand.plan.channels.filter(({ kind }) => kind === 'ads'),
      // Forgetting is given as a half-life; 0 weeks would be no number.
      dynamics: {
        ...brand.plan.dynamics,
        turnover: 0,
        baseConsideration: half,
        forgettingHalfLifeWeeks: half > 0 ? Math.LN2 / half : 1e12,
      },
      carryIn: { orders: 0, pantry: 0, discountMemory: 0, channels: [] },
    };
    const batch = compile(plan, { id: 'curve', name: 'Curve', flights: [] });
    const room = makeRoom(1);
    const aware = batch.start.stages.aware[0];
    stepWeek(batch, batch.start, 0, room);
    const considers = room.flows.awareToConsidering[0] / aware;
    return { all: considers + room.flows.awareToUnaware[0] / aware, one: considers };
  });
  return [
    { label: 'leave', points: hazards.map((hazard, i) => [hazard, 100 * flows[i].all] as const) },
    {
      label: 'by one of two exits',
      points: hazards.map((hazard, i) => [hazard, 100 * flows[i].one] as const),
    },
  ];
}

/** What is left of each stage of a settled brand when all marketing stops in week 1. */
function stages(): CurveLine[] {
  const keys: [string, SeriesKey][] = [
    ['considering', 'considering'],
    ['aware', 'aware'],
    ['active', 'active'],
    ['loyal', 'loyal'],
  ];
  return keys.map(([label, key]) => {
    const settled = brand.run(undefined, key);
    const stopped = brand.run({ spendFactor: () => 0 }, key);
    return {
      label,
      points: Array.from(stopped, (people, week) => [week + 1, people / settled[week]] as const),
    };
  });
}

/** Orders of a settled brand while ads spend more for a quarter, and after it. */
function orders(): CurveLine[] {
  const base = brand.run();
  return [1.5, 1.1].map((factor) => {
    const more = brand.run({
      spendFactor: (channel, week) => (channel === 'ads' && week < 13 ? factor : 1),
    });
    return {
      label: `ads +${Math.round(100 * (factor - 1))} %, 13 weeks`,
      points: Array.from(
        more.slice(0, 52),
        (value, week) => [week + 1, (100 * value) / base[week] - 100] as const,
      ),
    };
  });
}

/** Gross profit of the weeks after a launch with all spend off, at equal budgets. */
function tail(): CurveLine[] {
  const plan = templatePlan('launch', '2026-01-05');
  return plan.scenarios.map((scenario) => {
    const { grossProfit } = simulate(
      compile(plan, scenario, { lanes: 1, weeks: plan.horizonWeeks + TAIL_WEEKS }),
    ).series;
    const after = Array.from(grossProfit.slice(plan.horizonWeeks));
    return {
      label: scenario.name.toLowerCase(),
      points: after.map((profit, week) => [week + 1, profit / 1000] as const),
    };
  });
}

/** The curves through answers that differ in what half as much again brings. */
function fourAnswers(): CurveLine[] {
  return [113, 107].map((atHalfMore) => {
    const curve = responseCurve({ atNone: 80, atToday: 100, atHalfMore, atUnlimited: 130 });
    return {
      label: `half more: ${atHalfMore}`,
      points: responsePoints(curve).map(({ multiple, outcome }) => [multiple, outcome] as const),
    };
  });
}

/** The drawings, in the order of the equations. */
export function peopleCurves(): Curve[] {
  return [
    {
      id: 'exits',
      title: 'Eq. 1: who leaves a stage in a week',
      x: 'sum of hazards',
      y: '% of the stage',
      lines: exits(),
    },
    {
      id: 'stages',
      title: 'Eqs. 7 to 11: a settled brand stops all marketing',
      x: 'week',
      y: 'share of each stage that is left',
      lines: stages(),
    },
    {
      id: 'orders',
      title: 'Eq. 12: orders while ads spend more, and after',
      x: 'week',
      y: '% more orders',
      lines: orders(),
    },
    {
      id: 'tail',
      title: 'Eqs. 16 to 18: what comes after the plan, spend off',
      x: 'week after the plan',
      y: 'gross profit a week, thousands',
      lines: tail(),
    },
    {
      id: 'four-answers',
      title: 'Eq. 20: curves through four answers',
      x: 'times today’s spend',
      y: 'outcome',
      lines: fourAnswers(),
    },
  ];
}
