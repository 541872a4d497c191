import { parseAsStringLiteral, useQueryState } from 'nuqs';

/** What the planner can show of a plan, in the order of the switch. */
export const PLANNER_VIEWS = ['forecast', 'channels', 'assets', 'sensitivity', 'checks'] as const;
export type PlannerViewId = (typeof PLANNER_VIEWS)[number];

export const VIEW_LABELS: Readonly<Record<PlannerViewId, string>> = {
  forecast: 'Forecast',
  channels: 'Channels',
  assets: 'Assets',
  sensitivity: 'Sensitivity',
  checks: 'Checks',
};

const parser = parseAsStringLiteral(PLANNER_VIEWS)
  .withDefault('forecast')
  .withOptions({ history: 'push', clearOnDefault: true });

/** The view in the address, `?view=channels`; the forecast without it. */
export function usePlannerView() {
  return useQueryState('view', parser);
}
