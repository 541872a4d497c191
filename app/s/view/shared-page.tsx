'use client';

import { useRef, useState } from 'react';
import type { SharedForecast } from '@/lib/report/sharing/shared-forecast';
import { Segmented } from '../../ui/segmented';
import { SharedBar } from './shared-bar';
import { SharedCharts } from './shared-charts';
import { SharedComparison } from './shared-comparison';
import { SharedHeadlines } from './shared-headlines';
import { SharedNotes } from './shared-notes';
import { useNewest } from './use-newest';
import { usePrint } from './use-print';

export interface SharedPageProps {
  readonly token: string;
  readonly shown: SharedForecast;
  readonly locale: string;
}

/** What a viewer sees: headline figures with their ranges, the charts behind them, and what they rest on. */
export function SharedPage({ token, shown, locale }: SharedPageProps) {
  const { forecast, isOver } = useNewest(token, shown, locale);
  const [chosen, setChosen] = useState(forecast.scenarios[0].id);
  const main = useRef<HTMLElement>(null);
  usePrint(main);
  const { scenarios } = forecast;
  const scenario = scenarios.find(({ id }) => id === chosen) ?? scenarios[0];
  const style = { locale, currency: forecast.currency };
  const isComparison = scenarios.length > 1;
  return (
    <div className="min-h-dvh bg-surface">
      <SharedBar forecast={forecast} locale={locale} />
      <main ref={main} id="main" className="mx-auto max-w-[1240px] px-6 pb-10 max-sm:px-4">
        <h1 className="sr-only">{forecast.plan}</h1>
        {isOver && (
          <p role="status" className="mt-4 rounded-sm bg-sunken px-3 py-2 text-ink-2">
            This link has ended while the page was open. What stands here is the last it showed.
          </p>
        )}
        {isComparison ? (
          <SharedComparison forecast={forecast} />
        ) : (
          <SharedHeadlines headlines={forecast.headlines} />
        )}
        {isComparison && (
          <div className="mt-6 flex flex-wrap items-center gap-3">
            <h2 className="text-13 font-strong">Week by week</h2>
            <Segmented
              label="Scenario of the charts"
              segments={scenarios.map(({ id, name }) => ({ id, label: name }))}
              current={scenario.id}
              onChange={setChosen}
              className="print:hidden"
            />
            <span className="hidden text-ink-2 print:inline">{scenario.name}</span>
          </div>
        )}
        <SharedCharts
          key={scenario.id}
          forecast={forecast}
          scenario={scenario}
          baseline={isComparison && scenario !== scenarios[0] ? scenarios[0] : null}
          style={style}
        />
        <SharedNotes forecast={forecast} scenario={scenario} style={style} />
      </main>
    </div>
  );
}
