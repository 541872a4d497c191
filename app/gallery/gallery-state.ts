'use client';

import { parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs';

export const PLAN_ORDERS = ['saved', 'name', 'budget'] as const;
export type PlanOrder = (typeof PLAN_ORDERS)[number];

const options = { history: 'replace', clearOnDefault: true } as const;

/** The words searched for, `?q=`. */
export function useGallerySearch() {
  return useQueryState('q', parseAsString.withDefault('').withOptions(options));
}

/** The order of the plans, `?sort=`; last saved first unless told otherwise. */
export function usePlanOrder() {
  return useQueryState('sort', parseAsStringLiteral(PLAN_ORDERS).withDefault('saved').withOptions(options));
}
