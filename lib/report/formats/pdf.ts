import { DOCUMENT_FIGURES, writeDocument } from '../document/write-document';
import { defineFormat } from '../format';

/** The report for reading, on A4. */
export const pdf = defineFormat({
  id: 'pdf',
  label: 'PDF report, A4',
  extension: 'pdf',
  mediaType: 'application/pdf',
  figures: DOCUMENT_FIGURES,
  comparesScenarios: true,
  write: async (report, fonts) => {
    const { writePdf } = await import('../format-parts/pdf/write-pdf');
    return writePdf(writeDocument(report), 'a4', fonts);
  },
});
