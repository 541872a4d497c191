import { z } from 'zod';
import { isIsoDate } from '../../model/calendar';
import { parsePlan } from '../../model/plan';
import { makeReportBy, type Report } from '../../report/report';
import { parseInput } from '../parse-input';
import { reportFields, reportRequestOf, type WrittenReport, writeReport } from './report-request';
import { runOnThreads } from './threads';

const inputSchema = z.strictObject({
  ...reportFields,
  /** A plan document. */
  plan: z.unknown(),
  draws: reportFields.draws.default(0),
  /** Today, for the file to say. */
  writtenOn: z.string().refine(isIsoDate, 'must be a real day written YYYY-MM-DD').optional(),
});

/**
 * Simulates a scenario of a plan document and writes its forecast, or the figures that are asked for. Needs no
 * database.
 * @throws PlannerError `invalid-input` for a plan or request that cannot be read, `not-found` for an unknown scenario
 */
export async function simulatePlan(input: unknown): Promise<WrittenReport> {
  return writeReport(await reportPlan(input), parseInput(inputSchema, input).format);
}

/** The report that `simulatePlan` writes, for doors that write it in their own way. */
export async function reportPlan(input: unknown): Promise<Report> {
  const request = parseInput(inputSchema, input);
  const { writtenOn } = request;
  return makeReportBy(runOnThreads, {
    ...reportRequestOf(parsePlan(request.plan), request),
    writtenOn,
  });
}
