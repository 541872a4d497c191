import { z } from 'zod';
import { HEADLINES } from '../../analysis/forecast/headline';
import type { AnalysisInput, StopQuestion } from '../../analysis/parallel/define-analysis';
import { jobOf } from '../../analysis/parallel/jobs';
import { requireScenario } from '../../analysis/require-scenario';
import { correlatedPlan } from '../../analysis/uncertainty/correlated-plan';
import { DEFAULT_SEED, MAX_DRAWS } from '../../analysis/uncertainty/draw-limits';
import { PlannerError } from '../../errors';
import { MOST_CORRELATION } from '../../model/correlations';
import type { Plan } from '../../model/plan';
import { withoutChannels } from '../../model/without-channels';
import { analysesFor, FIGURES } from '../../report/figures/registry';
import { type FileContent, fileNameOf } from '../../report/format';
import { FORMATS, findFormat } from '../../report/formats/registry';
import { analysisInputOf, askedFigures, type Report, type ReportRequest } from '../../report/report';
import { readFontFiles } from './font-files';

/** A goal as a request states it: a headline is to be at least, or at most, a value; shares are of 1. */
export const goalSchema = z.strictObject({
  headline: z.enum(HEADLINES).describe('What is to reach a value.'),
  goal: z.number().min(-1e15).max(1e15).describe('The value; shares are of 1.'),
  way: z.enum(['at-least', 'at-most']).optional().describe('Without it the better way.'),
});

/** What every request for a forecast may say; `draws` has a default of its own at each door. */
export const reportFields = {
  scenario: z.string().max(200).optional().describe("Id or name of a scenario; without it the plan's first."),
  draws: z
    .union([z.int().min(0).max(MAX_DRAWS), z.literal('auto')], {
      error: `must be a whole number from 0 to ${MAX_DRAWS}, or "auto"`,
    })
    .describe(
      'Draws of the ranges; 0 gives the stated values alone, `auto` as many as P10 and P90 of contribution need.',
    ),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .default(DEFAULT_SEED)
    .describe('The same seed and draws give the same numbers, bit for bit.'),
  format: z
    .enum(FORMATS.map(({ id }) => id))
    .default('json')
    .describe('Of the answer.'),
  correlated: z
    .number()
    .min(0)
    .max(MOST_CORRELATION)
    .optional()
    .describe(
      'Correlation of every term between any two channels in the draws, in the place of that of the plan.',
    ),
  locale: z
    .string()
    .max(40)
    .default('en')
    .describe('Of the words, BCP 47; files hold the same numbers in every locale.'),
  figures: z
    .array(z.enum(FIGURES.map(({ id }) => id)))
    .max(FIGURES.length)
    .default([])
    .describe('Ids of figures to write instead of the forecast as a whole; what they need is worked out.'),
  without: z
    .array(z.string().max(200))
    .max(100)
    .default([])
    .describe('Ids or names of channels that the scenario runs without: no spend and no discount.'),
  /** The goal of the figures `goal-odds` and `goal-draws`; without a way, the better one. */
  goal: goalSchema.optional(),
  /** What the stop test stops: a side or a channel, from a week counted from 1. */
  stop: z
    .strictObject({
      side: z.enum(['push', 'pull']).optional(),
      channel: z.string().max(60).optional(),
      from: z.int().min(1).max(1000),
    })
    .optional(),
};

const requestSchema = z.object(reportFields);

/**
 * The report that a parsed request asks for of a plan.
 * @throws PlannerError `not-found` for an unknown scenario or channel to stop, `invalid-input` for a stop of nothing, of
 *   both or after the plan, and for unknown channels to leave out
 */
export function reportRequestOf(stored: Plan, request: z.infer<typeof requestSchema>): ReportRequest {
  const { scenario, draws, seed, format, locale, figures, without, goal, stop, correlated } = request;
  const scenarioId = requireScenario(stored, scenario).id;
  const drawn = correlated === undefined ? stored : correlatedPlan(stored, correlated);
  const plan = leaveOut(drawn, scenarioId, without);
  const asked = { plan, scenarioId, draws, seed, locale, figures, goal, stop: stop && stopOf(plan, stop) };
  return figures.length > 0 ? asked : { ...asked, ...wholeReport(asked, format) };
}

/** The plan without channels, its scenario named for that, so that a file says what it holds. */
function leaveOut(plan: Plan, scenarioId: string, without: readonly string[]): Plan {
  const left = plan.channels.filter(({ id, name }) => without.includes(id) || without.includes(name));
  const unknown = without.find((key) => !left.some(({ id, name }) => id === key || name === key));
  if (unknown !== undefined) {
    const known = plan.channels.map(({ id }) => id).join(', ');
    const message = `without names "${unknown}"; the plan has ${known}.`;
    throw new PlannerError('invalid-input', message, [{ field: 'without', message }]);
  }
  if (left.length === 0) return plan;
  const run = withoutChannels(plan, scenarioId, new Set(left.map(({ id }) => id)));
  const words = `without ${left.map(({ name }) => name).join(', ')}`;
  const scenarios = run.scenarios.map((scenario) =>
    scenario.id === scenarioId ? { ...scenario, name: `${scenario.name} ${words}` } : scenario,
  );
  return { ...run, scenarios };
}

function stopOf(
  plan: Plan,
  { side, channel, from }: NonNullable<z.infer<typeof requestSchema>['stop']>,
): StopQuestion {
  if ((side === undefined) === (channel === undefined)) {
    const message = 'stop must name either a side (push or pull) or a channel.';
    throw new PlannerError('invalid-input', message, [{ field: 'stop', message }]);
  }
  if (from > plan.horizonWeeks) {
    const message = `stop.from is ${from}; it must be a week of the plan, 1 to ${plan.horizonWeeks}.`;
    throw new PlannerError('invalid-input', message, [{ field: 'stop.from', message }]);
  }
  if (side !== undefined) return { target: { side }, fromWeek: from };
  const found = plan.channels.find(({ id, name }) => id === channel || name === channel);
  if (found === undefined) {
    const known = plan.channels.map(({ id }) => id).join(', ');
    const message = `channel is "${channel}"; the plan has ${known}.`;
    throw new PlannerError('not-found', `There is no channel "${channel}" in this plan.`, [
      { field: 'stop.channel', message },
    ]);
  }
  return { target: { channelId: found.id }, fromWeek: from };
}

/** A file that a report was written to. */
export interface WrittenReport {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: FileContent;
}

/**
 * Writes a report in a format.
 * @throws PlannerError `not-found` where the plan has not what a figure that was asked for shows, `invalid-input` where
 *   the format holds one table and several were asked for
 */
export async function writeReport(report: Report, formatId: string): Promise<WrittenReport> {
  const format = findFormat(formatId);
  if (format === undefined) throw new RangeError(`format "${formatId}" is not registered`);
  const drawn = askedFigures(report);
  const missing = report.asked.filter((id) => !drawn.some((figure) => figure.id === id));
  if (missing.length > 0) {
    const message = `This plan has nothing to show in ${missing.join(', ')}.`;
    throw new PlannerError('not-found', message, [{ field: 'figures', message }]);
  }
  if (drawn.length > 1 && format.holdsOneTable === true) {
    const message = `figures names ${drawn.length}; a file of the format ${formatId} holds one. Ask for one, or for json or xlsx.`;
    throw new PlannerError('invalid-input', message, [{ field: 'figures', message }]);
  }
  const { mediaType } = format;
  return {
    fileName: fileNameOf(report, format),
    mediaType,
    content: await format.write(report, readFontFiles),
  };
}

/** What one request may cost, in channels × weeks × draws: about two seconds. */
const MOST_WORK = 7_000_000;
/** The same for analyses, in channels × weeks × lanes. */
const MOST_ANALYSIS_WORK = 150_000_000;
const LANES_A_CHUNK = 224;
const TAIL = 156;

/** Draws of a plan that a server makes for one request. */
export function mostDraws({ channels, horizonWeeks }: Plan): number {
  return Math.min(MAX_DRAWS, Math.floor(MOST_WORK / (channels.length * horizonWeeks)));
}

/**
 * Refuses what would keep a server busy for too long.
 * @throws PlannerError `invalid-input` that says how many draws there may be
 */
export function refuseTooMuch(request: ReportRequest): void {
  const { plan, figures = [] } = request;
  const draws = request.draws === 'auto' ? 0 : request.draws;
  const most = mostDraws(plan);
  const input = analysisInputOf(request);
  const work = analysisWork(input, figures);
  if (draws <= most && work <= MOST_ANALYSIS_WORK) return;
  const fitting = Math.min(
    most,
    draws > most ? most : Math.floor((draws * MOST_ANALYSIS_WORK) / work / 10) * 10,
  );
  const message = `draws is ${draws}; for this plan it must be at most ${fitting} here. The command line has no such limit.`;
  throw new PlannerError('invalid-input', message, [{ field: 'draws', message }]);
}

/** The same for what a format adds of itself, which nobody asked to wait for. */
const MOST_ADDED_WORK = 30_000_000;
const ADDED_DRAWS = [400, 200, 100, 50, 0];
/** Draws of each other scenario: odds are then known to within 2 in 100. */
const COMPARED_DRAWS = 1_000;

/**
 * What a file of the whole report in a format holds beside the forecast: as many draws of its analyses as do not keep
 * the reader waiting; an analysis that even without a range takes too long is left out.
 */
function wholeReport(request: ReportRequest, formatId: string): Partial<ReportRequest> {
  const { figures = [], comparesScenarios } = findFormat(formatId) ?? {};
  const { plan } = request;
  const fits = (draws: number) =>
    analysisWork(analysisInputOf({ ...request, analysisDraws: draws }), figures) <= MOST_ADDED_WORK;
  const analysisDraws = ADDED_DRAWS.find(fits);
  const others = Math.max(1, plan.scenarios.length - 1);
  return {
    also: analysisDraws === undefined ? [] : figures,
    analysisDraws,
    comparesScenarios,
    comparedDraws: Math.max(200, Math.min(COMPARED_DRAWS, Math.floor(mostDraws(plan) / others))),
  };
}

/** What analyses cost, in channels × weeks × lanes. */
function analysisWork(input: AnalysisInput, figures: readonly string[]): number {
  const { channels, horizonWeeks } = input.plan;
  const chunks = analysesFor(figures).reduce((sum, id) => sum + jobOf(id).chunks(input), 0);
  return chunks * LANES_A_CHUNK * channels.length * (horizonWeeks + TAIL);
}
