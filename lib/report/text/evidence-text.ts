import type { EvidenceResult } from '../../analysis/evaluate-evidence';
import { evidenceAnswer } from '../figure-parts/evidence-figure';
import { formatBand, formatEvidence, formatSource, VERDICT_WORDS } from '../words/evidence-words';
import { textTable } from './text-table';

const EN = { locale: 'en' };
const NUMERIC = new Set([1, 2, 3]);

/** The evidence for a terminal: a row a figure, then how each was defined where that was a choice, then the answer. */
export function evidenceText(results: readonly EvidenceResult[]): string {
  const rows = results.map((row) => [
    row.figure,
    row.published,
    formatBand(row, EN),
    formatEvidence(row.simulated, row.unit, EN),
    VERDICT_WORDS[row.verdict],
    `${formatSource(row.source)} (${row.grade})`,
  ]);
  const head = ['figure', 'published', 'band', 'simulated', 'verdict', 'source (grade)'];
  const notes = results.map(noteOf).filter((note) => note !== '');
  return `${textTable([head, ...rows], NUMERIC)}\n\n${notes.join('\n')}\n\n${evidenceAnswer(results)}\n`;
}

function noteOf(row: EvidenceResult): string {
  const readings = row.otherReadings.map(
    ({ definition, simulated }) =>
      `    read otherwise: ${definition}: ${formatEvidence(simulated, row.unit, EN)}`,
  );
  const lines = [
    `${row.figure}: ${row.perturbation}; weeks ${row.weeks}; ${row.outcome}; ${row.plan}.`,
    ...(row.choice === undefined ? [] : [`    ${row.choice}`]),
    ...readings,
    ...(row.verdict === 'missed' || row.verdict === 'out-of-band'
      ? [`    missed: ${row.missedBecause ?? 'nobody has said why'}`]
      : []),
  ];
  return lines.join('\n');
}
