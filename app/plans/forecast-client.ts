import type { ForecastMessage, ForecastRequest, RangeCancel } from './forecast-messages';

/** What the planner needs of a Worker; tests give it another. */
export interface ForecastPort {
  postMessage: (request: ForecastRequest | RangeCancel) => void;
  onmessage: ((event: { readonly data: ForecastMessage }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  terminate: () => void;
}

export interface ForecastClient {
  /** Asks; answers to earlier questions are dropped. While a line is under way only the newest question waits. */
  readonly ask: (question: Omit<ForecastRequest, 'id'>) => void;
  /** Ends the drawing of a range; what is drawn stays. */
  readonly cancelRange: () => void;
  readonly stop: () => void;
}

/** Keeps one line in flight: a slider asks more often than the worker answers, and a queue would lag behind the hand. */
export function startForecasts(
  port: ForecastPort,
  onMessage: (message: ForecastMessage) => void,
): ForecastClient {
  let id = 0;
  let answered = 0;
  let waiting: Omit<ForecastRequest, 'id'> | null = null;
  const send = (question: Omit<ForecastRequest, 'id'>) => {
    id += 1;
    port.postMessage({ ...question, id });
  };
  port.onmessage = ({ data }) => {
    if (data.id !== id) return;
    const settled = data.kind === 'line' || data.kind === 'failed';
    if (settled) answered = id;
    onMessage(data);
    if (settled && waiting) {
      const next = waiting;
      waiting = null;
      send(next);
    }
  };
  port.onerror = (event) => {
    answered = id;
    onMessage({ id, kind: 'failed', part: 'line', message: event.message ?? 'The forecast stopped.' });
  };
  return {
    ask: (question) => {
      if (answered === id) send(question);
      else waiting = question;
    },
    cancelRange: () => port.postMessage({ kind: 'cancel' }),
    stop: () => port.terminate(),
  };
}
