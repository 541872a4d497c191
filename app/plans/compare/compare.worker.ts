import { type ComparedDraws, comparedDraws, joinDraws } from '@/lib/analysis/comparison/compared-draws';
import {
  FIRST_LOOK,
  furtherComparedDraws,
  mostComparedDraws,
} from '@/lib/analysis/comparison/comparison-draws';
import { fieldSwings } from '@/lib/analysis/comparison/lead-swings';
import { CHUNK } from '@/lib/analysis/uncertainty/uncertainty';
import type { CompareCancel, CompareMessage, CompareRequest } from './compare-messages';
import { compareView, comparisonOf, type Stated, statedOf } from './compare-view';

/** The worker's global, as far as it is used here. */
const port = self as unknown as {
  onmessage: ((event: MessageEvent<CompareRequest | CompareCancel>) => void) | null;
  postMessage: (message: CompareMessage) => void;
};

/** A first, rough answer: soon enough that nobody waits for it. */
const GLANCE = 400;

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

async function answer(request: CompareRequest): Promise<void> {
  const { id, locale } = request;
  await pause();
  if (id !== newest) return;
  try {
    const stated = statedOf(request);
    const view = compareView(comparisonOf(stated, null), locale);
    port.postMessage({ id, kind: 'view', view, isLast: false });
    await pause();
    await draw(request, stated);
  } catch (error) {
    port.postMessage({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

/** Draws all contenders in step, and looks at what is drawn from time to time, until the chances are known well enough. */
async function draw({ id, locale, seed }: CompareRequest, stated: Stated): Promise<void> {
  const { contenders } = stated.field;
  const most = mostComparedDraws(stated.field);
  const parts: ComparedDraws[][] = contenders.map(() => []);
  let swings: ReturnType<typeof fieldSwings> | null = null;
  let look = GLANCE;
  for (let drawn = 0; drawn < most; ) {
    if (id !== newest) return;
    for (const [index, { plan, scenario }] of contenders.entries()) {
      const input = { plan, scenarioId: scenario.id, draws: most, seed };
      parts[index].push(comparedDraws.compute(input, drawn / CHUNK));
    }
    drawn = Math.min(most, drawn + CHUNK);
    port.postMessage({ id, kind: 'progress', drawn, draws: Math.max(look, FIRST_LOOK) });
    await pause();
    if (drawn < look && drawn < most) continue;
    const comparison = comparisonOf(
      stated,
      parts.map((some) => joinDraws(seed, some)),
    );
    const next = drawn < FIRST_LOOK ? FIRST_LOOK : furtherComparedDraws(comparison, most);
    if (drawn >= FIRST_LOOK) swings ??= contenders.length > 1 ? fieldSwings(stated.field) : [];
    if (id !== newest) return;
    const view = compareView(comparison, locale, { swings });
    port.postMessage({ id, kind: 'view', view, isLast: next === null });
    if (next === null) return;
    look = next;
  }
}

/** Lets waiting messages in. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
