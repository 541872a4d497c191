import type { EvidenceResult } from '../../analysis/evaluate-evidence';
import type { Column, Figure, Unit } from '../figure';
import { formatSource, VERDICT_WORDS } from '../words/evidence-words';

/** The evidence as a figure that every export writes: published beside simulated, the band, the verdict, the source. */
export function evidenceFigure(results: readonly EvidenceResult[]): Figure {
  const column = (
    key: string,
    label: string,
    unit: Unit,
    value: (row: EvidenceResult) => string | number | null,
  ): Column => ({ key, label, unit, values: results.map(value) });
  return {
    id: 'evidence',
    question: 'Does the model reproduce what is published?',
    answer: evidenceAnswer(results),
    unit: 'simulated beside published',
    table: {
      rows: results.length,
      columns: [
        column('figure', 'Figure', 'text', ({ figure }) => figure),
        column('plan', 'Plan', 'text', ({ plan }) => plan),
        column('perturbation', 'Perturbed', 'text', ({ perturbation }) => perturbation),
        column('weeks', 'Weeks', 'text', ({ weeks }) => weeks),
        column('outcome', 'Outcome', 'text', ({ outcome }) => outcome),
        column('published', 'Published', 'text', ({ published }) => published),
        column('bandLow', 'Band, low', 'count', ({ band }) => band?.low ?? null),
        column('bandHigh', 'Band, high', 'count', ({ band }) => band?.high ?? null),
        column('simulated', 'Simulated', 'count', ({ simulated }) => simulated),
        column('verdict', 'Verdict', 'text', ({ verdict }) => VERDICT_WORDS[verdict]),
        column('reason', 'Reason', 'text', ({ missedBecause, choice }) => missedBecause ?? choice ?? null),
        column('source', 'Source', 'text', ({ source }) => `${formatSource(source)}: ${source.what}`),
        column('grade', 'Grade', 'text', ({ grade }) => grade),
      ],
    },
    mark: { type: 'table' },
    annotations: [],
  };
}

/** How many rows the model reproduces, in one sentence. */
export function evidenceAnswer(results: readonly EvidenceResult[]): string {
  const judged = results.filter(({ band }) => band !== null);
  const missed = judged.filter(({ verdict }) => verdict !== 'in-band');
  const inBand = judged.length - missed.length;
  if (missed.length === 0) return `All ${judged.length} figures that can be judged are in their bands.`;
  const names = missed.map(({ figure }) => figure).join('; ');
  return `${inBand} of ${judged.length} figures are in their bands. Not: ${names}.`;
}
