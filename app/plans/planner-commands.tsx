'use client';

import {
  ChartArea,
  CircleHelp,
  Download,
  History,
  Layers2,
  ListChecks,
  Lock,
  PanelsTopLeft,
  Redo2,
  Save,
  Share2,
  SlidersHorizontal,
  TextCursorInput,
  Undo2,
  VolumeX,
} from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { HEADLINE_CELLS } from '@/lib/report/headlines/headline-cells';
import { HEADLINE_FACTS } from '@/lib/report/headlines/headline-facts';
import { type Command, type Shortcut, useCommands, useShortcuts } from '../commands/command-registry';
import { openPanel } from '../commands/open-state';
import { PLANNER_VIEWS, usePlannerView, VIEW_LABELS } from './analyses/planner-views';
import { usePlan, usePlanStore } from './plan-context';
import { useSettings } from './planner-settings';
import { usePlanner } from './planner-view';
import type { RowHead } from './rows/chart-rows';
import type { ExportFormat } from './top/export-menu';
import { useDownload } from './top/use-download';

export interface PlannerCommandsProps {
  readonly heads: readonly RowHead[];
  readonly formats: readonly ExportFormat[];
  readonly untilSaved: () => Promise<boolean>;
  readonly onSave: () => void;
}

const SHORTCUTS: readonly Shortcut[] = [
  { where: 'Planner', keys: ['Mod', 'Z'], what: 'Undo the last edit' },
  { where: 'Planner', keys: ['Mod', 'Shift', 'Z'], what: 'Make it again; Ctrl Y does, too' },
  { where: 'Charts', keys: ['←', '→'], what: 'Read the next week' },
  { where: 'Charts', keys: ['Esc'], what: 'Free the pinned week' },
  { where: 'Sliders', keys: ['←', '→'], what: 'A step less or more' },
  { where: 'Fields', keys: ['Enter'], what: 'Take the amount: 5k, 1.2m, +10%' },
];

/** What the planner offers in the palette: its actions, channels, scenarios and figures. */
export function PlannerCommands({ heads, formats, untilSaved, onSave }: PlannerCommandsProps) {
  const router = useRouter();
  const store = usePlanStore();
  const view = usePlanner();
  const { scenarioId, setScenario } = useSettings();
  const [shown, setShown] = usePlannerView();
  const planId = usePlan(({ id }) => id);
  const last = usePlan(({ past }) => past[past.length - 1]?.label);
  const next = usePlan(({ future }) => future[0]?.label);
  const channels = usePlan(({ plan }) => plan.channels);
  const scenarios = usePlan(({ plan }) => plan.scenarios.map(({ id, name }) => `${id} ${name}`).join('\n'));
  const download = useDownload(planId, untilSaved);

  const actions: Command[] = [
    ...(last === undefined
      ? []
      : [action('undo', `Undo ${last}`, Undo2, () => store.getState().undo(), ['Mod', 'Z'])]),
    ...(next === undefined
      ? []
      : [action('redo', `Redo ${next}`, Redo2, () => store.getState().redo(), ['Mod', 'Shift', 'Z'])]),
    action('history', 'Show the history', History, () => openPanel('history')),
    action('share', 'Share a link', Share2, () => openPanel('share')),
    action('save', 'Save now', Save, onSave),
    action('rename', 'Rename the plan', TextCursorInput, () => focusOn('input[aria-label="Plan name"]')),
    action('mix', 'Change the mix', SlidersHorizontal, view.showMix),
    action('assumptions of plan', 'Assumptions of this plan', ListChecks, () =>
      router.push(`/plans/${planId}/assumptions`),
    ),
    ...formats.map(({ id, label }) =>
      action(`export ${id}`, `Export the forecast as ${label}`, Download, () => download(id)),
    ),
  ];
  useCommands(actions);

  const ofChannels = useMemo(
    () =>
      channels.flatMap(({ id, name }): Command[] => [
        {
          id: `channel ${id}`,
          group: 'Channels',
          label: `${name}: set its spend`,
          icon: SlidersHorizontal,
          run: () => {
            view.showMix();
            requestAnimationFrame(() => focusOn(`[data-channel="${id}"] input`));
          },
        },
        {
          id: `lock ${id}`,
          group: 'Channels',
          label: `${name}: lock or unlock its spend`,
          icon: Lock,
          run: () => store.getState().toggleLocked(id),
        },
        {
          id: `mute ${id}`,
          group: 'Channels',
          label: `${name}: forecast without it, or with it again`,
          icon: VolumeX,
          keywords: ['mute'],
          run: () => store.getState().toggleMuted(id),
        },
      ]),
    [channels, store, view],
  );
  useCommands(ofChannels);

  const ofScenarios = useMemo(
    () =>
      scenarios.split('\n').flatMap((line): Command[] => {
        const at = line.indexOf(' ');
        const [id, name] = [line.slice(0, at), line.slice(at + 1)];
        if (id === scenarioId) return [];
        return [
          {
            id: `scenario ${id}`,
            group: 'Scenarios',
            label: `Show ${name}`,
            icon: Layers2,
            run: () => setScenario(id),
          },
        ];
      }),
    [scenarios, scenarioId, setScenario],
  );
  useCommands(ofScenarios);

  const ofFigures = useMemo(
    (): Command[] => [
      ...heads.map(({ id, question }) => ({
        id: `figure ${id}`,
        group: 'Figures' as const,
        label: `${question} Table`,
        icon: ChartArea,
        keywords: [id],
        run: () => {
          void setShown('forecast');
          pressIn(`[data-table="${id}"]`);
        },
      })),
      ...HEADLINE_CELLS.map(({ key }) => ({
        id: `why ${key}`,
        group: 'Figures' as const,
        label: `${HEADLINE_FACTS[key].label}: why this number?`,
        icon: CircleHelp,
        run: () => pressIn(`[data-figure="${key}"] button`),
      })),
    ],
    [heads, setShown],
  );
  useCommands(ofFigures);

  const ofViews = useMemo(
    () =>
      PLANNER_VIEWS.filter((id) => id !== shown).map(
        (id): Command => ({
          id: `view ${id}`,
          group: 'View',
          label: `Show ${VIEW_LABELS[id].toLowerCase()}`,
          icon: PanelsTopLeft,
          run: () => void setShown(id),
        }),
      ),
    [shown, setShown],
  );
  useCommands(ofViews);
  useShortcuts(SHORTCUTS);
  return null;
}

function action(
  id: string,
  label: string,
  icon: NonNullable<Command['icon']>,
  run: () => void,
  keys?: readonly string[],
): Command {
  return { id, group: 'Actions', label, icon, run, ...(keys ? { keys } : {}) };
}

function focusOn(selector: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  field?.focus();
  field?.select();
}

/** Brings a button into view and presses it, once it is there: what opens then returns the focus to it. */
function pressIn(selector: string, tries = 30): void {
  const button = document.querySelector<HTMLElement>(selector);
  if (button === null) {
    // The view it stands in may be on its way.
    if (tries > 0) setTimeout(() => pressIn(selector, tries - 1), 50);
    return;
  }
  button.scrollIntoView({ block: 'center' });
  button.focus();
  button.click();
}
