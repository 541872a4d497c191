import type { Forecast } from '../../analysis/forecast/forecast';
import { addDays, daysBetween } from '../../model/calendar';
import type { FigureDefinition } from '../figure';
import { bandedColumns, empty, weekColumns } from '../words/columns';
import { formatShare } from '../words/numbers';

const YEAR_DAYS = 364;

/** Revenue against the same week a year before, from the plan's actuals. */
export const revenueLastYear: FigureDefinition = {
  id: 'revenue-last-year',
  question: 'How do sales compare with last year?',
  unit: 'revenue a week',
  appliesTo: (forecast) => revenueAYearBefore(forecast).some((value) => value !== null),
  draw: (forecast, locale) => {
    const lastYear = revenueAYearBefore(forecast);
    return {
      answer: answerOf(forecast, lastYear, locale),
      table: {
        rows: forecast.weeks,
        columns: [
          ...weekColumns(forecast),
          ...bandedColumns(forecast, 'revenue'),
          { key: 'lastYear', label: 'Actual, a year before', unit: 'money', values: lastYear },
        ],
      },
      mark: { type: 'band', line: 'revenue', low: 'revenueP10', high: 'revenueP90', reference: 'lastYear' },
    };
  },
};

/** Actual revenue 52 weeks before each week of the plan, `[week]`; null where it is not known. */
function revenueAYearBefore({ plan, weeks, actuals }: Forecast): (number | null)[] {
  const values: (number | null)[] = empty(weeks);
  for (const { series, startsOn, values: actual } of actuals) {
    if (series !== 'revenue') continue;
    const offset = Math.round(daysBetween(startsOn, addDays(plan.startsOn, -YEAR_DAYS)) / 7);
    for (let week = 0; week < weeks; week++) values[week] = actual[week + offset] ?? values[week];
  }
  return values;
}

function answerOf({ series }: Forecast, lastYear: readonly (number | null)[], locale: string): string {
  let before = 0;
  let now = 0;
  let weeks = 0;
  for (const [week, actual] of lastYear.entries()) {
    if (actual === null) continue;
    weeks += 1;
    before += actual;
    now += series.revenue[week];
  }
  const over = weeks === 1 ? 'the week with actuals' : `the ${weeks} weeks with actuals`;
  if (!(before > 0)) return `No sales a year before in ${over}.`;
  const change = now / before - 1;
  if (Math.abs(change) < 0.005) return `The same as last year over ${over}.`;
  return `${formatShare(Math.abs(change), { locale })} ${change > 0 ? 'above' : 'below'} last year over ${over}.`;
}
