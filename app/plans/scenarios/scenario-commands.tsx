'use client';

import { ArrowLeft, ArrowRight, Layers2, type LucideIcon, Pencil, Pin, Plus, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { type Command, useCommands } from '../../commands/command-registry';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { pressKey } from '../press-in';
import { MOST_SCENARIOS } from '../scenario-edits';
import { SCENARIO_CHOICES, startProblem } from '../scenario-starts';
import { useScenarioActs } from './use-scenario-acts';

/** What the palette offers of the scenarios: to show each, all that the menu of the one on the screen does, and to add one. */
export function ScenarioCommands() {
  const { scenarioId, setScenario, actuals = [] } = useSettings();
  const acts = useScenarioActs();
  // One text, so that edits within scenarios make no new commands.
  const names = usePlan(({ plan }) => plan.scenarios.map(({ id, name }) => `${id} ${name}`).join('\n'));
  const starts = usePlan(({ plan }) =>
    SCENARIO_CHOICES.filter(({ start }) => startProblem(plan, start, actuals) === null)
      .map(({ start }) => start)
      .join(' '),
  );
  const offered = useMemo(() => {
    const command = (
      id: string,
      label: string,
      icon: LucideIcon,
      run: () => void,
      keywords: readonly string[] = [],
    ): Command => ({ id, group: 'Scenarios', label, icon, run, keywords });
    const scenarios = names.split('\n').map((line) => {
      const at = line.indexOf(' ');
      return { id: line.slice(0, at), name: line.slice(at + 1) };
    });
    const index = scenarios.findIndex(({ id }) => id === scenarioId);
    const name = scenarios[index]?.name ?? '';
    const when = (is: boolean, offer: () => Command): Command[] => (is ? [offer()] : []);
    return [
      ...scenarios
        .filter(({ id }) => id !== scenarioId)
        .map((other) =>
          command(`scenario ${other.id}`, `Show ${other.name}`, Layers2, () => setScenario(other.id)),
        ),
      command('rename scenario', `Rename scenario ${name}`, Pencil, () =>
        pressKey(`[data-tab="${scenarioId}"]`, 'F2'),
      ),
      ...when(index > 0, () =>
        command('make baseline', `Make ${name} the baseline`, Pin, () => acts.makeBaseline(scenarioId)),
      ),
      ...when(index > 1, () =>
        command('move left', `Move scenario ${name} left`, ArrowLeft, () => acts.move(scenarioId, -1)),
      ),
      ...when(index > 0 && index < scenarios.length - 1, () =>
        command('move right', `Move scenario ${name} right`, ArrowRight, () => acts.move(scenarioId, 1)),
      ),
      ...when(scenarios.length > 1, () =>
        command('delete scenario', `Delete scenario ${name}`, Trash2, () => acts.remove(scenarioId)),
      ),
      ...(scenarios.length >= MOST_SCENARIOS
        ? []
        : SCENARIO_CHOICES.filter(({ start }) => starts.split(' ').includes(start)).map(
            ({ start, word, text }) =>
              command(
                `add ${start}`,
                start === 'duplicate' ? `Duplicate scenario ${name}` : `Add scenario: ${word.toLowerCase()}`,
                Plus,
                () => acts.add(start),
                [text, 'new'],
              ),
          )),
    ];
  }, [names, starts, scenarioId, setScenario, acts]);
  useCommands(offered);
  return null;
}
