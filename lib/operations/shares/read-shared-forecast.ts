import { z } from 'zod';
import { type Forecast, forecastScenario, withEnsemble } from '../../analysis/forecast/forecast';
import { DEFAULT_SEED } from '../../analysis/uncertainty/draw-limits';
import { preciseEnsemble } from '../../analysis/uncertainty/precision';
import type { Plan } from '../../model/plan';
import { type SharedForecast, sharedForecast } from '../../report/sharing/shared-forecast';
import { findPlan, findRevision, type StoredPlan } from '../../store/plans';
import type { ViewerContext } from '../context';
import { mostDraws } from '../forecasts/report-request';
import { runOnThreads } from '../forecasts/threads';
import { parseInput } from '../parse-input';
import { shareNotFound } from './share-entry';

/** What `readSharedForecast` takes; which share is the viewer's own matter. */
export const readSharedForecastInput = z.strictObject({
  locale: z.string().max(40).default('en').describe('Of the words, BCP 47.'),
});

/**
 * What a viewer's share shows. The forecast is computed here: the plan itself is never sent.
 * @throws PlannerError `not-found` when none of its scenarios is left, `invalid-input`
 */
export async function readSharedForecast(ctx: ViewerContext, input: unknown = {}): Promise<SharedForecast> {
  const { locale } = parseInput(readSharedForecastInput, input);
  const { viewer } = ctx;
  const { showsBudgets } = viewer;
  const stored = await requireShared(ctx);
  const present = viewer.scenarioIds.filter((id) => stored.plan.scenarios.some((one) => one.id === id));
  if (present.length === 0) throw shareNotFound();
  const forecasts: Forecast[] = [];
  for (const scenarioId of present) forecasts.push(await forecastOf(stored, scenarioId, showsBudgets));
  return sharedForecast({
    forecasts,
    revision: stored.revision,
    savedAt: stored.savedAt.toISOString(),
    isLive: viewer.revision === null,
    showsBudgets,
    locale,
  });
}

async function requireShared({ db, viewer }: ViewerContext): Promise<StoredPlan> {
  const { workspaceId, planId, revision } = viewer;
  const stored =
    revision === null
      ? await findPlan(db, workspaceId, planId)
      : await findRevision(db, workspaceId, planId, revision);
  if (stored === undefined) throw shareNotFound();
  return stored;
}

/** Forecasts by plan, revision and scenario: a revision never changes, so a crowd of viewers costs one simulation. */
const drawn = new Map<string, Promise<Forecast>>();
const MOST_FORECASTS = 24;
const DRAWS_WITHOUT_BUDGETS = 1_000;

function forecastOf({ id, revision, plan }: StoredPlan, scenarioId: string, isPrecise: boolean) {
  const key = `${id} ${revision} ${scenarioId} ${isPrecise}`;
  const made = drawn.get(key) ?? drawForecast(plan, scenarioId, isPrecise);
  // Last used last: the first is the one to forget.
  drawn.delete(key);
  drawn.set(key, made);
  const [oldest] = drawn.keys();
  if (drawn.size > MOST_FORECASTS && oldest !== undefined) drawn.delete(oldest);
  made.catch(() => drawn.delete(key));
  return made;
}

async function drawForecast(plan: Plan, scenarioId: string, isPrecise: boolean): Promise<Forecast> {
  const most = mostDraws(plan);
  const draw = (draws: number) => runOnThreads('ensemble', { plan, scenarioId, seed: DEFAULT_SEED, draws });
  // How many draws contribution needs would tell of contribution: without budgets the number is fixed.
  const ensemble = isPrecise
    ? await preciseEnsemble(draw, { most })
    : await draw(Math.min(most, DRAWS_WITHOUT_BUDGETS));
  return withEnsemble(forecastScenario(plan, scenarioId), ensemble);
}
