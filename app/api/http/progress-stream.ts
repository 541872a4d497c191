import type { Follower } from '@/lib/operations/forecasts/follow-report';
import type { PlanForecast } from '@/lib/operations/forecasts/forecast-plan';
import { problem } from './problem';

/**
 * Work that takes a while as an answer that grows: lines of JSON, `{ progress }` as it goes on, then `{ file }` with the
 * bytes in base64, or `{ problem }`. What fails before it has begun is thrown, to be answered as any failure is. Who
 * stops reading ends the work.
 */
export async function progressAnswer(work: (follower: Follower) => Promise<PlanForecast>): Promise<Response> {
  const lines: string[] = [];
  let wake = () => {};
  let isCancelled = false;
  const say = (line: unknown) => {
    lines.push(`${JSON.stringify(line)}\n`);
    wake();
  };
  let isOver = false;
  const begun = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const done = work({
    onProgress: (progress) => say({ progress }),
    isCancelled: () => isCancelled,
  });
  await Promise.race([begun, done]);
  void done
    .then((file) => say({ file: fileLine(file) }))
    .catch(async (error) => {
      // Who stopped reading is told nothing, and it is no fault.
      if (!isCancelled) say({ problem: await problem(error).json() });
    })
    .finally(() => {
      isOver = true;
      wake();
    });
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      while (lines.length === 0 && !isOver) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      for (const line of lines.splice(0)) controller.enqueue(encoder.encode(line));
      if (isOver && lines.length === 0) controller.close();
    },
    cancel: () => {
      isCancelled = true;
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } });
}

function fileLine({ fileName, mediaType, revision, content }: PlanForecast) {
  return { fileName, mediaType, revision, base64: Buffer.from(content).toString('base64') };
}
