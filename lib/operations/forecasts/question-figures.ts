/** What each channel brought, costs and returns, and what lands after the plan. */
export const ATTRIBUTION_FIGURES = [
  'channel-attribution',
  'attribution-precision',
  'channel-returns',
  'channel-carry-over',
  'customers-by-channel',
  'orders-by-channel',
  'revenue-by-channel',
  'contribution-by-channel',
  'equity-by-channel',
] as const;

/** What survives when a side or a channel stops. */
export const STOP_FIGURES = ['stop-test', 'stop-totals'] as const;

/** How likely a goal is, and how the draws lie about it. */
export const GOAL_FIGURES = ['goal-odds', 'goal-draws'] as const;

/** The pull stocks as assets. */
export const ASSET_FIGURES = ['pull-assets', 'pull-stocks'] as const;
