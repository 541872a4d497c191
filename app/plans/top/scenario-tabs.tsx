'use client';

import { Pin } from 'lucide-react';
import { Tabs } from '../../ui/tabs';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { ScenarioMark, scenarioColor } from '../scenario-mark';

/** The plan's scenarios, the baseline pinned first. */
export function ScenarioTabs({ look }: { readonly look: 'line' | 'pill' }) {
  const scenarios = usePlan(({ plan }) => plan.scenarios);
  const { scenarioId, setScenario } = useSettings();
  return (
    <Tabs
      label="Scenarios"
      look={look}
      current={scenarioId}
      onChange={setScenario}
      controls="forecast"
      tabs={scenarios.map((scenario, index) => ({
        id: scenario.id,
        color: scenarioColor(index),
        label: (
          <>
            <ScenarioMark index={index} />
            {scenario.name}
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
  );
}
