import type { Plan } from '../../lib/model/plan';
import { samplePlan } from './sample-plan';

/** A plan document that every door has to refuse, as JSON text, and a field that the refusal has to name. */
export type BadPlan = readonly [what: string, json: string, field: string];

const plan = samplePlan();
const [ads, seo] = plan.channels;
const [flight, second] = plan.scenarios[0].flights;
const weeks = plan.horizonWeeks;

const changed = (changes: object) => JSON.stringify({ ...plan, ...changes });
const market = (changes: object) => changed({ market: { ...plan.market, ...changes } });
const economics = (changes: object) => changed({ economics: { ...plan.economics, ...changes } });
const channel = (changes: object) => changed({ channels: [{ ...ads, ...changes }, seo] });
const term = (parameters: object) => channel({ parameters: { ...ads.parameters, ...parameters } });
const flights = (list: readonly unknown[]) =>
  changed({ scenarios: [{ ...plan.scenarios[0], flights: list }] });
const spend = (list: unknown) => flights([{ ...flight, spend: list }, second]);
const carryIn = (changes: object) => changed({ carryIn: { ...plan.carryIn, ...changes } });
const without = (field: keyof Plan) => changed({ [field]: undefined });
/** What JSON can say and no object in a program can: a member twice, a number too large, a prototype. */
const raw = (member: string) => JSON.stringify(plan).replace(/^\{/, `{${member},`);
const many = <T>(count: number, item: (index: number) => T) =>
  Array.from({ length: count }, (_, at) => item(at));

/** Plan documents that are wrong in one thing each. */
export const BAD_PLANS: readonly BadPlan[] = [
  ['no name', without('name'), 'name'],
  ['an empty name', changed({ name: '' }), 'name'],
  ['a blank name', changed({ name: ' \t ' }), 'name'],
  ['a name of 121 signs', changed({ name: 'x'.repeat(121) }), 'name'],
  ['a name that is a number', changed({ name: 7 }), 'name'],
  ['a name that is null', changed({ name: null }), 'name'],
  ['a name with NUL', changed({ name: 'a\u0000b' }), 'name'],
  ['a name with an escape sequence', changed({ name: '\u001b[2J' }), 'name'],
  ['half a letter as name', changed({ name: 'a\ud800' }), 'name'],
  ['an unknown currency', changed({ currency: 'EURO' }), 'currency'],
  ['a currency in small letters', changed({ currency: 'eur' }), 'currency'],
  ['a currency nobody mints', changed({ currency: 'QQQ' }), 'currency'],
  ['a currency named as a prototype', changed({ currency: '__proto__' }), 'currency'],
  ['a currency named as a constructor', changed({ currency: 'constructor' }), 'currency'],
  ['a day that February has not', changed({ startsOn: '2026-02-30' }), 'startsOn'],
  ['a thirteenth month', changed({ startsOn: '2026-13-05' }), 'startsOn'],
  ['the day zero', changed({ startsOn: '0000-00-00' }), 'startsOn'],
  ['a day without zeros', changed({ startsOn: '2026-1-5' }), 'startsOn'],
  ['a moment instead of a day', changed({ startsOn: '2026-01-05T00:00:00Z' }), 'startsOn'],
  ['a year of six digits', changed({ startsOn: '+002026-01-05' }), 'startsOn'],
  ['a day in full-width digits', changed({ startsOn: '２０２６-01-05' }), 'startsOn'],
  ['seconds instead of a day', changed({ startsOn: 1_767_571_200 }), 'startsOn'],
  ['a start on another weekday', changed({ startsOn: '2026-01-06' }), 'startsOn'],
  ['an unknown weekday', changed({ weekStartsOn: 'Funday' }), 'weekStartsOn'],
  ['too few weeks', changed({ horizonWeeks: 3 }), 'horizonWeeks'],
  ['too many weeks', changed({ horizonWeeks: 261 }), 'horizonWeeks'],
  ['half a week', changed({ horizonWeeks: 26.5 }), 'horizonWeeks'],
  ['weeks as text', changed({ horizonWeeks: '26' }), 'horizonWeeks'],
  ['weeks without end', raw('"horizonWeeks":1e999').replace(/,"horizonWeeks":26/, ''), 'horizonWeeks'],
  ['weeks that the spend has not', changed({ horizonWeeks: 27 }), 'scenarios[0].flights[0].spend'],
  ['nobody who could buy', market({ size: 0 }), 'market.size'],
  ['fewer than nobody', market({ size: -5 }), 'market.size'],
  ['more people than there are', market({ size: 1e11 }), 'market.size'],
  ['people as text', market({ size: '100000' }), 'market.size'],
  ['more aware people than people', market({ stages: { aware: 200_000 } }), 'market.stages'],
  ['negative loyal people', market({ stages: { loyal: -1 } }), 'market.stages.loyal'],
  ['a growth of 300 %', market({ annualGrowth: 3 }), 'market.annualGrowth'],
  ['a season of 51 weeks', market({ seasonality: many(51, () => 1) }), 'market.seasonality'],
  ['a season with the mean 2', market({ seasonality: many(52, () => 2) }), 'market.seasonality'],
  ['a season of words', market({ seasonality: many(52, () => 'x') }), 'market.seasonality[0]'],
  ['a market that is a list', changed({ market: [] }), 'market'],
  ['a price of nothing', economics({ price: 0 }), 'economics.price'],
  ['an absurd price', economics({ price: 1e300 }), 'economics.price'],
  ['a margin over 1', economics({ margin: 40 }), 'economics.margin'],
  ['a negative fixed cost', economics({ fixedCost: -1 }), 'economics.fixedCost'],
  ['no channels', changed({ channels: [] }), 'channels'],
  ['25 channels', changed({ channels: many(25, (at) => ({ ...ads, id: `c-${at}` })) }), 'channels'],
  ['an unknown kind', channel({ kind: 'tv' }), 'channels[0].kind'],
  ['a kind named as a prototype', channel({ kind: '__proto__' }), 'channels[0].kind'],
  ['a kind named as a method', channel({ kind: 'toString' }), 'channels[0].kind'],
  ['two channels of one id', channel({ id: 'seo' }), 'channels[1].id'],
  ['an id in capitals', channel({ id: 'ADS' }), 'channels[0].id'],
  ['an id that is a path', channel({ id: '../ads' }), 'channels[0].id'],
  ['an id named as a prototype', channel({ id: '__proto__' }), 'channels[0].id'],
  ['a channel that is null', changed({ channels: [null, seo] }), 'channels[0]'],
  ['an unknown parameter', term({ magic: 1 }), 'channels[0].parameters.magic'],
  ['a parameter as text', term({ halfLifeWeeks: '1.5' }), 'channels[0].parameters.halfLifeWeeks'],
  ['a parameter past its limit', term({ halfLifeWeeks: 1e9 }), 'channels[0].parameters.halfLifeWeeks'],
  ['a negative cost', term({ unitCost: -1 }), 'channels[0].parameters.unitCost'],
  ['no scenario', changed({ scenarios: [] }), 'scenarios'],
  [
    '13 scenarios',
    changed({ scenarios: many(13, (at) => ({ id: `s-${at}`, name: 'S', flights: [] })) }),
    'scenarios',
  ],
  [
    'two scenarios of one id',
    changed({ scenarios: [plan.scenarios[0], plan.scenarios[0]] }),
    'scenarios[1].id',
  ],
  ['a flight of no channel', flights([{ ...flight, channelId: 'tv' }]), 'scenarios[0].flights[0].channelId'],
  ['two flights of one channel', flights([flight, flight]), 'scenarios[0].flights[1].channelId'],
  ['a spend of too few weeks', spend(many(weeks - 1, () => 1)), 'scenarios[0].flights[0].spend'],
  ['a spend of a million weeks', spend(many(300_000, () => 1)), 'scenarios[0].flights[0].spend'],
  ['a negative spend', spend(many(weeks, () => -20)), 'scenarios[0].flights[0].spend[0]'],
  ['an absurd spend', spend(many(weeks, () => 1e300)), 'scenarios[0].flights[0].spend[0]'],
  ['a spend of half cents', spend(many(weeks, () => 0.005)), 'scenarios[0].flights[0].spend[0]'],
  ['a spend in words', spend(many(weeks, () => '1,500')), 'scenarios[0].flights[0].spend[0]'],
  ['a spend with holes', spend(many(weeks, () => null)), 'scenarios[0].flights[0].spend[0]'],
  ['a spend of lists', spend(many(weeks, () => [1])), 'scenarios[0].flights[0].spend[0]'],
  [
    'a discount on ads',
    flights([{ ...flight, discount: many(weeks, () => 0.1) }]),
    'scenarios[0].flights[0].discount',
  ],
  [
    'a silent week before the plan',
    flights([{ ...flight, blackoutWeeks: [-1] }]),
    'scenarios[0].flights[0].blackoutWeeks[0]',
  ],
  ['a carry-in of no channel', carryIn({ channels: [{ channelId: 'tv' }] }), 'carryIn.channels[0].channelId'],
  ['a discount remembered past 0.9', carryIn({ discountMemory: 1 }), 'carryIn.discountMemory'],
  [
    'a pipeline of 9 boxes',
    carryIn({ channels: [{ channelId: 'ads', pipeline: many(9, () => 1) }] }),
    'carryIn.channels[0].pipeline',
  ],
  ['a schema of the future', changed({ schemaVersion: 2 }), 'schemaVersion'],
  ['a model of the future', changed({ modelVersion: '99.0.0' }), 'modelVersion'],
  ['a model version in words', changed({ modelVersion: 'latest' }), 'modelVersion'],
  ['an origin that is none', changed({ origin: { from: 'mars', name: 'x' } }), 'origin.from'],
  ['61 assumptions', changed({ assumptions: many(61, () => ({ about: 'x', text: 'y' })) }), 'assumptions'],
  ['an unknown field', changed({ admin: true }), 'admin'],
  ['a prototype', raw('"__proto__":{"admin":true}'), '__proto__'],
  ['a constructor', raw('"constructor":{"prototype":{"admin":true}}'), 'constructor'],
  ['a prototype within', term({ prototype: 1 }), 'channels[0].parameters.prototype'],
  ['a list instead of a plan', '[]', ''],
  ['a text instead of a plan', '"plan"', ''],
  ['null instead of a plan', 'null', ''],
];
