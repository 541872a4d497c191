import { describe, expect, it } from 'vitest';
import { runAnalysis } from '../../../lib/analysis/parallel/define-analysis';
import { type JobId, type JobOptions, type JobResult, jobOf } from '../../../lib/analysis/parallel/jobs';
import { followReport } from '../../../lib/operations/forecasts/follow-report';
import { makeReport, makeReportBy, type ReportRequest } from '../../../lib/report/report';
import type { ReportProgress } from '../../../lib/report/report-progress';
import { samplePlan } from '../../support/sample-plan';

const base = samplePlan();
const plan = samplePlan({
  scenarios: [...base.scenarios, { ...base.scenarios[0], id: 'other', name: 'Other' }],
});
const request: ReportRequest = {
  plan,
  scenarioId: 'baseline',
  seed: 7,
  draws: 60,
  locale: 'en',
  also: ['channel-attribution'],
  comparesScenarios: true,
};

/** Works a job out here, telling of every chunk as a pool of threads does. */
async function run<Id extends JobId>(
  id: Id,
  input: Parameters<typeof runAnalysis>[1],
  options: JobOptions = {},
): Promise<JobResult<Id>> {
  const analysis = jobOf(id);
  const chunks = analysis.chunks(input);
  for (let done = 1; done <= chunks; done++) options.onProgress?.(done, chunks);
  return runAnalysis(analysis, input) as JobResult<Id>;
}

async function heardOf(asked: ReportRequest): Promise<ReportProgress[]> {
  const heard: ReportProgress[] = [];
  const followed = followReport(run, asked, { onProgress: (progress) => heard.push(progress) });
  await makeReportBy(followed.run, asked);
  followed.startWriting();
  return heard;
}

describe('a followed report', () => {
  it('is the report that nobody follows', async () => {
    const followed = followReport(run, request, {});
    expect(await makeReportBy(followed.run, request)).toEqual(makeReport(request));
  });

  it('tells each step once, in order, and never falls back', async () => {
    const heard = await heardOf(request);
    const labels = [...new Set(heard.map(({ step, steps, label }) => `${step}/${steps} ${label}`))];
    expect(labels).toEqual([
      '1/4 the range',
      '2/4 what each channel brought',
      '3/4 the range of Other',
      '4/4 the file',
    ]);
    const shares = heard.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(0.75);
  });

  it('comes nearer to the end of a range that is drawn until it is precise, and stays below it', async () => {
    const heard = await heardOf({
      ...request,
      draws: 'auto',
      mostDraws: 2_000,
      also: [],
      comparesScenarios: false,
    });
    const shares = heard.filter(({ step }) => step === 1).map(({ share }) => share);
    expect(new Set(shares).size).toBeGreaterThan(1);
    expect(Math.max(...shares)).toBeLessThan(1 / 2);
  });
});
