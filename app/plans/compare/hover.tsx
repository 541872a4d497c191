'use client';

import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { type HoverWeek, hoverWeek } from '../../ui/charts/hover-week';

const HoverContext = createContext<HoverWeek | null>(null);

/** Holds the week that all charts of the comparison read out. */
export function HoverProvider({ weeks, children }: { readonly weeks: number; readonly children: ReactNode }) {
  const hover = useMemo(() => hoverWeek(weeks), [weeks]);
  return <HoverContext value={hover}>{children}</HoverContext>;
}

/** The shared week. */
export function useHover(): HoverWeek {
  const hover = useContext(HoverContext);
  if (!hover) throw new RangeError('a chart stands outside its HoverProvider');
  return hover;
}

/** The 0-based week that is read out, or null; draws its caller again when it moves. */
export function useHoveredWeek(): number | null {
  const hover = useHover();
  return useSyncExternalStore(hover.subscribe, hover.get, () => null);
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageDown: -13,
  PageUp: 13,
};

/** Arrow keys walk the week, Esc lets go: what a slider of the weeks does with a key. */
export function walkWeeks(event: KeyboardEvent, hover: HoverWeek, weeks: number): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const step = STEPS[event.key];
  if (event.key === 'Escape') hover.free();
  else if (event.key === 'Home') hover.pin(0);
  else if (event.key === 'End') hover.pin(weeks - 1);
  else if (step !== undefined) hover.step(event.shiftKey ? 4 * step : step, step < 0 ? weeks - 1 : 0);
  else return;
  event.preventDefault();
}
