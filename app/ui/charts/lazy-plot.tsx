'use client';

import dynamic from 'next/dynamic';
import type { PlotProps } from './plot';

/** The plot, loaded after the first paint: only a browser knows the width. */
const Lazy = dynamic(() => import('./plot').then((module) => module.Plot), { ssr: false });

/** Draws nothing until the row has been measured. */
export function LazyPlot(props: PlotProps) {
  if (props.width < 1 || props.height < 1) return null;
  return <Lazy {...props} />;
}
