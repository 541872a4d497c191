import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { progressWords, requestExport } from '../../app/plans/top/request-export';
import { forecastPath } from '../../app/plans/top/use-download';

describe('the exported file', () => {
  it('is asked for without the channels that are muted on the screen', () => {
    const asked = (muted: string[]) =>
      new URL(forecastPath('p1', 'baseline', 'csv', muted), 'http://here').searchParams;
    expect(asked(['ads', 'seo']).get('without')).toBe('ads,seo');
    expect(asked([]).has('without')).toBe(false);
  });

  it('comes with the name that the server gives it, and with word of how far it is', async () => {
    const progress = { label: 'the range', step: 1, steps: 2, share: 0.25 };
    const bytes = new Uint8Array([0, 255, 128, 10]);
    const file = { fileName: 'a.xlsx', mediaType: 'x/y', base64: Buffer.from(bytes).toString('base64') };
    const heard: unknown[] = [];
    const lines = `${JSON.stringify({ progress })}\n${JSON.stringify({ file })}\n`;
    // Where lines break on the wire is chance.
    await serving([lines.slice(0, 25), lines.slice(25)], async (url) => {
      const { signal } = new AbortController();
      const got = await requestExport(url, signal, (word) => heard.push(word));
      expect(got.fileName).toBe('a.xlsx');
      expect(new Uint8Array(await got.content.arrayBuffer())).toEqual(bytes);
    });
    expect(heard).toEqual([progress]);
  });

  it('fails in the words of the problem that ended it, and where it broke off', async () => {
    const problem = { title: 'No', detail: 'The plan is gone.', status: 404 };
    const ask = (url: string) => requestExport(url, new AbortController().signal, () => {});
    await serving([`${JSON.stringify({ problem })}\n`], async (url) => {
      await expect(ask(url)).rejects.toMatchObject({ status: 404, message: 'The plan is gone.' });
    });
    await serving([''], async (url) => {
      await expect(ask(url)).rejects.toMatchObject({ message: expect.stringContaining('broke off') });
    });
  });

  it('says step, percent and time left, once they mean something', () => {
    const progress = { label: 'what each channel brought', step: 2, steps: 4, share: 0.25 };
    expect(progressWords(progress, 2)).toBe(
      'Working out what each channel brought: step 2 of 4, 25\u2009%, about 6 s left',
    );
    expect(progressWords({ label: 'the file', step: 4, steps: 4, share: 0.05 }, 2)).toBe(
      'Writing the file: step 4 of 4, 5\u2009%',
    );
  });
});

/** A server that answers with some text, part by part. */
async function serving(parts: readonly string[], use: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(async (_, response) => {
    for (const part of parts) {
      response.write(part);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
  }
}
