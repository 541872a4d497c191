'use client';

import { useRef } from 'react';
import type { Channel, Plan } from '@/lib/model/plan';
import { formatFull } from '@/lib/report/words/numbers';
import { setWeeklySpend, setWeeklySpendWithin } from '../edits';
import { usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';
import { scenarioOf, weeklySpend } from '../spend';
import { stepLabel } from '../step-labels';
import { shapeFor } from './use-channel';

/** Ways to change a channel's spend; where the total is held, the other channels give way. */
export interface SpendEdit {
  /** Sets a typed spend; a text back says why it cannot be. */
  readonly commit: (weekly: number) => string | undefined;
  readonly move: (weekly: number) => void;
  readonly settle: () => void;
}

export function useSpendEdit(channel: Channel, spend: readonly number[]): SpendEdit {
  const store = usePlanStore();
  const { style, scenarioId } = useSettings();
  const lastShape = useRef<readonly number[]>(undefined);
  if (spend.some((amount) => amount > 0)) lastShape.current = spend;

  /** @throws RangeError where the total is held and no other channel is free */
  const edit = (weekly: number) => (plan: Plan) => {
    const { held, locked } = store.getState();
    const shape = shapeFor(plan, channel.id, lastShape.current);
    return held
      ? setWeeklySpendWithin(plan, scenarioId, channel.id, weekly, locked, shape)
      : setWeeklySpend(plan, scenarioId, channel.id, weekly, shape);
  };
  const spentIn = (plan: Plan) => weeklySpend(plan, scenarioOf(plan, scenarioId), channel.id);
  return {
    commit: (weekly) => {
      try {
        const { dragFrom, plan } = store.getState();
        const most = spentIn(edit(weekly)(dragFrom ?? plan));
        if (most < weekly - 0.5)
          return `The total is held: the other channels can give up to ${formatFull(most, style)}.`;
        store.getState().apply(stepLabel.spend(channel.name, weekly, style), edit(weekly));
        return undefined;
      } catch (error) {
        if (error instanceof RangeError) return 'The total is held and every other channel is locked.';
        throw error;
      }
    },
    move: (weekly) => {
      try {
        store.getState().drag(edit(weekly));
      } catch (error) {
        // With nobody to give way the thumb stays where it is.
        if (!(error instanceof RangeError)) throw error;
      }
    },
    settle: () =>
      store
        .getState()
        .settle(stepLabel.spend(channel.name, spentIn(store.getState().plan), style), channel.id),
  };
}
