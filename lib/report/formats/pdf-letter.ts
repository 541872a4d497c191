import { DOCUMENT_FIGURES, writeDocument } from '../document/write-document';
import { defineFormat } from '../format';

/** The report for reading, on US Letter. */
export const pdfLetter = defineFormat({
  id: 'pdf-letter',
  label: 'PDF report, US Letter',
  extension: 'pdf',
  suffix: 'letter',
  mediaType: 'application/pdf',
  figures: DOCUMENT_FIGURES,
  comparesScenarios: true,
  write: async (report, fonts) => {
    const { writePdf } = await import('../format-parts/pdf/write-pdf');
    return writePdf(writeDocument(report), 'letter', fonts);
  },
});
