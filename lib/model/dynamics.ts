import { assumed, fittedTo, parameter, type Source } from './parameter';

const KNOWN = fittedTo(
  'an awareness of about a third of the market, and the slow decline without ads (Hartnett et al. 2021)',
);
const INTEREST = fittedTo(
  'about one order in nine from a new or won-back customer, and advertising that shows in new customers too',
);
const STAYING = fittedTo(
  'orders 16, 25 and 36 % lower after one, two and three years without ads, within 10 points (Hartnett et al. 2021)',
);
const WAITING = fittedTo(
  'little lift in the third year of a lasting cut (Ataman, van Heerde & Mela 2010; Mela, Gupta & Lehmann 1997)',
);

type Passport = readonly [label: string, description: string, value: number, low: number, high: number];

const stated =
  (unit: string, min: number, max: number) =>
  ([label, description, value, low, high]: Passport, source: Source) =>
    parameter({ label, description, unit, value, low, high, min, max, source });
const hazard = stated('hazard a week', 0, 2);
const halfLife = stated('weeks', 0.1, 2000);

/** How people move without any channel, and how they react to price: the parameters of eqs. 6–15, by key. */
export const DYNAMICS = {
  baseAwareness: hazard(
    ['Base awareness', 'Unaware people who hear of you by themselves.', 0.0012, 0.0009, 0.0016],
    KNOWN,
  ),
  baseConsideration: hazard(
    ['Base consideration', 'Aware people who come into the market.', 0.0024, 0.002, 0.0029],
    INTEREST,
  ),
  baseConversion: hazard(
    ['Base conversion', 'Considering people who order for the first time.', 0.066, 0.056, 0.078],
    INTEREST,
  ),
  baseLoyalty: hazard(['Base loyalty', 'Active customers who become loyal.', 0.01, 0.008, 0.0125], STAYING),
  baseWinBack: hazard(
    ['Base win-back', 'Lapsed customers who consider you again.', 0.0012, 0.0009, 0.0016],
    STAYING,
  ),
  imitation: parameter({
    label: 'Word of mouth',
    description:
      'How strongly customers spread awareness; loyal ones count four times as much as active ones.',
    unit: 'hazard a week per share of the market',
    value: 0.13,
    low: 0.09,
    high: 0.19,
    min: 0,
    max: 5,
    source: KNOWN,
  }),
  forgettingHalfLifeWeeks: halfLife(
    ['Forgetting half-life', 'Weeks after which half of the aware have forgotten.', 75, 60, 95],
    KNOWN,
  ),
  coolingHalfLifeWeeks: halfLife(
    ['Cooling half-life', 'Weeks after which half of the considering have lost interest.', 3, 2.4, 3.8],
    INTEREST,
  ),
  drifting: hazard(['Drifting', 'Lapsed customers who become merely aware.', 0.013, 0.01, 0.017], STAYING),
  turnover: hazard(
    ['Turnover', 'People who leave the market and are replaced by newcomers.', 0.001, 0.0008, 0.00125],
    KNOWN,
  ),
  lapseActive: hazard(
    ['Churn of active customers', 'Active customers who stop ordering.', 0.047, 0.041, 0.054],
    STAYING,
  ),
  lapseLoyal: hazard(
    ['Churn of loyal customers', 'Loyal customers who stop ordering.', 0.0032, 0.0026, 0.004],
    STAYING,
  ),
  slipping: hazard(['Slipping', 'Loyal customers who become merely active.', 0.0048, 0.004, 0.0058], STAYING),
  ordersPerActive: parameter({
    label: 'Orders per active customer',
    description: 'Orders of an active customer in a week without marketing.',
    unit: 'orders a week',
    value: 0.08,
    low: 0.074,
    high: 0.0865,
    min: 0,
    max: 50,
    source: assumed('an active customer orders about four times a year'),
  }),
  ordersPerLoyal: parameter({
    label: 'Orders per loyal customer',
    description: 'Orders of a loyal customer in a week without marketing.',
    unit: 'orders a week',
    value: 0.14,
    low: 0.13,
    high: 0.151,
    min: 0,
    max: 50,
    source: assumed('a loyal customer orders about seven times a year'),
  }),
  priceElasticity: parameter({
    label: 'Price elasticity of a temporary cut',
    description:
      'How strongly orders react to a felt discount: at 3.63 a 20 % cut gives 2.25 times the orders.',
    unit: 'elasticity',
    value: 3.63,
    low: 2.9,
    high: 4.4,
    min: 0,
    max: 10,
    source: {
      author: 'Bijmolt, van Heerde & Pieters',
      year: 2005,
      what: 'mean price elasticity of temporary cuts −3.63, as van Heerde & Neslin cite it',
    },
    grade: 'B',
  }),
  erosion: parameter({
    label: 'Erosion by habit',
    description: 'How much of an expected discount no longer counts as one.',
    unit: 'share',
    value: 0.83,
    low: 0.7,
    high: 0.92,
    min: 0,
    max: 1,
    distribution: 'logit-normal',
    source: WAITING,
  }),
  priceMemory: parameter({
    label: 'Price memory',
    description: 'Share of the expected discount that is kept from week to week.',
    unit: 'share',
    value: 0.93,
    low: 0.9,
    high: 0.95,
    min: 0,
    max: 0.999,
    distribution: 'logit-normal',
    source: WAITING,
  }),
  pantryWeeks: parameter({
    label: 'Pantry',
    description: 'Weeks over which stocked-up goods are used up after a promotion.',
    unit: 'weeks',
    value: 4,
    low: 3,
    high: 5.5,
    min: 1,
    max: 52,
    source: assumed('what was bought ahead is used up in about a month'),
  }),
  pullForward: parameter({
    label: 'Pulled forward',
    description: 'Share of the extra orders of a promotion that is missing afterwards.',
    unit: 'share',
    value: 0.2,
    low: 0.13,
    high: 0.28,
    min: 0,
    max: 1,
    distribution: 'logit-normal',
    source: fittedTo('a dip of 4–25 % of the bump after a promotion (van Heerde, Leeflang & Wittink 2000)'),
  }),
} as const;

export type DynamicsKey = keyof typeof DYNAMICS;
