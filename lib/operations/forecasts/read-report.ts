import { z } from 'zod';
import type { ReportDocument } from '../../report/document/document';
import { writeDocument } from '../../report/document/write-document';
import { pdf } from '../../report/formats/pdf';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { planReport, planReportFields } from './plan-report';

const inputSchema = z.strictObject(planReportFields).omit({ format: true, figures: true, stop: true });

/**
 * The report of a scenario of a plan of the workspace, for reading: the same words and charts as in its PDF.
 * @throws PlannerError `invalid-input`; `not-found` for an unknown plan, revision, scenario or channel
 */
export async function readReport(ctx: Context, input: unknown): Promise<ReportDocument> {
  const parsed = parseInput(inputSchema, input);
  const { report } = await planReport(ctx, { ...parsed, format: pdf.id, figures: [] });
  return writeDocument(report);
}
