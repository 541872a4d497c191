'use client';

import { useEffect } from 'react';
import type { ResponseAnswers } from '@/lib/analysis/response/response-questions';
import { useAnalyses, usePanel } from '../analyses/analyses-context';
import { usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';
import { PLANNER_SEED } from '../use-forecasts';

/** What the worker makes of the answers; nothing is asked while they are null. */
export function useAnswers(channelId: string, answers: ResponseAnswers | null) {
  const analyses = useAnalyses();
  const plans = usePlanStore();
  const { scenarioId } = useSettings();
  useEffect(() => {
    if (answers === null) return;
    const { plan } = plans.getState();
    analyses.getState().ask('answers', {
      kind: 'answers',
      channelId,
      answers,
      input: { plan, scenarioId, draws: 0, seed: PLANNER_SEED },
    });
  }, [analyses, plans, scenarioId, channelId, answers]);
  return usePanel('answers');
}
