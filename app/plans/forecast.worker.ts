import { furtherDraws, LEAST_DRAWS } from '@/lib/analysis/uncertainty/precision';
import { type EnsembleStep, ensembleSteps } from '@/lib/analysis/uncertainty/uncertainty';
import { buffersOf, type ForecastMessage, type ForecastRequest, type RangeCancel } from './forecast-messages';
import { channelAnswers, type Forecasts, forecastsOf, viewOf, withRanges } from './forecast-view';

/** The worker's global, as far as it is used here. */
const port = self as unknown as {
  onmessage: ((event: MessageEvent<ForecastRequest | RangeCancel>) => void) | null;
  postMessage: (message: ForecastMessage, transfer?: Transferable[]) => void;
};

/** The newest question: work for an older one stops at its next pause. */
let newest = 0;

port.onmessage = ({ data }) => {
  if ('kind' in data) {
    newest = 0;
    return;
  }
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
async function answerRange(request: ForecastRequest, forecasts: Forecasts): Promise<void> {
  try {
    await drawRange(request, forecasts);
  } catch (error) {
    port.postMessage({ id: request.id, kind: 'failed', part: 'range', message: wordsOf(error) });
  }
}

/** Draws until P10 and P90 are exact enough: a first look soon, then as many more as that asks for. */
async function drawRange(request: ForecastRequest, forecasts: Forecasts): Promise<void> {
  let draws: number | null = LEAST_DRAWS;
  while (draws !== null) {
    const drawn = await drawTogether(request, forecasts, draws);
    if (!drawn) return;
    draws = furtherDraws(drawn.own.headlineDraws().contribution);
    postRange(request, forecasts, drawn, draws === null);
  }
}

/** Where the drawing of a scenario's range and of the baseline's stands. */
interface Drawn {
  readonly own: EnsembleStep;
  readonly other: EnsembleStep | null;
}

/** Draws both ranges in step, so that the differences are paired and the progress is one; null when no longer asked for. */
async function drawTogether(
  request: ForecastRequest,
  forecasts: Forecasts,
  draws: number,
): Promise<Drawn | null> {
  const { id, seed } = request;
  const { forecast, baseline } = forecasts;
  const own = ensembleSteps(forecast.plan, forecast.scenario, { draws, seed });
  const other = baseline && ensembleSteps(baseline.plan, baseline.scenario, { draws, seed });
  let last: Drawn | null = null;
  for (let step = own.next(); !step.done; step = own.next()) {
    const besides = other?.next();
    const isFirstLook = last === null && draws === LEAST_DRAWS;
    last = { own: step.value, other: besides && !besides.done ? besides.value : null };
    if (isFirstLook) postRange(request, forecasts, last, false);
    port.postMessage({ id, kind: 'progress', drawn: step.value.drawn, draws });
    await pause();
    if (id !== newest) return null;
  }
  return last;
}

function postRange(request: ForecastRequest, forecasts: Forecasts, drawn: Drawn, isLast: boolean): void {
  const ranged = withRanges(forecasts, drawn.own.ensemble(), drawn.other?.ensemble() ?? null);
  post({ id: request.id, kind: 'range', view: copyable(viewOf(ranged, request.locale)), isLast });
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
