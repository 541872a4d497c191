'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { ForecastState, ForecastStore } from './forecast-store';

const ForecastContext = createContext<ForecastStore | null>(null);

export function ForecastProvider({
  store,
  children,
}: {
  readonly store: ForecastStore;
  readonly children: ReactNode;
}) {
  return <ForecastContext value={store}>{children}</ForecastContext>;
}

/** A part of the forecast on the screen; draws its caller again when that part changes. */
export function useForecast<T>(select: (state: ForecastState) => T): T {
  const store = useContext(ForecastContext);
  if (!store) throw new RangeError('a part of the planner stands outside its ForecastProvider');
  return useStore(store, select);
}
