'use client';

import { createContext, type RefObject, useContext } from 'react';

/** What of the planner is on the screen where it does not all fit. */
export interface PlannerView {
  /** Brings the mix into view and puts the cursor into the first spend. */
  readonly showMix: () => void;
  /** The same, into a channel's spend. */
  readonly showSpend: (channelId: string) => void;
  /** Opens the drawer of a channel. */
  readonly openChannel: (id: string) => void;
  /** Key of the calendar's row that another view points at, for when the calendar is drawn. */
  readonly pointed: RefObject<string | null>;
}

export const PlannerViewContext = createContext<PlannerView>({
  showMix: () => {},
  showSpend: () => {},
  openChannel: () => {},
  pointed: { current: null },
});

export function usePlanner(): PlannerView {
  return useContext(PlannerViewContext);
}
