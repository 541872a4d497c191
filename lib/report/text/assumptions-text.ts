import { type AssumptionGroup, changedAssumptions } from '../../analysis/assumptions/assumptions';
import { formatParameter, formatParameterRange } from '../words/assumption-words';
import { formatSource } from '../words/evidence-words';
import { textTable } from './text-table';

const EN = { locale: 'en' };
const NUMERIC = new Set([1, 2]);

/** The parameters for a terminal, a table a channel; what was changed says what it was. */
export function assumptionsText(groups: readonly AssumptionGroup[]): string {
  const parts = groups.map(({ label, id, assumptions }) => {
    const rows = assumptions.map(({ passport, value, low, high, isChanged, startingValue }) => [
      passport.label,
      formatParameter(value, EN),
      formatParameterRange(low, high, EN),
      passport.unit,
      passport.distribution,
      `${formatSource(passport.source)}: ${passport.source.what} (${passport.grade}, ${passport.date})`,
      isChanged ? `changed, was ${formatParameter(startingValue, EN)}` : '',
    ]);
    const head = ['parameter', 'value', 'P10 – P90', 'unit', 'distribution', 'source (grade, checked)', ''];
    return `${label} [${id}]\n${textTable([head, ...rows], NUMERIC)}`;
  });
  const count = groups.reduce((sum, { assumptions }) => sum + assumptions.length, 0);
  return `${parts.join('\n\n')}\n\n${count} parameters, ${changedAssumptions(groups).length} changed.\n`;
}
