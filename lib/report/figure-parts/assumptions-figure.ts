import { type AssumptionGroup, changedAssumptions } from '../../analysis/assumptions/assumptions';
import type { Column, Figure, Unit } from '../figure';
import { DISTRIBUTION_WORDS } from '../words/assumption-words';
import { formatSource } from '../words/evidence-words';

/** The words of the figure, the same for a plan and for the defaults. */
export const ASSUMPTIONS_FIGURE = {
  id: 'assumptions',
  question: 'What is assumed?',
  unit: 'every parameter with its passport',
} as const;

/** What is assumed, one parameter a row, and how many were changed. */
export function assumptionsTable(
  groups: readonly AssumptionGroup[],
): Pick<Figure, 'answer' | 'table' | 'mark'> {
  const rows = groups.flatMap(({ label, assumptions }) => assumptions.map((row) => ({ ...row, label })));
  const column = (
    key: string,
    label: string,
    unit: Unit,
    value: (row: (typeof rows)[number]) => string | number,
  ): Column => ({ key, label, unit, values: rows.map(value) });
  const changed = changedAssumptions(groups).length;
  return {
    answer:
      changed === 0
        ? `${rows.length} parameters, none changed.`
        : `${changed} of ${rows.length} parameters changed.`,
    table: {
      rows: rows.length,
      columns: [
        column('address', 'Address', 'text', ({ address }) => address),
        column('group', 'Channel', 'text', ({ label }) => label),
        column('parameter', 'Parameter', 'text', ({ passport }) => passport.label),
        column('value', 'Value', 'count', ({ value }) => value),
        column('startingValue', 'Before changes', 'count', ({ startingValue }) => startingValue),
        column('low', 'P10', 'count', ({ low }) => low),
        column('high', 'P90', 'count', ({ high }) => high),
        column('min', 'Least', 'count', ({ passport }) => passport.min),
        column('max', 'Most', 'count', ({ passport }) => passport.max),
        column(
          'distribution',
          'Distribution',
          'text',
          ({ passport }) => DISTRIBUTION_WORDS[passport.distribution],
        ),
        column('unit', 'Unit', 'text', ({ passport }) => passport.unit),
        column(
          'source',
          'Source',
          'text',
          ({ passport }) => `${formatSource(passport.source)}: ${passport.source.what}`,
        ),
        column('grade', 'Grade', 'text', ({ passport }) => passport.grade),
        column('checked', 'Checked', 'date', ({ passport }) => passport.date),
      ],
    },
    mark: { type: 'table' },
  };
}

/** The defaults as a figure that exports write. */
export function assumptionsFigure(groups: readonly AssumptionGroup[]): Figure {
  return { ...ASSUMPTIONS_FIGURE, ...assumptionsTable(groups), annotations: [] };
}
