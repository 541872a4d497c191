import { log } from '../../math/elementary';
import type { Parameter } from '../../model/parameter';
import { type PlanParameter, parametersOf } from '../../model/parameters-of';
import type { Plan } from '../../model/plan';
import { startingParameters } from '../assumptions/starting-parameters';
import { defineCheck, type FindingNumber, type Problem } from './define-check';

/** A published value missed by this many half-ranges is another thing. Our own assumptions (grade C) refute nobody. */
const ABSURD = 6;
const MOST_NAMED = 4;

/** Parameters outside the range that their passports state. */
export const publishedRange = defineCheck({
  id: 'published-range',
  title: 'Ranges of assumptions',
  passes: 'Every assumption lies within the range of its passport.',
  find: ({ forecast: { plan } }) => {
    const outside = parametersOf(plan).filter(isOutside);
    const isGiven = givenIn(plan);
    const owners = [null, ...plan.channels.map(({ id }) => id)];
    return [
      ...owners.flatMap((channelId) => {
        const own = outside.filter((one) => ownerOf(one.address) === channelId && !isGiven(one));
        return own.length === 0 ? [] : [changedProblem(plan, channelId, own)];
      }),
      ...givenProblems(plan, outside.filter(isGiven)),
    ];
  },
});

/** Whether a parameter is as the plan's template or import set it, where the plan came from one. */
function givenIn(plan: Plan): (parameter: PlanParameter) => boolean {
  if (plan.origin?.from === 'import') return () => true;
  if (plan.origin?.from !== 'template') return () => false;
  const starting = startingParameters(plan);
  return ({ address, value }) => starting.get(address) === value;
}

function changedProblem(plan: Plan, channelId: string | null, own: readonly PlanParameter[]): Problem {
  const worst = own.toSorted((a, b) => distanceOf(b) - distanceOf(a));
  const name = plan.channels.find(({ id }) => id === channelId)?.name ?? 'The market';
  const count = own.length === 1 ? 'an assumption' : `${own.length} assumptions`;
  const labels = worst.slice(0, MOST_NAMED).map(({ passport }) => passport.label.toLowerCase());
  const more = own.length > MOST_NAMED ? ` and ${own.length - MOST_NAMED} more` : '';
  return {
    status: own.some(isAbsurd) ? 'fail' : 'review',
    what: `${name} has ${count} outside the range held likely: ${labels.join(', ')}${more}.`,
    numbers: worst.slice(0, MOST_NAMED).flatMap(numbersOf),
    advice: 'Say in the plan’s assumptions where the value comes from, or go back to the default.',
    channelId,
    field: fieldOf(plan.channels, worst[0]),
  };
}

/** What a template or an import set on purpose is one thing to know, not twenty to repair. */
function givenProblems(plan: Plan, given: readonly PlanParameter[]): Problem[] {
  if (given.length === 0) return [];
  const owners = new Set(given.map(({ address }) => ownerOf(address)));
  const source = plan.origin?.from === 'import' ? 'import' : 'template';
  const count = given.length === 1 ? 'An assumption' : `${given.length} assumptions`;
  return [
    {
      status: 'review',
      what: `${count} outside the range held likely ${given.length === 1 ? 'comes' : 'come'} with the ${source}.`,
      numbers: [
        { label: 'assumptions outside their range', value: given.length, unit: 'count' },
        { label: 'of all', value: parametersOf(plan).length, unit: 'count' },
        { label: 'channels concerned', value: owners.size - (owners.has(null) ? 1 : 0), unit: 'count' },
      ],
      advice: `Read in the plan’s assumptions why the ${source} sets them, and check those that move the answer most.`,
      channelId: null,
      field: null,
    },
  ];
}

/** An effect of 0 is switched off: a choice, not a belief about its size. */
function isOutside({ passport, value }: PlanParameter): boolean {
  if (passport.distribution === 'fixed' || value === 0) return false;
  return value < passport.low * (1 - 1e-9) || value > passport.high * (1 + 1e-9);
}

function isAbsurd(parameter: PlanParameter): boolean {
  return parameter.passport.grade !== 'C' && distanceOf(parameter) >= ABSURD;
}

/** Distance from the median, in P10-to-median or median-to-P90 ranges of the passport's distribution. */
function distanceOf({ passport, value }: PlanParameter): number {
  const edge = value < passport.value ? passport.low : passport.high;
  const scale = scaleOf(passport);
  const range = Math.abs(scale(edge) - scale(passport.value));
  return range > 0 ? Math.abs(scale(value) - scale(passport.value)) / range : Number.POSITIVE_INFINITY;
}

function scaleOf({ distribution }: Parameter): (value: number) => number {
  if (distribution === 'lognormal') return (value) => log(Math.max(value, 1e-12));
  if (distribution !== 'logit-normal') return (value) => value;
  return (value) => {
    const inside = Math.min(1 - 1e-9, Math.max(1e-9, value));
    return log(inside / (1 - inside));
  };
}

function numbersOf({ passport, value }: PlanParameter): FindingNumber[] {
  return [
    { label: `${passport.label.toLowerCase()}`, value, unit: 'count' },
    { label: 'held likely from', value: passport.low, unit: 'count' },
    { label: 'to', value: passport.high, unit: 'count' },
  ];
}

function ownerOf(address: string): string | null {
  const [owner, id] = address.split('.');
  return owner === 'channels' ? id : null;
}

function fieldOf(channels: readonly { readonly id: string }[], { address }: PlanParameter): string {
  const [owner, id, term] = address.split('.');
  if (owner !== 'channels') return address;
  return `channels[${channels.findIndex((channel) => channel.id === id)}].parameters.${term}`;
}
