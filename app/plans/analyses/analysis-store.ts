import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Ensemble } from '@/lib/analysis/forecast/forecast';
import type { AnsweredChannel } from '@/lib/analysis/response/answered-channel';
import type { Figure } from '@/lib/report/figure';
import type { AnalysisAsk, AnalysisMessage, AnalysisQuestion } from '../analysis-messages';
import { withOldRanges } from './old-ranges';

/** Where a question stands. */
export interface AnalysisProgress {
  readonly label: string;
  readonly step: number;
  readonly steps: number;
  /** Of all steps, 0–1. */
  readonly share: number;
}

/** What a panel knows. */
export interface PanelState {
  /** Null before the first answer. */
  readonly figures: readonly Figure[] | null;
  readonly headlineDraws: Ensemble['headlineDraws'] | null;
  readonly answered: AnsweredChannel | null;
  /** Why the answers cannot be; empty while they can. */
  readonly reasons: readonly string[];
  readonly state: 'idle' | 'working' | 'done' | 'cancelled' | 'failed';
  /** False while ranges are still to come. */
  readonly isFinal: boolean;
  /** The figures are of an earlier question. */
  readonly stale: boolean;
  /** The figures are of the newest plan, their ranges still of an earlier one. */
  readonly wearsOldRanges: boolean;
  readonly progress: AnalysisProgress | null;
  /** When the question was asked, by the clock of the page. */
  readonly since: number;
  readonly message: string | null;
}

const NOTHING: PanelState = {
  figures: null,
  headlineDraws: null,
  answered: null,
  reasons: [],
  state: 'idle',
  isFinal: false,
  stale: false,
  wearsOldRanges: false,
  progress: null,
  since: 0,
  message: null,
};

/** What the store needs of a Worker; tests give it another. */
export interface AnalysisPort {
  postMessage: (question: AnalysisQuestion) => void;
  onmessage: ((event: { readonly data: AnalysisMessage }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  terminate: () => void;
}

export interface AnalysisState {
  readonly panels: Readonly<Record<string, PanelState>>;
  /** Asks; the panel's old figures stay until the new ones are in. */
  readonly ask: (panel: string, ask: AnalysisAsk) => void;
  /** Gives a question up. */
  readonly cancel: (panel: string) => void;
  /** Ends the worker; a later question starts another. */
  readonly stop: () => void;
}

export type AnalysisStore = StoreApi<AnalysisState>;

/** The state of a panel, asked or not. */
export function panelOf({ panels }: AnalysisState, panel: string): PanelState {
  return panels[panel] ?? NOTHING;
}

/** Questions that cost more than the forecast, and their answers. The worker is started by the first question. */
export function createAnalysisStore(start: () => AnalysisPort, now: () => number = Date.now): AnalysisStore {
  return createStore<AnalysisState>((set, get) => {
    let port: AnalysisPort | null = null;
    let numbers = 0;
    const asked = new Map<string, number>();
    /** What the figures that a panel shows were asked for, but for the plan. */
    const shown = new Map<string, string>();
    const wanted = new Map<string, string>();
    const change = (panel: string, to: Partial<PanelState>) =>
      set(({ panels }) => ({ panels: { ...panels, [panel]: { ...(panels[panel] ?? NOTHING), ...to } } }));
    const open = () => {
      if (port) return port;
      port = start();
      port.onmessage = ({ data }) => take(data);
      port.onerror = (event) => {
        const message = event.message || 'The worker stopped.';
        for (const [panel, { state }] of Object.entries(get().panels))
          if (state === 'working') change(panel, { state: 'failed', message, progress: null });
        close();
      };
      return port;
    };
    const close = () => {
      port?.terminate();
      port = null;
      asked.clear();
    };
    const take = (data: AnalysisMessage) => {
      if (asked.get(data.panel) !== data.id) return;
      const question = wanted.get(data.panel) ?? '';
      const before = shown.get(data.panel) === question ? panelOf(get(), data.panel).figures : null;
      if (data.kind === 'figures') shown.set(data.panel, question);
      change(data.panel, changeBy(data, before));
    };
    return {
      panels: {},
      ask: (panel, ask) => {
        numbers += 1;
        asked.set(panel, numbers);
        wanted.set(panel, questionOf(ask));
        const stale = panelOf(get(), panel).figures !== null;
        change(panel, {
          state: 'working',
          stale,
          isFinal: false,
          progress: null,
          since: now(),
          message: null,
        });
        open().postMessage({ id: numbers, panel, ask });
      },
      cancel: (panel) => {
        if (!asked.has(panel)) return;
        numbers += 1;
        asked.delete(panel);
        port?.postMessage({ id: numbers, panel, ask: null });
        if (panelOf(get(), panel).state === 'working') change(panel, { state: 'cancelled', progress: null });
      },
      stop: close,
    };
  });
}

/** A question without the plan and the draws: what figures of two plans have in common. */
function questionOf(ask: AnalysisAsk): string {
  if (ask.kind === 'answers') return ask.channelId;
  const { figures, input, locale } = ask;
  return JSON.stringify([figures, input.scenarioId, input.stop, input.seed, locale]);
}

/** What a message changes; `before` are the figures that the same question had of an earlier plan. */
function changeBy(data: AnalysisMessage, before: readonly Figure[] | null): Partial<PanelState> {
  switch (data.kind) {
    case 'progress': {
      const { label, step, steps, done, chunks } = data;
      return { progress: { label, step, steps, share: (step - 1 + done / chunks) / steps } };
    }
    case 'figures': {
      const { headlineDraws, isFinal } = data;
      const worn = isFinal || before === null ? null : withOldRanges(data.figures, before);
      return {
        figures: worn?.figures ?? data.figures,
        wearsOldRanges: worn?.wearsOld ?? false,
        headlineDraws,
        isFinal,
        state: isFinal ? 'done' : 'working',
        stale: false,
        ...(isFinal && { progress: null }),
      };
    }
    case 'answered':
      return { answered: data.answered, reasons: [], state: 'done', isFinal: true, progress: null };
    case 'refused':
      return { answered: null, reasons: data.reasons, state: 'done', isFinal: true, progress: null };
    case 'failed':
      return { state: 'failed', message: data.message, progress: null };
  }
}
