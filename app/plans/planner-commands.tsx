'use client';

import {
  CalendarRange,
  ChartArea,
  CircleHelp,
  Columns3,
  Download,
  History,
  ListChecks,
  Lock,
  LockOpen,
  PanelsTopLeft,
  Power,
  Redo2,
  Save,
  Share2,
  SlidersHorizontal,
  TextCursorInput,
  Undo2,
  Wallet,
} from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { HEADLINE_CELLS } from '@/lib/report/headlines/headline-cells';
import { HEADLINE_FACTS } from '@/lib/report/headlines/headline-facts';
import { type Command, type Shortcut, useCommands, useShortcuts } from '../commands/command-registry';
import { openPanel } from '../commands/open-state';
import { PLANNER_VIEWS, usePlannerView, VIEW_LABELS } from './analyses/planner-views';
import { ZOOMS } from './flighting/columns';
import { useZoom } from './flighting/use-calendar';
import type { RowHead } from './forecast-view';
import { ChannelCommands } from './mix/channel-commands';
import { usePlan, usePlanStore } from './plan-context';
import { usePlanner } from './planner-view';
import { focusIn, focusOn, pressIn } from './press-in';
import { ScenarioCommands } from './scenarios/scenario-commands';
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
  const [shown, setShown] = usePlannerView();
  const [zoom, setZoom] = useZoom();
  const planId = usePlan(({ id }) => id);
  const last = usePlan(({ past }) => past[past.length - 1]?.label);
  const next = usePlan(({ future }) => future[0]?.label);
  const held = usePlan((state) => state.held);
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
    action('budget', 'Set the total budget', Wallet, () => {
      view.showPart('mix');
      requestAnimationFrame(() => focusOn('input[aria-label="Total budget"]'));
    }),
    action('hold', held ? 'Let the total go' : 'Hold the total', held ? LockOpen : Lock, () =>
      store.getState().toggleHeld(),
    ),
    action('turn off', 'Turn off a side or a channel', Power, () => {
      view.showPart('forecast');
      pressIn('button[data-turn-off]');
    }),
    action('compare', 'Compare the scenarios', Columns3, () => router.push(`/plans/${planId}/compare`)),
    action('assumptions of plan', 'Assumptions of this plan', ListChecks, () =>
      router.push(`/plans/${planId}/assumptions`),
    ),
    ...formats.map(({ id, label }) =>
      action(`export ${id}`, `Export the forecast as ${label}`, Download, () => download(id)),
    ),
  ];
  useCommands(actions);

  const ofFigures = useMemo(
    (): Command[] => [
      ...heads.map(({ id, question }) => ({
        id: `go figure ${id}`,
        group: 'Figures' as const,
        label: `${question} Go to it`,
        icon: ChartArea,
        keywords: [id, 'jump'],
        run: () => {
          void setShown('forecast');
          view.showPart('forecast');
          focusIn(`[data-table="${id}"]`);
        },
      })),
      ...heads.map(({ id, question }) => ({
        id: `figure ${id}`,
        group: 'Figures' as const,
        label: `${question} Table`,
        icon: ChartArea,
        keywords: [id],
        run: () => {
          void setShown('forecast');
          view.showPart('forecast');
          pressIn(`[data-table="${id}"]`);
        },
      })),
      ...HEADLINE_CELLS.map(({ key }) => ({
        id: `why ${key}`,
        group: 'Figures' as const,
        label: `${HEADLINE_FACTS[key].label}: why this number?`,
        icon: CircleHelp,
        run: () => {
          view.showPart('forecast');
          pressIn(`[data-figure="${key}"] button`);
        },
      })),
    ],
    [heads, setShown, view],
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

  const ofZooms = useMemo(
    () =>
      ZOOMS.filter((each) => each !== zoom).map(
        (each): Command => ({
          id: `zoom ${each}`,
          group: 'Calendar',
          label: `Calendar by ${each}`,
          icon: CalendarRange,
          keywords: ['zoom', 'flighting'],
          run: () => void setZoom(each),
        }),
      ),
    [zoom, setZoom],
  );
  useCommands(ofZooms);
  useShortcuts(SHORTCUTS);
  return (
    <>
      <ChannelCommands />
      <ScenarioCommands />
    </>
  );
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
