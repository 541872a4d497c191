import { type CashLow, cashLow } from '../../analysis/forecast/cash';
import type { Forecast } from '../../analysis/forecast/forecast';
import type { Annotation, FigureDefinition } from '../figure';
import { bandedColumns, weekColumns } from '../words/columns';
import { formatMoneyCompact, formatOddsNumber, formatWeek } from '../words/numbers';

/** Contribution to date, how deep it goes, and when it is back for good. */
export const contributionToDate: FigureDefinition = {
  id: 'contribution-to-date',
  question: 'When does it pay back?',
  unit: 'contribution to date',
  draw: (forecast, locale) => {
    const low = cashLow(forecast.series.contributionToDate);
    const lowText = formatMoneyCompact(low.value, { locale, currency: forecast.plan.currency });
    return {
      answer: answerOf(forecast, low, lowText),
      table: {
        rows: forecast.weeks,
        columns: [...weekColumns(forecast), ...bandedColumns(forecast, 'contributionToDate')],
      },
      mark: {
        type: 'band',
        line: 'contributionToDate',
        low: 'contributionToDateP10',
        high: 'contributionToDateP90',
        zero: true,
      },
      annotations: [...lowAnnotation(low, lowText), ...breakEvenAnnotation(forecast)],
    };
  },
};

function answerOf({ headline, weeks }: Forecast, low: CashLow, lowText: string): string {
  const { paybackWeek } = headline;
  if (paybackWeek === null) return `Not within ${weeks} weeks; ${lowText} at the lowest.`;
  return low.week === 0 ? 'From the first week on.' : `Week ${paybackWeek}, after ${lowText} at the lowest.`;
}

function lowAnnotation({ week, value }: CashLow, text: string): Annotation[] {
  return week === 0
    ? []
    : [{ kind: 'cash-low', week, value, title: `Cash low ${text}`, detail: formatWeek(week) }];
}

function breakEvenAnnotation({ headline, series, ensemble }: Forecast): Annotation[] {
  const week = headline.paybackWeek;
  if (week === null || week === 1) return [];
  const annotation: Annotation = {
    kind: 'break-even',
    week,
    value: series.contributionToDate[week - 1],
    title: `Break-even ${formatWeek(week)}`,
  };
  if (ensemble === null) return [annotation];
  const paid =
    ensemble.headlineDraws.paybackWeek.filter((draw) => !Number.isNaN(draw)).length / ensemble.draws;
  const { p10, p90 } = ensemble.ranges.paybackWeek;
  return [
    { ...annotation, detail: `in ${formatOddsNumber(paid)} of 100 draws`, range: { low: p10, high: p90 } },
  ];
}
