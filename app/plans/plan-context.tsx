'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { PlanState, PlanStore } from './plan-store';

const StoreContext = createContext<PlanStore | null>(null);

export function PlanProvider({
  store,
  children,
}: {
  readonly store: PlanStore;
  readonly children: ReactNode;
}) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The store itself, for actions. */
export function usePlanStore(): PlanStore {
  const store = useContext(StoreContext);
  if (!store) throw new RangeError('a part of the planner stands outside its PlanProvider');
  return store;
}

/** A part of the plan's state; draws its caller again when that part changes. */
export function usePlan<T>(select: (state: PlanState) => T): T {
  return useStore(usePlanStore(), select);
}
