'use client';

import dynamic from 'next/dynamic';
import type { RowHead } from '../forecast-view';
import { ChartRows } from '../rows/chart-rows';
import { usePlannerView } from './planner-views';

// Only who opens a view pays for it.
const ChannelsView = dynamic(() => import('./channels-view').then((module) => module.ChannelsView));
const AssetsView = dynamic(() => import('./assets-view').then((module) => module.AssetsView));
const SensitivityView = dynamic(() => import('./sensitivity-view').then((module) => module.SensitivityView));
const ChecksView = dynamic(() => import('./checks-view').then((module) => module.ChecksView));

/** Under the strip: the forecast, or the view that the switch names. */
export function PlannerBody({ heads }: { readonly heads: readonly RowHead[] }) {
  const [view] = usePlannerView();
  switch (view) {
    case 'channels':
      return <ChannelsView />;
    case 'assets':
      return <AssetsView />;
    case 'sensitivity':
      return <SensitivityView />;
    case 'checks':
      return <ChecksView />;
    case 'forecast':
      return <ChartRows heads={heads} />;
  }
}
