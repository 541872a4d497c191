import { listEvidence } from '@/lib/operations/assumptions/list-evidence';
import { evidenceFigure } from '@/lib/report/figure-parts/evidence-figure';
import { serve } from '../../contract/serve';
import { evidence } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(evidence, {
  GET: async () => {
    const rows = listEvidence();
    return Response.json({ figure: evidenceFigure(rows), evidence: rows });
  },
});
