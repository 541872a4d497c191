import type { Comparison } from '../../analysis/comparison/comparison';
import type { Contender } from '../../analysis/comparison/contenders';
import { leadSwings } from '../../analysis/comparison/lead-swings';
import { type Goal, verdictOf } from '../../analysis/comparison/verdict';
import type { ParameterSwing } from '../../analysis/uncertainty/parameter-swings';
import type { Figure } from '../figure';
import { HEADLINE_FACTS } from '../headlines/headline-facts';
import { formatFigure } from '../words/numbers';
import { parameterNames } from '../words/parameter-words';

/** Those that move it most: the others would not be seen. */
const MOST_ROWS = 24;

/** What moves the lead by a goal: a row an assumption, at its P10 and at its P90, the most first; null without a lead. */
export function leadFigure(
  comparison: Comparison,
  swings: readonly (readonly ParameterSwing[])[],
  goal: Goal,
  locale: string,
): Figure | null {
  const verdict = verdictOf(comparison, goal);
  if (!('leader' in verdict) || verdict.difference === null) return null;
  const { contenders } = comparison;
  const rows = leadSwings(comparison, swings, goal, verdict).slice(0, MOST_ROWS);
  if (rows.length === 0) return null;
  const { label, unit, digits } = HEADLINE_FACTS[goal];
  const style = { locale, currency: contenders[verdict.leader].plan.currency };
  const names = namesOf(contenders);
  const write = (value: number) => formatFigure(value, unit === 'week' ? 'count' : unit, style, digits);
  const [first] = rows;
  const [leader, rival] = [verdict.leader, verdict.rival].map((index) => contenders[index].label);
  return {
    id: 'comparison-lead',
    question: `What moves the lead of ${leader} over ${rival}?`,
    answer: `Most of all ${names.get(first.address) ?? first.address}: ${write(first.atLow)} at its low end, ${write(first.atHigh)} at its high end.`,
    unit: `${label.toLowerCase()} of ${leader} less that of ${rival}; each assumption alone at its P10 and P90`,
    table: {
      rows: rows.length,
      columns: [
        {
          key: 'assumption',
          label: 'Assumption',
          unit: 'text',
          values: rows.map(({ address }) => names.get(address) ?? address),
        },
        { key: 'address', label: 'Address', unit: 'text', values: rows.map(({ address }) => address) },
        { key: 'atLow', label: 'At its P10', unit, values: rows.map(({ atLow }) => atLow) },
        { key: 'atHigh', label: 'At its P90', unit, values: rows.map(({ atHigh }) => atHigh) },
        { key: 'stated', label: 'As stated', unit, values: rows.map(() => verdict.difference) },
      ],
    },
    mark: { type: 'table' },
    annotations: [],
  };
}

function namesOf(contenders: readonly Contender[]): ReadonlyMap<string, string> {
  return new Map([...contenders].reverse().flatMap(({ plan }) => [...parameterNames(plan)]));
}
