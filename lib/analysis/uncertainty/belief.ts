import type { Belief } from '../../math/distributions';
import { exp, log } from '../../math/elementary';

/**
 * The passport's belief moved to the plan's own value: a changed number is as uncertain, in proportion, as the
 * default was; one set to 0 is switched off, and stays off in every draw. Stays within the passport's limits.
 */
export function beliefAt(passport: Belief, value: number): Belief {
  const { distribution, min, max } = passport;
  const move = moveTo(passport, value);
  const inside = (edge: number) => Math.min(max, Math.max(min, move(edge)));
  return { distribution, min, max, value, low: inside(passport.low), high: inside(passport.high) };
}

function moveTo(passport: Belief, value: number): (edge: number) => number {
  if (value === passport.value) return (edge) => edge;
  if (passport.distribution === 'normal') return (edge) => edge + value - passport.value;
  if (passport.distribution === 'logit-normal') {
    if (!isInside(value) || !isInside(passport.value)) return () => value;
    const shift = logOdds(value) - logOdds(passport.value);
    return (edge) => (isInside(edge) ? 1 / (1 + exp(-(logOdds(edge) + shift))) : edge);
  }
  return (edge) => (passport.value > 0 ? edge * (value / passport.value) : value);
}

function isInside(share: number): boolean {
  return share > 0 && share < 1;
}

function logOdds(share: number): number {
  return log(share / (1 - share));
}
