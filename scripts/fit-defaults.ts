import type { EvidenceResult } from '../lib/analysis/evaluate-evidence';
import { type EvidenceFit, fitEvidence } from '../lib/analysis/evidence-fit';
import { textTable } from '../lib/report/text/text-table';
import { formatBand, formatEvidence } from '../lib/report/words/evidence-words';

// npm run fit [evaluations]: moves the free parameters of the reference brand, each within the range of its passport,
// until the simulated figures lie as near to the centres of their bands as a derivative-free search gets them. Prints
// what it proposes and changes nothing: whoever takes it over writes it into lib/model and runs the tests.

const EN = { locale: 'en' };
const EVALUATIONS = 2_500;
const REPORT_EVERY = 250;

const asked = Number(process.argv[2] ?? EVALUATIONS);
if (!Number.isInteger(asked) || asked < 1) {
  process.stderr.write(`"${process.argv[2]}" is no number of evaluations; try ${EVALUATIONS}.\n`);
  process.exitCode = 2;
} else {
  const fit = fitEvidence(asked, (evaluation, best) => {
    if (evaluation % REPORT_EVERY === 0)
      process.stderr.write(`${evaluation} of at most ${asked}, distance ${best.toFixed(4)}\n`);
  });
  process.stdout.write(textOf(fit));
}

function textOf(fit: EvidenceFit): string {
  const { parameters, before, after, distanceBefore, distanceAfter, evaluations, isSettled } = fit;
  const end = isSettled ? 'settled' : 'stopped before it settled';
  return [
    `Free parameters (${parameters.length}), each within its passport's P10–P90:`,
    textTable(
      [
        ['parameter', 'now', 'proposed', 'low', 'high'],
        ...parameters.map(({ address, now, proposed, low, high }) => [
          address,
          ...[now, proposed, low, high].map((value) => String(Number(value.toPrecision(3)))),
        ]),
      ],
      new Set([1, 2, 3, 4]),
    ),
    '',
    'Figures before and after:',
    textTable(
      [
        ['figure', 'band', 'before', 'after'],
        ...before.map((row, i) => [row.figure, formatBand(row, EN), figureOf(row), figureOf(after[i])]),
      ],
      new Set([1, 2, 3]),
    ),
    '',
    `Mean square distance from the centres, in half-widths: ${distanceBefore.toFixed(4)} before, ${distanceAfter.toFixed(4)} after.`,
    `${evaluations} evaluations; the search ${end}.`,
    `${atEdge(parameters)} of ${parameters.length} proposals stand at an end of their range: there the evidence alone does not place them.`,
    '',
  ].join('\n');
}

const EDGE = 0.01;

function atEdge(parameters: EvidenceFit['parameters']): number {
  return parameters.filter(
    ({ proposed, low, high }) => Math.min(proposed - low, high - proposed) < EDGE * (high - low),
  ).length;
}

function figureOf({ simulated, unit }: EvidenceResult): string {
  return formatEvidence(simulated, unit, EN);
}
