import { settledTemplate } from '../lib/analysis/evidence/settled-business';
import { compile } from '../lib/model/compile';
import type { Plan, Scenario } from '../lib/model/plan';
import type { State } from '../lib/model/run';
import { makeRoom, type Room, stepWeek } from '../lib/model/simulate';
import type { Curve, CurveLine } from './curve-svg';

// The drawings of MODEL.md. Every point comes out of the engine itself: a plan is made, weeks are stepped, and what
// the engine holds is read. Nothing here knows an equation, so a drawing cannot disagree with the code.

const brand = settledTemplate('reference-brand');
/** As good as no carryover, so that a stock shows what flows into it. */
const NO_CARRYOVER = 0.05;

type Parameters = Readonly<Record<string, number>>;

interface Experiment {
  readonly channel: string;
  readonly weeks: number;
  /** Money a week, by week counted from 0. */
  readonly spend: (week: number) => number;
  readonly parameters?: Parameters;
}

/** What stands in a week: the state after it, and the room it worked in. */
type Reading = (state: State, room: Room) => number;

/** Nobody spends but one channel, which starts empty; a reading a week. */
function watch({ channel, weeks, spend, parameters = {} }: Experiment, read: Reading): number[] {
  const own = brand.plan.channels.filter(({ id }) => id === channel);
  const plan: Plan = {
    ...brand.plan,
    horizonWeeks: weeks,
    channels: own.map((kept) => ({ ...kept, parameters: { ...kept.parameters, ...parameters } })),
    carryIn: { orders: 0, pantry: 0, discountMemory: 0, channels: [] },
  };
  const scenario: Scenario = {
    id: 'curve',
    name: 'Curve',
    flights: [{ channelId: channel, spend: Array.from({ length: weeks }, (_, week) => spend(week)) }],
  };
  const batch = compile(plan, scenario);
  const room = makeRoom(1);
  return Array.from({ length: weeks }, (_, week) => {
    stepWeek(batch, batch.start, week, room);
    return read(batch.start, room);
  });
}

const stock: Reading = ({ channels }) => channels[0].stock[0];
const byWeek = (values: readonly number[]): CurveLine['points'] => values.map((value, i) => [i + 1, value]);

/** Values as shares of their largest. */
function ofLargest(values: readonly number[]): number[] {
  const largest = Math.max(...values);
  return values.map((value) => value / largest);
}

/** A reading after `weeks` weeks of steady spend, for money per 1,000 people a week from 0 to `most`. */
function bySpend(
  channel: string,
  most: number,
  read: Reading,
  { weeks = 4, parameters = {} }: { readonly weeks?: number; readonly parameters?: Parameters } = {},
): CurveLine['points'] {
  const thousands = brand.plan.market.size / 1000;
  const steps = 60;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const money = (most * i) / steps;
    const readings = watch({ channel, weeks, spend: () => money * thousands, parameters }, read);
    return [money, readings[weeks - 1]] as const;
  });
}

function pipeline(): CurveLine[] {
  const pulse = (channel: string) =>
    watch(
      {
        channel,
        weeks: 32,
        spend: (week) => (week === 0 ? 1000 : 0),
        parameters: { leadWeeks: 8, halfLifeWeeks: NO_CARRYOVER, earnedPerPiece: 0 },
      },
      stock,
    );
  const shares = (values: readonly number[]) => {
    const all = values.reduce((sum, value) => sum + value, 0);
    return values.map((value) => value / all);
  };
  return [
    { label: '3 boxes (seo)', points: byWeek(shares(pulse('seo'))) },
    { label: '2 boxes (content)', points: byWeek(shares(pulse('content'))) },
  ];
}

function carryover(): CurveLine[] {
  const halfLives: [string, number][] = [
    ['40 weeks (seo)', 40],
    ['12 weeks (social)', 12],
    ['1.5 weeks (ads)', 1.5],
  ];
  return halfLives.map(([label, halfLifeWeeks]) => ({
    label,
    points: byWeek(
      ofLargest(
        watch(
          {
            channel: 'ads',
            weeks: 52,
            spend: (week) => (week === 0 ? 1000 : 0),
            parameters: { halfLifeWeeks },
          },
          stock,
        ),
      ),
    ),
  }));
}

function saturation(): CurveLine[] {
  const gain = (_: State, room: Room) => room.pressure.awareness[0];
  return [1, 1.2, 3].map((slope) => ({
    label: `slope ${slope}`,
    points: bySpend('seo', 64, gain, {
      parameters: { slope, leadWeeks: 0, halfLifeWeeks: NO_CARRYOVER, earnedPerPiece: 0, awareness: 1 },
    }),
  }));
}

function wearOut(): CurveLine[] {
  const rates: [string, number][] = [
    ['21 per 1,000 a week', 21_000],
    ['105 per 1,000 a week', 105_000],
    ['420 per 1,000 a week', 420_000],
  ];
  return rates.map(([label, money]) => ({
    label,
    points: byWeek(
      watch(
        { channel: 'ads', weeks: 52, spend: () => money, parameters: { awareness: 1 } },
        (_, room) => room.pressure.awareness[0],
      ),
    ),
  }));
}

function fatigue(): CurveLine[] {
  const parameters = { conversion: 1, fatigue: 1 };
  return [
    {
      label: 'g, the effect',
      points: bySpend('email', 40, (_, room) => room.pressure.conversion[0], { parameters }),
    },
    {
      label: 'g of fatigue',
      points: bySpend('email', 40, (_, room) => room.pressure.fatigue[0], { parameters }),
    },
  ];
}

function trust(): CurveLine[] {
  return [5, 4.2, 3, 2].map((rating) => ({
    label: `rating ${rating}`,
    points: bySpend('reviews', 10, (_, room) => room.pressure.trust[0], {
      weeks: 8,
      parameters: { rating, leadWeeks: 0, halfLifeWeeks: NO_CARRYOVER, earnedPerOrder: 0 },
    }),
  }));
}

/** Orders of a week of a lasting cut against those without it, by depth. */
function priceResponse(): CurveLine[] {
  const base = brand.run();
  const weeks: [string, number][] = [
    ['week 1', 0],
    ['week 13, in use', 12],
    ['week 52, expected', 51],
  ];
  const depths = Array.from({ length: 41 }, (_, i) => i / 100);
  const runs = depths.map((depth) => brand.run({ discount: () => depth }));
  return weeks.map(([label, week]) => ({
    label,
    points: depths.map((depth, i) => [depth * 100, runs[i][week] / base[week]] as const),
  }));
}

function pantry(): CurveLine[] {
  const base = brand.run();
  return [0.1, 0.2].map((depth) => {
    const orders = brand.run({ discount: (week) => (week < 4 ? depth : 0) });
    return {
      label: `${depth * 100} % off, 4 weeks`,
      points: byWeek(Array.from(orders.slice(0, 20), (value, week) => value / base[week])),
    };
  });
}

/** Share of the unaware who become aware in a week, by the share of the market that are customers. */
function wordOfMouth(): CurveLine[] {
  const kinds = ['loyal', 'active'] as const;
  return kinds.map((kind) => ({
    label: `${kind} customers`,
    points: Array.from({ length: 31 }, (_, i) => {
      const { size } = brand.plan.market;
      const share = i / 100;
      const nobody = { aware: 0, considering: 0, active: 0, loyal: 0, lapsed: 0 };
      const plan: Plan = {
        ...brand.plan,
        horizonWeeks: 4,
        market: { ...brand.plan.market, stages: { ...nobody, [kind]: share * size } },
        carryIn: { orders: 0, pantry: 0, discountMemory: 0, channels: [] },
      };
      const batch = compile(plan, { id: 'curve', name: 'Curve', flights: [] });
      const room = makeRoom(1);
      const unaware = batch.start.stages.unaware[0];
      stepWeek(batch, batch.start, 0, room);
      return [share * 100, (100 * room.flows.unawareToAware[0]) / unaware] as const;
    }),
  }));
}

const SPEND = 'money per 1,000 people a week';

/** Every drawing, in the order of the equations. */
export function modelCurves(): Curve[] {
  return [
    {
      id: 'pipeline',
      title: 'Eq. 3: one week of spend, lead 8 weeks',
      x: 'week',
      y: 'share that arrives',
      lines: pipeline(),
    },
    {
      id: 'stock',
      title: 'Eq. 4: what one week of activity leaves',
      x: 'week',
      y: 'share left',
      lines: carryover(),
    },
    {
      id: 'saturation',
      title: 'Eq. 5: g by steady spend, half-saturation 16',
      x: SPEND,
      y: 'g',
      lines: saturation(),
    },
    { id: 'wear-out', title: 'Wear-out of ads at steady spend', x: 'week', y: 'g', lines: wearOut() },
    { id: 'fatigue', title: 'Table 2: effect and fatigue of email', x: SPEND, y: 'g', lines: fatigue() },
    { id: 'trust', title: 'Table 2: factor of reviews on conversion', x: SPEND, y: 'trust', lines: trust() },
    {
      id: 'word-of-mouth',
      title: 'Eqs. 6 and 7: who hears of the brand',
      x: '% of the market',
      y: '% of the unaware, a week',
      lines: wordOfMouth(),
    },
    {
      id: 'price-response',
      title: 'Eqs. 13 and 14: orders of a lasting cut',
      x: '% off',
      y: 'times the orders without',
      lines: priceResponse(),
    },
    {
      id: 'pantry',
      title: 'Eq. 15: the dip after a cut',
      x: 'week',
      y: 'times the orders without',
      lines: pantry(),
    },
  ];
}
