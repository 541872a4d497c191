'use client';

import { createContext, useContext } from 'react';

/** What of the planner is on the screen where it does not all fit. */
export interface PlannerView {
  /** Brings the mix into view and puts the cursor into the first spend. */
  readonly showMix: () => void;
  /** Opens the drawer of a channel. */
  readonly openChannel: (id: string) => void;
}

export const PlannerViewContext = createContext<PlannerView>({ showMix: () => {}, openChannel: () => {} });

export function usePlanner(): PlannerView {
  return useContext(PlannerViewContext);
}
