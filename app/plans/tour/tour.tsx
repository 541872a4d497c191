'use client';

import { useCallback, useEffect, useMemo } from 'react';
import { LESSON_IDS, type LessonId, lessonStop, planLessons } from '@/lib/report/plan-lessons';
import { usePlannerView } from '../analyses/planner-views';
import { useAnalysis } from '../analyses/use-analysis';
import { useForecast } from '../forecast-context';
import { marginalStep } from '../marginal-step';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { usePlanner } from '../planner-view';
import { useStop } from '../stop/use-stop';
import { TourCard } from './tour-card';
import { showLesson } from './tour-state';
import { useTargetBox } from './use-target-box';

export interface TourProps {
  readonly lesson: number;
  readonly teaches: string | null;
}

/** What each lesson points at. */
const TARGETS: Readonly<Record<LessonId, string>> = {
  mix: 'section[aria-label="Mix"]',
  funnel: '[data-table="funnel-stages"]',
  crossover: '[data-table="customers-by-origin"], [data-table="stop-test"]',
  stop: '[data-turn-off]',
  range: '[data-figure="contribution"]',
};

/** Explains the plan on the screen in five steps with its own numbers; the page stays in use beside it. */
export function Tour({ lesson, teaches }: TourProps) {
  const { style, scenarioId } = useSettings();
  const { showPart } = usePlanner();
  const plan = usePlan((state) => state.plan);
  const view = useForecast((state) => state.view);
  const cells = useForecast((state) => state.cells);
  const channels = useForecast((state) => state.channels);
  const [shown, setShown] = usePlannerView();
  const [, setStop] = useStop();
  const { side, fromWeek } = lessonStop(plan, scenarioId);
  const stopped = useAnalysis('lesson', {
    figures: ['stop-test', 'stop-totals'],
    draws: 0,
    stop: { target: { side }, fromWeek },
  });
  const id = LESSON_IDS[lesson];
  const isForecast = view?.scenarioId === scenarioId;
  const lessons = useMemo(
    () =>
      planLessons({
        plan,
        scenarioId,
        figures: isForecast ? (view?.figures ?? []) : [],
        headlines: new Map(isForecast ? cells.map(({ key, text }) => [key, text]) : []),
        marginals: channels?.marginals ?? [],
        step: marginalStep(plan),
        stopFigures: stopped.state === 'done' ? (stopped.figures ?? []) : [],
        locale: style.locale,
      }),
    [plan, scenarioId, view, cells, channels, isForecast, stopped.state, stopped.figures, style.locale],
  );
  const find = useCallback(() => {
    const target = document.querySelector(TARGETS[id]);
    return target?.closest('section[aria-labelledby]') ?? target;
  }, [id]);
  const box = useTargetBox(find);
  const hasTarget = box !== null;

  useEffect(() => {
    if (shown !== 'forecast') void setShown('forecast');
  }, [shown, setShown]);
  useEffect(() => showPart(id === 'mix' ? 'mix' : 'forecast'), [id, showPart]);
  useEffect(() => {
    if (hasTarget) find()?.scrollIntoView({ block: isPhone() ? 'start' : 'nearest' });
  }, [hasTarget, find]);

  return (
    <TourCard
      lesson={lessons[lesson]}
      place={lesson}
      places={lessons.length}
      lead={lesson === 0 ? teaches : null}
      box={box}
      onMove={showLesson}
      onClose={() => showLesson(null)}
      action={
        id === 'stop'
          ? { label: 'Show it in the chart', run: () => setStop({ target: side, fromWeek }) }
          : null
      }
    />
  );
}

/** On a phone the card lies at the foot: what it explains goes above it. */
function isPhone(): boolean {
  return window.matchMedia('(max-width: 639px)').matches;
}
