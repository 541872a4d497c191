import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Figure } from '@/lib/report/figure';
import type { ForecastMessage } from './forecast-messages';
import type { CellView, ChannelAnswers, ForecastView } from './forecast-view';
import { keepAnswers, keepIdentity, withOldBand } from './view-identity';

/** What the screen shows of the forecast. */
export interface ForecastState {
  /** Null before the first answer. */
  readonly view: ForecastView | null;
  /** What the mix panel says of each channel; null before the first answer. */
  readonly channels: ChannelAnswers | null;
  /** The headline values; there from the first paint on. */
  readonly cells: readonly CellView[];
  /** The range is older than the line, or not there yet. */
  readonly stale: boolean;
  /** Where drawing the range stands; null while it is not being drawn. */
  readonly progress: { readonly drawn: number; readonly draws: number; readonly since: number } | null;
  readonly failure: { readonly part: 'line' | 'range'; readonly message: string } | null;
  readonly take: (message: ForecastMessage) => void;
  /** The range is drawn no further; the one that is there stays. */
  readonly rangeCancelled: () => void;
}

export type ForecastStore = StoreApi<ForecastState>;

export interface ForecastStoreOptions {
  readonly now?: () => number;
  /** Runs something after the browser has had its turn. */
  readonly later?: (run: () => void) => void;
}

/** Holds the newest answer of the worker, reusing what it has not changed. `cells` is what the server worked out. */
export function createForecastStore(
  cells: readonly CellView[],
  { now = Date.now, later = nextTurn }: ForecastStoreOptions = {},
): ForecastStore {
  return createStore<ForecastState>((set, get) => {
    /** The figure row to be drawn next; a newer one takes its place. */
    let waiting: readonly CellView[] | null = null;
    const drawWaiting = () => {
      if (!waiting) return;
      const cells = waiting;
      waiting = null;
      set({ cells });
    };
    return {
      view: null,
      channels: null,
      cells,
      stale: true,
      progress: null,
      failure: null,
      take: (message) => {
        if (message.kind === 'failed') {
          set({ failure: message, progress: null });
        } else if (message.kind === 'channels') {
          set({ channels: keepAnswers(get().channels, message.answers) });
        } else if (message.kind === 'progress') {
          const { drawn, draws } = message;
          set(({ progress }) => ({ progress: { drawn, draws, since: progress?.since ?? now() } }));
        } else {
          const isRange = message.kind === 'range';
          const before = get().view;
          const after = isRange ? message.view : inOldBands(before, message.view);
          const goesOn = message.kind === 'range' && !message.isLast;
          const progress = goesOn ? get().progress : null;
          set({ view: keepIdentity(before, after), stale: !isRange, progress, failure: null });
          // Charts first, figures a turn later: together they would hold the hand's next move up.
          const isFirst = waiting === null;
          waiting = message.view.cells;
          if (isFirst) later(drawWaiting);
        }
      },
      rangeCancelled: () => set({ progress: null }),
    };
  });
}

/** Before messages that wait already, where the browser can: figures and charts belong together. */
function nextTurn(run: () => void): void {
  if ('scheduler' in globalThis && 'postTask' in scheduler)
    void scheduler.postTask(run, { priority: 'user-blocking' });
  else setTimeout(run, 0);
}

/** Until the new range is in, lines wear the old band; never that of another scenario. */
function inOldBands(before: ForecastView | null, after: ForecastView): ForecastView {
  if (before?.scenarioId !== after.scenarioId) return after;
  const old = new Map(before.figures.map((figure): [string, Figure] => [figure.id, figure]));
  return { ...after, figures: after.figures.map((figure) => withOldBand(figure, old.get(figure.id))) };
}
