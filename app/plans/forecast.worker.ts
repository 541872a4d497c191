import { type EnsembleStep, ensembleSteps } from '@/lib/analysis/uncertainty';
import { buffersOf, type ForecastMessage, type ForecastRequest } from './forecast-messages';
import { channelAnswers, forecastsOf, viewOf, withRanges } from './forecast-view';

/** The worker's global, as far as it is used here. */
const port = self as unknown as {
  onmessage: ((event: MessageEvent<ForecastRequest>) => void) | null;
  postMessage: (message: ForecastMessage, transfer?: Transferable[]) => void;
};

/** The newest question: work for an older one stops at its next pause. */
let newest = 0;

port.onmessage = ({ data }) => {
  newest = data.id;
  void answer(data);
};

async function answer(request: ForecastRequest): Promise<void> {
  const { id } = request;
  // Questions that queued up while the last one was computed: only the newest is worth an answer.
  await pause();
  if (id !== newest) return;
  try {
    const forecasts = forecastsOf(request);
    post({ id, kind: 'line', view: copyable(viewOf(forecasts, request.locale)) });
    await pause();
    if (id !== newest) return;
    port.postMessage({ id, kind: 'channels', answers: channelAnswers(request, forecasts.forecast) });
    if (request.withRange) await answerRange(request, forecasts);
  } catch (error) {
    port.postMessage({ id, kind: 'failed', part: 'line', message: wordsOf(error) });
  }
}

/** A range that fails leaves the line as it is. */
async function answerRange(
  request: ForecastRequest,
  forecasts: ReturnType<typeof forecastsOf>,
): Promise<void> {
  try {
    await drawRange(request, forecasts);
  } catch (error) {
    port.postMessage({ id: request.id, kind: 'failed', part: 'range', message: wordsOf(error) });
  }
}

/** Draws both ranges in step, so that the differences are paired and the progress is one. */
async function drawRange(request: ForecastRequest, forecasts: ReturnType<typeof forecastsOf>): Promise<void> {
  const { id, draws, seed } = request;
  const { forecast, baseline } = forecasts;
  const own = ensembleSteps(forecast.plan, forecast.scenario, { draws, seed });
  const other = baseline && ensembleSteps(baseline.plan, baseline.scenario, { draws, seed });
  let last: { own: EnsembleStep; other: EnsembleStep | null } | null = null;
  for (let step = own.next(); !step.done; step = own.next()) {
    const besides = other?.next();
    last = { own: step.value, other: besides && !besides.done ? besides.value : null };
    port.postMessage({ id, kind: 'progress', drawn: step.value.drawn, draws });
    await pause();
    if (id !== newest) return;
  }
  if (!last) return;
  const ranged = withRanges(forecasts, last.own.ensemble(), last.other?.ensemble() ?? null);
  post({ id, kind: 'range', view: copyable(viewOf(ranged, request.locale)) });
}

function post(message: Extract<ForecastMessage, { kind: 'line' | 'range' }>): void {
  port.postMessage(message, buffersOf(message.view));
}

/** Typed arrays of the view may be the forecast's own, which the range is still drawn from: hand over copies. */
function copyable<View extends Parameters<typeof buffersOf>[0]>(view: View): View {
  return structuredClone(view);
}

/** Lets waiting messages in. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
