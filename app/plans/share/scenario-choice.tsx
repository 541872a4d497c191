'use client';

import { usePlan } from '../plan-context';
import { ScenarioMark } from '../scenario-mark';
import { MOST_SCENARIOS } from './share-draft';

export interface ScenarioChoiceProps {
  /** Ids, in the order in which they are shown. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly error: string | null;
}

/** Which scenarios a link shows: one, or up to four side by side. */
export function ScenarioChoice({ chosen, onChange, error }: ScenarioChoiceProps) {
  const scenarios = usePlan(({ plan }) => plan.scenarios);
  const isFull = chosen.length >= MOST_SCENARIOS;
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    // In the plan's order, so that the baseline leads where it is shown.
    onChange(scenarios.filter((scenario) => next.has(scenario.id)).map((scenario) => scenario.id));
  };
  return (
    <fieldset>
      <legend className="mb-1 font-label text-ink-2">
        {chosen.length > 1 ? `${chosen.length} scenarios, side by side` : 'Scenario'}
      </legend>
      <div className="flex max-h-44 flex-col overflow-y-auto">
        {scenarios.map(({ id, name }, index) => {
          const isOn = chosen.includes(id);
          return (
            <label key={id} className="flex min-h-7 items-center gap-2 pointer-coarse:min-h-11">
              <input
                type="checkbox"
                checked={isOn}
                disabled={!isOn && isFull}
                onChange={({ target }) => toggle(id, target.checked)}
                className="accent-(--text)"
              />
              <ScenarioMark index={index} />
              <span className="min-w-0 truncate">{name}</span>
            </label>
          );
        })}
      </div>
      {error !== null && (
        <p role="alert" className="mt-1 text-11 text-negative">
          {error}
        </p>
      )}
    </fieldset>
  );
}
