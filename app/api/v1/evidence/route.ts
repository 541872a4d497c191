import { answer } from '@/app/api/http/answer';
import { listEvidence } from '@/lib/operations/assumptions/list-evidence';
import { evidenceFigure } from '@/lib/report/figure-parts/evidence-figure';

/** GET /api/v1/evidence: `{ figure, evidence }`, the table as a figure, and every row with its definition. */
export const GET = answer(async () => {
  const evidence = listEvidence();
  return Response.json({ figure: evidenceFigure(evidence), evidence });
});
