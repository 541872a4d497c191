'use client';

import { Pin } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { InlineName } from '../../ui/inline-name';
import { Tabs } from '../../ui/tabs';
import { useSettings } from '../planner-settings';
import { ScenarioMark, scenarioColor } from '../scenario-mark';
import { AddScenarioMenu } from '../scenarios/add-scenario-menu';
import { ScenarioMenu } from '../scenarios/scenario-menu';
import { useScenarioActs } from '../scenarios/use-scenario-acts';
import { useScenarioNames } from '../scenarios/use-scenario-names';
import { useTabEnd } from '../scenarios/use-tab-end';

/** A tab whose name is being typed, and where it stands. */
interface Renaming {
  readonly id: string;
  readonly left: number;
  readonly width: number;
}

/** The plan's scenarios, the baseline pinned first; what one does to them, and the ways to add one. */
export function ScenarioTabs({ look }: { readonly look: 'line' | 'pill' }) {
  const scenarios = useScenarioNames();
  const { scenarioId, setScenario } = useSettings();
  const acts = useScenarioActs();
  const frame = useRef<HTMLDivElement>(null);
  const [renaming, setRenaming] = useState<Renaming | null>(null);
  /** The tab that had the focus is gone: the next one gets it. */
  const isFocusLost = useRef(false);
  const named = scenarios.find(({ id }) => id === renaming?.id);
  const menuPlace = useTabEnd(frame, scenarioId, scenarios);
  const tabOf = (id: string) => frame.current?.querySelector<HTMLElement>(`[data-tab="${id}"]`);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a tab that moved has to come into view as well
  useEffect(() => {
    const tab = tabOf(scenarioId);
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (isFocusLost.current) tab?.focus();
    isFocusLost.current = false;
  }, [scenarioId, scenarios.length]);

  const rename = (id: string) => {
    const tab = tabOf(id);
    if (!tab || !frame.current) return;
    const left = tab.getBoundingClientRect().left - frame.current.getBoundingClientRect().left;
    setRenaming({ id, left, width: tab.offsetWidth });
  };
  const onKey = (id: string, event: KeyboardEvent<HTMLElement>) => {
    const index = scenarios.findIndex((scenario) => scenario.id === id);
    const isMove = (event.ctrlKey || event.metaKey) && event.shiftKey;
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (event.key === 'F2') rename(id);
    else if (event.key === 'Delete' && scenarios.length > 1) {
      isFocusLost.current = true;
      acts.remove(id);
    } else if (isMove && by !== 0 && index > 0) acts.move(id, by);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={frame} className="relative flex min-w-0 items-stretch max-sm:flex-1">
      <Tabs
        label="Scenarios"
        look={look}
        hasMenu
        current={scenarioId}
        onChange={setScenario}
        onDoubleClick={rename}
        onKey={onKey}
        controls="forecast"
        tabs={scenarios.map((scenario, index) => ({
          id: scenario.id,
          color: scenarioColor(index),
          label: (
            <>
              <ScenarioMark index={index} />
              <span className="min-w-0 max-w-[160px] truncate" title={scenario.name}>
                {scenario.name}
              </span>
              {index === 0 && (
                <span title="Baseline: the others are compared with it" className="text-ink-3">
                  <Pin size={11} aria-hidden />
                  <span className="sr-only">baseline</span>
                </span>
              )}
            </>
          ),
        }))}
      />
      {renaming && named && (
        <InlineName
          label="Scenario name"
          name={named.name}
          onDone={(name, byKey) => {
            setRenaming(null);
            if (name !== null) acts.rename(named.id, name);
            if (byKey) tabOf(named.id)?.focus();
          }}
          className="absolute inset-y-0 z-10 my-auto h-7"
          style={{ left: renaming.left + 22, width: Math.max(96, renaming.width - 22) }}
        />
      )}
      <ScenarioMenu acts={acts} onRename={rename} place={menuPlace} />
      <AddScenarioMenu onAdd={acts.add} />
    </div>
  );
}
