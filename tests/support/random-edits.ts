import fc from 'fast-check';
import {
  copyOfChannel,
  insertChannel,
  MOST_CHANNELS,
  moveChannel,
  newChannel,
  removeChannel,
  renameChannel,
} from '../../app/plans/channel-edits';
import { renamePlan, setPullShare, setTotalBudget, setWeeklySpend } from '../../app/plans/edits';
import { columnsOf, ZOOMS } from '../../app/plans/flighting/columns';
import { type Board, flightCommands } from '../../app/plans/flighting/flight-commands';
import { flightRows } from '../../app/plans/flighting/flight-rows';
import { SHAPES } from '../../app/plans/flighting/patterns';
import type { PlanStore } from '../../app/plans/plan-store';
import {
  insertScenario,
  MOST_SCENARIOS,
  makeBaseline,
  moveScenario,
  removeScenario,
  renameScenario,
} from '../../app/plans/scenario-edits';
import { SCENARIO_CHOICES, startProblem, startScenario } from '../../app/plans/scenario-starts';
import { CHANNEL_KIND_IDS } from '../../lib/model/channels/registry';

const amount = fc.integer({ min: 0, max: 20_000 });
/** Picks one of however many there are by then. */
const pick = fc.nat({ max: 1_000 });
const of = <Kind extends string, Rest extends object>(
  kind: Kind,
  rest: { [K in keyof Rest]: fc.Arbitrary<Rest[K]> },
) => fc.record({ kind: fc.constant(kind), ...rest }) as fc.Arbitrary<{ kind: Kind } & Rest>;

const calendarAct = fc.oneof(
  of('set', { amount }),
  of('change', { factor: fc.constantFrom(0.5, 1.1, 2) }),
  of('clear', {}),
  of('shape', { shape: fc.constantFrom(...SHAPES) }),
  of('fill', { amount, shape: fc.constantFrom(...SHAPES) }),
  of('blackout', {}),
  of('split', {}),
  of('move', { by: fc.integer({ min: -6, max: 6 }) }),
  of('resize', { by: fc.integer({ min: -6, max: 6 }) }),
  of('paste', {
    block: fc.array(fc.array(amount, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
);
export type CalendarAct = typeof calendarAct extends fc.Arbitrary<infer T> ? T : never;

/** What a hand does in the calendar: an act on some weeks of some rows, at some zoom. */
export const calendarEdit = of('calendar', {
  act: calendarAct,
  zoom: fc.constantFrom(...ZOOMS),
  rows: fc.tuple(pick, fc.nat({ max: 2 })),
  weeks: fc.tuple(pick, fc.nat({ max: 12 })),
});
export type CalendarEdit = typeof calendarEdit extends fc.Arbitrary<infer T> ? T : never;

/** Every kind of edit that the planner has: spend, budget, shares, names, calendar, scenarios, channels. */
export const anyEdit = fc.oneof(
  of('spend', { channel: pick, amount }),
  of('drag', { channel: pick, amount }),
  of('budget', { amount }),
  of('share', { percent: fc.integer({ min: 0, max: 100 }) }),
  of('name', { amount }),
  { arbitrary: calendarEdit, weight: 6 },
  of('add-scenario', {
    start: fc.constantFrom(...SCENARIO_CHOICES.map(({ start }) => start)),
    scenario: pick,
  }),
  of('scenario', {
    what: fc.constantFrom('rename', 'remove', 'baseline', 'left', 'right'),
    scenario: pick,
    amount,
  }),
  of('add-channel', { channelKind: fc.constantFrom(...CHANNEL_KIND_IDS) }),
  of('channel', {
    what: fc.constantFrom('rename', 'remove', 'duplicate', 'move', 'parameter'),
    channel: pick,
    amount,
  }),
);
export type AnyEdit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never;

/** Makes an edit as the planner makes it, in the scenario on the screen; one that cannot be made there does nothing. */
export function makeEdit(store: PlanStore, edit: AnyEdit, scenarioId: string): void {
  const { apply, drag, settle, plan } = store.getState();
  const channelOf = (index: number) => plan.channels[index % plan.channels.length];
  const scenarioAt = (index: number) => plan.scenarios[index % plan.scenarios.length];
  const shown = plan.scenarios.some(({ id }) => id === scenarioId) ? scenarioId : plan.scenarios[0].id;
  switch (edit.kind) {
    case 'spend':
      apply('spend', (now) => setWeeklySpend(now, shown, channelOf(edit.channel).id, edit.amount));
      break;
    case 'budget':
      apply('budget', (now) => setTotalBudget(now, shown, edit.amount * now.horizonWeeks));
      break;
    case 'share': {
      const sides = new Set(flightRows(plan).map(({ side }) => side));
      if (sides.size === 2) apply('share', (now) => setPullShare(now, shown, edit.percent / 100));
      break;
    }
    case 'name':
      apply('name', (now) => renamePlan(now, `Plan ${edit.amount}`));
      break;
    case 'drag':
      for (const part of [0.2, 0.7, 1])
        drag((now) => setWeeklySpend(now, shown, channelOf(edit.channel).id, Math.round(edit.amount * part)));
      settle('drag');
      break;
    case 'calendar':
      editCalendar(store, edit, shown);
      break;
    case 'add-scenario': {
      if (plan.scenarios.length >= MOST_SCENARIOS || startProblem(plan, edit.start, []) !== null) break;
      const scenario = startScenario(plan, scenarioAt(edit.scenario).id, edit.start);
      apply('add scenario', (now) => insertScenario(now, scenario));
      break;
    }
    case 'scenario':
      editScenario(store, edit, scenarioAt(edit.scenario).id);
      break;
    case 'add-channel':
      if (plan.channels.length >= MOST_CHANNELS) break;
      apply('add channel', (now) => insertChannel(now, newChannel(now, edit.channelKind)));
      break;
    case 'channel':
      editChannel(store, edit, channelOf(edit.channel).id);
      break;
  }
}

function editScenario(
  store: PlanStore,
  { what, amount: number }: AnyEdit & { kind: 'scenario' },
  id: string,
): void {
  store.getState().apply(what, (plan) => {
    if (what === 'rename') return renameScenario(plan, id, `Scenario ${number}`);
    if (what === 'remove') return removeScenario(plan, id);
    if (what === 'baseline') return makeBaseline(plan, id);
    return moveScenario(plan, id, what === 'left' ? -1 : 1);
  });
}

function editChannel(
  store: PlanStore,
  { what, amount: number }: AnyEdit & { kind: 'channel' },
  id: string,
): void {
  store.getState().apply(what, (plan) => {
    const channel = plan.channels.find((one) => one.id === id);
    if (!channel) return plan;
    if (what === 'rename') return renameChannel(plan, id, `Channel ${number}`);
    if (what === 'remove') return removeChannel(plan, id);
    if (what === 'move') return moveChannel(plan, id, number % 4);
    if (what === 'parameter') {
      const parameters = { ...channel.parameters, unitCost: 1 + number / 100 };
      return {
        ...plan,
        channels: plan.channels.map((one) => (one.id === id ? { ...one, parameters } : one)),
      };
    }
    return plan.channels.length < MOST_CHANNELS
      ? insertChannel(plan, copyOfChannel(plan, channel), id)
      : plan;
  });
}

/** The calendar's own commands on a selection; `only` narrows the rows to those of one channel. */
export function editCalendar(store: PlanStore, edit: CalendarEdit, scenarioId: string, only?: string): void {
  const { plan } = store.getState();
  const rows = flightRows(plan).filter(({ channelId }) => only === undefined || channelId === only);
  const columns = columnsOf(plan.startsOn, plan.horizonWeeks, edit.zoom);
  const row = edit.rows[0] % rows.length;
  const week = edit.weeks[0] % plan.horizonWeeks;
  const board: Board = {
    store,
    scenarioId,
    style: { locale: 'en-US', currency: plan.currency },
    rows,
    columns,
    selection: {
      anchorRow: row,
      anchorWeek: week,
      row: Math.min(rows.length - 1, row + edit.rows[1]),
      week: Math.min(plan.horizonWeeks - 1, week + edit.weeks[1]),
    },
    select: () => {},
    brush: {},
    say: () => {},
  };
  const commands = flightCommands(board);
  const { act } = edit;
  if (act.kind === 'set') commands.set(board.rows[row].what === 'spend' ? act.amount : act.amount / 50_000);
  if (act.kind === 'change') commands.change(`×${act.factor}`, (now) => now * act.factor);
  if (act.kind === 'shape') commands.shape(act.shape);
  if (act.kind === 'fill') commands.fillTotal(act.amount * 4, act.shape);
  if (act.kind === 'move') commands.move(act.by);
  if (act.kind === 'resize') commands.resize(act.by);
  if (act.kind === 'paste') commands.paste(act.block.map((cells) => cells.join('\t')).join('\n'));
  if (act.kind === 'clear') commands.clear();
  if (act.kind === 'blackout') commands.blackout();
  if (act.kind === 'split') commands.split();
}
