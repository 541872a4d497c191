'use client';

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import {
  type AnalysisPort,
  type AnalysisStore,
  createAnalysisStore,
  type PanelState,
  panelOf,
} from './analysis-store';

const AnalysesContext = createContext<AnalysisStore | null>(null);

/** Holds the questions of the planner's panels, and ends their worker with the page. */
export function AnalysesProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(() => createAnalysisStore(startWorker));
  const ending = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Development takes effects back and runs them again at once: panels have asked by then, and nobody asks twice.
    clearTimeout(ending.current);
    return () => {
      ending.current = setTimeout(() => store.getState().stop(), 0);
    };
  }, [store]);
  return <AnalysesContext value={store}>{children}</AnalysesContext>;
}

/** The store itself, for questions. */
export function useAnalyses(): AnalysisStore {
  const store = useContext(AnalysesContext);
  if (!store) throw new RangeError('a part of the planner stands outside its AnalysesProvider');
  return store;
}

/** What a panel knows; draws its caller again when that changes. */
export function usePanel(panel: string): PanelState {
  return useStore(useAnalyses(), (state) => panelOf(state, panel));
}

/** A worker that runs analysis.worker.ts speaks its messages and no others. */
function startWorker(): AnalysisPort {
  const worker = new Worker(new URL('../analysis.worker.ts', import.meta.url), { type: 'module' });
  return worker as unknown as AnalysisPort;
}
