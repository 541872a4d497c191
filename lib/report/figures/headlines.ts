import type { Forecast } from '../../analysis/forecast/forecast';
import { HEADLINES, type HeadlineKey } from '../../analysis/forecast/headline';
import { fromMinorUnits, toMinorUnits } from '../../model/currency';
import type { Column, FigureDefinition } from '../figure';
import { HEADLINE_FACTS } from '../headlines/headline-facts';
import { formatCount, formatMoneyCompact } from '../words/numbers';

/** All headline numbers: a row for the forecast and, once they are drawn, one each for P10, P50 and P90. */
export const headlines: FigureDefinition = {
  id: 'headlines',
  question: 'What does the plan come to?',
  unit: 'over the horizon',
  draw: (forecast, locale) => {
    const style = { locale, currency: forecast.plan.currency };
    const customers = formatCount(forecast.headline.newCustomers, style);
    const contribution = formatMoneyCompact(forecast.headline.contribution, style);
    const rows = forecast.ensemble === null ? ['Forecast'] : ['Forecast', 'P10', 'P50', 'P90'];
    return {
      answer: `${customers} new customers and ${contribution} contribution in ${forecast.weeks} weeks.`,
      table: {
        rows: rows.length,
        columns: [
          { key: 'statistic', label: 'Statistic', unit: 'text', values: rows },
          ...HEADLINES.map((key) => headlineColumn(forecast, key)),
        ],
      },
      mark: { type: 'table' },
    };
  },
};

function headlineColumn({ plan, headline, ensemble }: Forecast, key: HeadlineKey): Column {
  const { label, unit } = HEADLINE_FACTS[key];
  const range = ensemble?.ranges[key];
  const toMoney = (value: number | null) =>
    value === null || unit !== 'money'
      ? value
      : fromMinorUnits(toMinorUnits(value, plan.currency), plan.currency);
  const values = range === undefined ? [] : [range.p10, range.p50, range.p90].map(toMoney);
  return { key, label, unit, values: [toMoney(headline[key]), ...values] };
}
