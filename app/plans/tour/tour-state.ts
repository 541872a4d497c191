'use client';

import { useSyncExternalStore } from 'react';

/** The lesson that is told, from 0; null while none is. */
let lesson: number | null = null;
/** A plan that was just made of a template: its explanation is offered once. */
let offered: string | null = null;
const listeners = new Set<() => void>();

/** Tells a lesson of the plan on the screen; null ends it. */
export function showLesson(next: number | null): void {
  lesson = next;
  for (const listener of listeners) listener();
}

export function useLesson(): number | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => lesson,
    () => null,
  );
}

/** Has the planner offer to explain a plan when it opens it. */
export function offerExplanation(planId: string): void {
  offered = planId;
}

/** Whether a plan is to be offered; asked once. */
export function takeOffer(planId: string): boolean {
  const isOffered = offered === planId;
  if (isOffered) offered = null;
  return isOffered;
}
