import type { Forecast } from '../../analysis/forecast/forecast';
import type { Annotation, FigureDefinition } from '../figure';
import { pullShareColumn, SPLIT_STACK, shareSentence, splitTable } from '../figure-parts/split-figure';
import { formatWeek } from '../words/numbers';

/** New customers by push, pull and organic, the smoothed pull share, and the week pull takes over. */
export const customersByOrigin: FigureDefinition = {
  id: 'customers-by-origin',
  question: 'Who brings new customers?',
  unit: 'new customers a week',
  draw: (forecast, locale) => {
    const { rows, columns } = splitTable(forecast, 'newCustomers');
    return {
      answer: `${shareSentence(forecast, 'newCustomers', locale)}; ${leadSentence(forecast)}.`,
      table: { rows, columns: [...columns, pullShareColumn(forecast)] },
      mark: { ...SPLIT_STACK, share: 'pullShare' },
      annotations: crossoverAnnotations(forecast),
    };
  },
};

function leadSentence({ headline, pullShare }: Forecast): string {
  if (headline.crossoverWeek !== null) return `pull leads from week ${headline.crossoverWeek}`;
  const shares = pullShare.filter((share) => !Number.isNaN(share));
  if (!shares.some((share) => share > 0.5)) return 'pull never leads';
  return shares.some((share) => share < 0.5)
    ? 'pull does not overtake push for 8 weeks'
    : 'pull leads throughout';
}

function crossoverAnnotations({ headline, ensemble }: Forecast): Annotation[] {
  const week = headline.crossoverWeek;
  if (week === null) return [];
  const annotation: Annotation = {
    kind: 'crossover',
    week,
    title: `Pull overtakes push, ${formatWeek(week)}`,
  };
  if (ensemble === null) return [annotation];
  const { p10, p90 } = ensemble.ranges.crossoverWeek;
  const detail = `P10–P90: ${formatWeek(p10)} to ${p90 ?? formatWeek(null)}`;
  return [{ ...annotation, detail, range: { low: p10, high: p90 } }];
}
