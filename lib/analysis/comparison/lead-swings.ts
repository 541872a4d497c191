import { type ParameterSwing, parameterSwings } from '../uncertainty/parameter-swings';
import type { Comparison } from './comparison';
import type { Field } from './contenders';
import type { Goal } from './verdict';

/** The lead of one contender over another, with one assumption at its P10 and at its P90. */
export interface LeadSwing {
  readonly address: string;
  readonly atLow: number;
  readonly atHigh: number;
}

/** How far each assumption moves each contender alone, `[contender]`. */
export function fieldSwings({ contenders }: Field): ParameterSwing[][] {
  return contenders.map(({ plan, scenario }) => parameterSwings(plan, scenario));
}

/**
 * What moves the lead of a contender over another: each assumption at its P10 and at its P90 in both at once, the most
 * first. An assumption that one of the two has not, moves the other alone; those that leave the lead as it is, or
 * make it undefined, are left out.
 */
export function leadSwings(
  { forecasts }: Pick<Comparison, 'forecasts'>,
  swings: readonly (readonly ParameterSwing[])[],
  goal: Goal,
  { leader, rival }: { readonly leader: number; readonly rival: number },
): LeadSwing[] {
  const [here, there] = [leader, rival].map((index) => byAddress(swings[index]));
  const stated = (index: number) => forecasts[index].headline[goal];
  const lead = differenceOf(stated(leader), stated(rival));
  if (lead === null) return [];
  return [...new Set([...here.keys(), ...there.keys()])]
    .flatMap((address): LeadSwing[] => {
      const at = (end: 'atLow' | 'atHigh') => {
        const value = (swings: typeof here, index: number) =>
          swings.has(address) ? (swings.get(address)?.swings[goal][end] ?? null) : stated(index);
        return differenceOf(value(here, leader), value(there, rival));
      };
      const [atLow, atHigh] = [at('atLow'), at('atHigh')];
      return atLow === null || atHigh === null || (atLow === lead && atHigh === lead)
        ? []
        : [{ address, atLow, atHigh }];
    })
    .sort((a, b) => reach(b) - reach(a) || (a.address < b.address ? -1 : 1));
}

function byAddress(swings: readonly ParameterSwing[]): ReadonlyMap<string, ParameterSwing> {
  return new Map(swings.map((swing) => [swing.address, swing]));
}

function differenceOf(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

function reach({ atLow, atHigh }: LeadSwing): number {
  return Math.abs(atHigh - atLow);
}
