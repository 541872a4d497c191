import { expect } from 'vitest';
import { PlannerError } from '../../lib/errors';
import { parsePlan } from '../../lib/model/plan';

/** A plan document as a person may write it, before it is parsed. */
export interface PlanDraft {
  name?: string;
  channels: { id: string; kind: string; name: string; parameters: Record<string, number> }[];
  scenarios: { id: string; name: string; flights: { channelId: string; spend: number[] }[] }[];
}

/** A small valid document: ads and offers over four weeks. */
export function planDraft(): PlanDraft {
  return {
    name: 'Plan',
    currency: 'EUR',
    startsOn: '2026-01-05',
    weekStartsOn: 'monday',
    horizonWeeks: 4,
    market: { size: 1_000_000, stages: { aware: 1000 } },
    economics: { price: 42, margin: 0.6 },
    channels: [
      { id: 'ads', kind: 'ads', name: 'Ads', parameters: {} },
      { id: 'offers', kind: 'promotions', name: 'Offers', parameters: {} },
    ],
    scenarios: [
      {
        id: 'baseline',
        name: 'Baseline',
        flights: [
          { channelId: 'ads', spend: [1, 2, 3, 4.5] },
          { channelId: 'offers', spend: [0, 0, 0, 0], discount: [0, 0.2, 0, 0] },
        ],
      },
    ],
  } as PlanDraft;
}

/** What `parsePlan` has against an input; nothing when it takes it. */
export function issuesOf(input: unknown) {
  try {
    parsePlan(input);
    return [];
  } catch (error) {
    if (!(error instanceof PlannerError)) throw error;
    expect(error.code).toBe('invalid-input');
    return error.issues;
  }
}

/** Sets a value at a path such as `scenarios.0.name`; undefined takes the field away. */
export function set(target: unknown, path: string, value: unknown): void {
  const keys = path.split('.');
  let at = target as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  if (value === undefined) delete at[keys[keys.length - 1]];
  else at[keys[keys.length - 1]] = value;
}

/** The path of every value in a document. */
export function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, part]) =>
    pathsOf(part, path === '' ? key : `${path}.${key}`),
  );
  return path === '' ? inside : [path, ...inside];
}
