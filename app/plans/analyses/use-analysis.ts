'use client';

import { useCallback, useEffect, useRef } from 'react';
import type { AnalysisInput, StopQuestion } from '@/lib/analysis/parallel/define-analysis';
import { withoutChannels } from '@/lib/model/without-channels';
import { usePlanStore } from '../plan-context';
import type { PlanState } from '../plan-store';
import { useSettings } from '../planner-settings';
import { PLANNER_SEED } from '../use-forecasts';
import { useAnalyses, usePanel } from './analyses-context';
import { type PanelState, panelOf } from './analysis-store';

/** Draws behind the ranges of an analysis: each is many runs, and its ranges need not be as exact as the forecast's. */
export const ANALYSIS_DRAWS = 300;

/** After an edit, this long a rest: a run of edits is one question. */
const REST_MS = 250;

export interface AnalysisOptions {
  readonly figures: readonly string[];
  /** Draws behind the ranges; as many as the forecast's without it. */
  readonly draws?: number;
  /** The figures are of the range, or the draws themselves are wanted. */
  readonly withRange?: boolean;
  readonly stop?: StopQuestion;
  /** False asks nothing yet. */
  readonly enabled?: boolean;
}

export interface UsedAnalysis extends PanelState {
  readonly cancel: () => void;
  readonly askAgain: () => void;
}

/** What the panel was last asked, by its store: a view that is opened again shows what is known. */
const lastAsked = new WeakMap<object, Map<string, { plan: object; rest: string }>>();

/**
 * Keeps a panel's figures up with the plan, in the analysis worker. It asks when the panel is opened and when an edit has
 * come to rest, never while a hand holds a slider; closing the panel gives a question up.
 */
export function useAnalysis(panel: string, options: AnalysisOptions): UsedAnalysis {
  const analyses = useAnalyses();
  const plans = usePlanStore();
  const { scenarioId, style } = useSettings();
  const { figures, draws = ANALYSIS_DRAWS, withRange = false, stop, enabled = true } = options;
  const wanted = JSON.stringify({ scenarioId, locale: style.locale, figures, draws, withRange, stop });
  const newest = useRef(wanted);
  newest.current = wanted;

  const askNow = useCallback(
    (force: boolean) => {
      const { plan, muted } = plans.getState();
      const rest = newest.current + [...muted].join();
      const known = lastAsked.get(analyses) ?? new Map();
      lastAsked.set(analyses, known);
      const before = known.get(panel);
      const { state } = panelOf(analyses.getState(), panel);
      const isKnown = state === 'done' || state === 'working';
      if (!force && isKnown && before?.plan === plan && before.rest === rest) return;
      known.set(panel, { plan, rest });
      const parsed = JSON.parse(newest.current) as Omit<AnalysisInput, 'plan'> & {
        locale: string;
        figures: string[];
        withRange: boolean;
      };
      const { locale, figures: ids, withRange: ranged, ...input } = parsed;
      analyses.getState().ask(panel, {
        kind: 'figures',
        figures: ids,
        withRange: ranged,
        locale,
        input: { ...input, plan: withoutChannels(plan, input.scenarioId, muted), seed: PLANNER_SEED },
      });
    },
    [analyses, plans, panel],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` holds everything that a question says
  useEffect(() => {
    if (enabled && plans.getState().dragFrom === null) askNow(false);
  }, [askNow, enabled, plans, wanted]);

  useEffect(() => {
    if (!enabled) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = plans.subscribe((state, before) => {
      if (!changes(state, before)) return;
      clearTimeout(rest);
      if (state.dragFrom === null) rest = setTimeout(() => askNow(false), REST_MS);
    });
    return () => {
      clearTimeout(rest);
      unsubscribe();
      analyses.getState().cancel(panel);
    };
  }, [analyses, askNow, enabled, panel, plans]);

  return {
    ...usePanel(panel),
    cancel: () => analyses.getState().cancel(panel),
    askAgain: () => askNow(true),
  };
}

function changes(state: PlanState, before: PlanState): boolean {
  return state.plan !== before.plan || state.muted !== before.muted || state.dragFrom !== before.dragFrom;
}
