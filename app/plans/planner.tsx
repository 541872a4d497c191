'use client';

import clsx from 'clsx';
import { PanelLeftOpen } from 'lucide-react';
import dynamic from 'next/dynamic';
import { parseAsString, useQueryState } from 'nuqs';
import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ActualSeries } from '@/lib/analysis/actuals';
import { Button } from '../ui/button';
import { AnalysesProvider } from './analyses/analyses-context';
import type { FindingCount } from './analyses/finding-count';
import { PlannerBody } from './analyses/planner-body';
import { BlackoutHatch } from './flighting/blackout-hatch';
import { ForecastProvider } from './forecast-context';
import { createForecastStore } from './forecast-store';
import type { CellView, RowHead } from './forecast-view';
import { MixPanel } from './mix/mix-panel';
import { LiveFigures, type PhoneTab, PhoneTabs } from './phone-bars';
import { PlanProvider } from './plan-context';
import { createPlanStore, type StoredPlan } from './plan-store';
import { PlannerCommands } from './planner-commands';
import { PlannerSettingsContext } from './planner-settings';
import { PlannerViewContext } from './planner-view';

import { FigureRow } from './rows/figure-row';
import { Strip } from './rows/strip';
import type { ExportFormat } from './top/export-menu';
import { PlannerTopBar } from './top/planner-top-bar';
import { ScenarioTabs } from './top/scenario-tabs';
import { useAutosave } from './use-autosave';
import { useForecasts } from './use-forecasts';
import { useSessionLocks } from './use-session-locks';

// Only who opens them pays for them.
const PhoneFlighting = dynamic(
  () => import('./flighting/phone/phone-flighting').then((module) => module.PhoneFlighting),
  { ssr: false, loading: () => <div className="flex-1 sm:hidden" /> },
);
const ConflictDialog = dynamic(() => import('./conflict-dialog').then((module) => module.ConflictDialog), {
  ssr: false,
});
const ChannelDrawer = dynamic(
  () => import('./channel/channel-drawer').then((module) => module.ChannelDrawer),
  { ssr: false },
);

const PLANNER_ID = 'planner';

export interface PlannerProps {
  readonly stored: StoredPlan;
  readonly actuals: readonly ActualSeries[];
  readonly locale: string;
  /** Headline values of the scenario in the address, for the first paint. */
  readonly cells: readonly CellView[];
  readonly heads: readonly RowHead[];
  /** What the checks find in the scenario in the address. */
  readonly findings: { readonly scenarioId: string; readonly count: FindingCount };
  /** Today where the server is, ISO. */
  readonly serverDay: string;
  readonly formats: readonly ExportFormat[];
  /** What each parameter was before anybody changed it, by address. */
  readonly starting: Readonly<Record<string, number>>;
}

/** The planner: the plan in the browser, its forecast in a worker, and everything that shows and changes them. */
export function Planner({ stored, actuals, locale, cells, heads, ...rest }: PlannerProps) {
  const { findings, serverDay, formats, starting } = rest;
  const [plans] = useState(() => createPlanStore(stored));
  const [forecasts] = useState(() => createForecastStore(cells));
  const [asked, setAsked] = useQueryState('scenario', parseAsString.withOptions({ history: 'push' }));
  const [channelId, setChannel] = useQueryState('channel', parseAsString.withOptions({ history: 'push' }));
  // Stays once it was opened: it gives the focus back when it closes.
  const hasDrawer = useRef(false);
  if (channelId !== null) hasDrawer.current = true;
  const currency = useStore(plans, ({ plan }) => plan.currency);
  // One text, so that edits within scenarios do not draw the whole planner again.
  const ids = useStore(plans, ({ plan }) => plan.scenarios.map(({ id }) => id).join(' ')).split(' ');
  const baselineId = ids[0];
  const scenarioId = ids.find((id) => id === asked) ?? baselineId;
  const hasConflict = useStore(plans, ({ save }) => save.kind === 'conflict');
  const { askAgain, cancelRange } = useForecasts({ plans, forecasts, scenarioId, actuals, locale });
  const { flush, untilSaved } = useAutosave(plans);
  useSessionLocks(plans);
  const settings = useMemo(
    () => ({
      style: { locale, currency },
      scenarioId,
      setScenario: (id: string) => void setAsked(id === baselineId ? null : id),
      actuals,
      serverDay,
      firstFindings: { plan: stored.plan, ...findings },
    }),
    [locale, currency, scenarioId, setAsked, baselineId, actuals, serverDay, stored, findings],
  );
  const [tab, setTab] = useState<PhoneTab>('forecast');
  const [mixOpen, setMixOpen] = useState(false);
  const mix = useRef<HTMLElement>(null);
  const pointed = useRef<string | null>(null);
  const view = useMemo(() => {
    const showRow = (row: string) => {
      setTab('mix');
      setMixOpen(true);
      requestAnimationFrame(() => mix.current?.querySelector<HTMLInputElement>(`${row} input`)?.focus());
    };
    return {
      showMix: () => showRow('li'),
      showSpend: (id: string) => showRow(`li[data-channel="${id}"]`),
      openChannel: (id: string) => void setChannel(id),
      pointed,
    };
  }, [setChannel]);

  return (
    <PlannerSettingsContext value={settings}>
      <PlannerViewContext value={view}>
        <PlanProvider store={plans}>
          <ForecastProvider store={forecasts}>
            <AnalysesProvider>
              {/* Painted at once or not at all: a page cut off in the middle would move as the rest comes in. */}
              <link rel="expect" href={`#${PLANNER_ID}`} blocking="render" />
              <div id={PLANNER_ID} className="flex h-dvh flex-col overflow-hidden">
                <PlannerTopBar planId={stored.id} formats={formats} untilSaved={untilSaved} onRetry={flush} />
                <section
                  aria-label="Scenario"
                  className="flex border-b border-line bg-surface pb-2.5 sm:hidden"
                >
                  <ScenarioTabs look="pill" />
                </section>
                <main id="main" className="flex min-h-0 flex-1 max-sm:flex-col">
                  {!mixOpen && (
                    <div className="hidden w-12 shrink-0 justify-center border-r border-line bg-surface pt-2 sm:flex xl:hidden">
                      <Button iconOnly aria-label="Open the mix" title="Mix" onClick={view.showMix}>
                        <PanelLeftOpen size={16} aria-hidden />
                      </Button>
                    </div>
                  )}
                  <section
                    ref={mix}
                    aria-label="Mix"
                    className={clsx(
                      'w-full overflow-y-auto border-r border-line bg-surface max-sm:min-h-0 max-sm:flex-1 sm:w-(--w-mix) sm:shrink-0 xl:block',
                      tab !== 'mix' && 'max-sm:hidden',
                      !mixOpen && 'sm:max-xl:hidden',
                    )}
                  >
                    <MixPanel onClose={() => setMixOpen(false)} />
                  </section>
                  <div
                    id="forecast"
                    className={clsx(
                      'flex min-w-0 flex-1 flex-col overflow-y-auto bg-surface',
                      tab !== 'forecast' && 'max-sm:hidden',
                    )}
                  >
                    <FigureRow />
                    <div className="group/rows flex flex-1 flex-col px-4">
                      <Strip onCancelRange={cancelRange} onAskAgain={askAgain} />
                      <PlannerBody heads={heads} />
                    </div>
                  </div>
                  {tab === 'flighting' && <PhoneFlighting />}
                  {tab === 'mix' && <LiveFigures />}
                </main>
                <PhoneTabs current={tab} onChange={setTab} />
              </div>
              {hasDrawer.current && (
                <ChannelDrawer
                  channelId={channelId}
                  starting={starting}
                  onChange={(id) => void setChannel(id, { history: id === null ? 'push' : 'replace' })}
                />
              )}
              <PlannerCommands heads={heads} formats={formats} untilSaved={untilSaved} onSave={flush} />
              {hasConflict && <ConflictDialog />}
              <BlackoutHatch />
            </AnalysesProvider>
          </ForecastProvider>
        </PlanProvider>
      </PlannerViewContext>
    </PlannerSettingsContext>
  );
}
