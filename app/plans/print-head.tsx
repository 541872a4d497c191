'use client';

import { addDays } from '@/lib/model/calendar';
import { MODEL_VERSION } from '@/lib/model/plan';
import { formatDate, formatMoneyCompact, formatShare } from '@/lib/report/words/numbers';
import { usePrinting } from '../ui/printing';
import { SplitBar } from '../ui/split-bar';
import { usePlan } from './plan-context';
import { useSettings } from './planner-settings';
import { budgetOf, scenarioOf } from './spend';
import { PLANNER_SEED } from './use-forecasts';

/** What an A4 page on its side has inside its margins, in CSS pixels. */
const PAPER = { width: 1032, height: 620 } as const;
/** Under this nobody reads it: it goes over more pages instead. */
const LEAST_ZOOM = 0.6;

/**
 * On paper the forecast stands alone, as wide and high as on the screen and shrunk to the page: its charts are
 * measured, so nothing is cut. Above it what the mix would say, and what the numbers come from.
 */
export function PrintHead() {
  const { style, scenarioId } = useSettings();
  const plan = usePlan((state) => state.plan);
  const revision = usePlan(({ saved }) => saved.revision);
  usePrinting(fitForecast);
  const scenario = scenarioOf(plan, scenarioId);
  const { total, pullShare } = budgetOf(plan, scenario);
  const lastDay = addDays(plan.startsOn, plan.horizonWeeks * 7 - 1);
  return (
    <header className="mb-2 hidden items-end justify-between gap-6 border-b border-line-strong pb-2 print:flex">
      <div>
        <p className="text-15 font-strong">{plan.name}</p>
        <p className="text-12 text-ink-2">
          {scenario.name} · {plan.horizonWeeks} weeks, {formatDate(plan.startsOn, style)} –{' '}
          {formatDate(lastDay, style)}
        </p>
      </div>
      <div className="w-64">
        <p className="mb-1 flex justify-between text-12">
          <span className="text-push-ink">
            Push {formatShare(pullShare === null ? null : 1 - pullShare, style)}
          </span>
          <b>{formatMoneyCompact(total, style)}</b>
          <span className="text-pull-ink">Pull {formatShare(pullShare, style)}</span>
        </p>
        <SplitBar pushShare={pullShare === null ? null : 1 - pullShare} className="h-1.5 w-full" />
      </div>
      <p className="text-11 text-ink-3">
        Pushpull · revision {revision} · seed {PLANNER_SEED} · model {MODEL_VERSION}
      </p>
    </header>
  );
}

function fitForecast(): () => void {
  const forecast = document.getElementById('forecast');
  const root = document.documentElement.style;
  if (!forecast) return () => {};
  const width = forecast.clientWidth;
  // Shrunk, heights are rounded once more.
  const height = forecast.scrollHeight + 2;
  const zoom = Math.max(LEAST_ZOOM, Math.min(1, PAPER.height / height));
  root.setProperty('--print-width', `${width}px`);
  root.setProperty('--print-height', `${height}px`);
  root.setProperty('--print-zoom', String(Math.min(zoom, PAPER.width / width)));
  return () => {
    for (const name of ['--print-width', '--print-height', '--print-zoom']) root.removeProperty(name);
  };
}
