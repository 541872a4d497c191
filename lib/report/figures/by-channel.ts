import type { OutcomeKey } from '../../analysis/attribution/attributed-outcomes';
import { type Column, defineAnalysisFigure, type FigureDefinition } from '../figure';
import { shownParts, shownTotal } from '../figure-parts/attributed-money';
import { ranked } from '../figure-parts/channel-rows';
import { weekColumns } from '../words/columns';
import { formatFigure } from '../words/numbers';
import { OUTCOME_COLUMNS } from '../words/outcome-columns';

/** New customers a week by channel. */
export const customersByChannel = byChannel('newCustomers', {
  id: 'customers-by-channel',
  question: 'Which channel brings new customers, when?',
  unit: 'new customers a week',
});

/** Orders a week by channel. */
export const ordersByChannel = byChannel('orders', {
  id: 'orders-by-channel',
  question: 'Which channel brings orders, when?',
  unit: 'orders a week',
});

/** Revenue a week by channel. */
export const revenueByChannel = byChannel('revenue', {
  id: 'revenue-by-channel',
  question: 'Which channel brings revenue, when?',
  unit: 'revenue a week',
});

/** Contribution a week by channel, each with its own spend taken off. */
export const contributionByChannel = byChannel('contribution', {
  id: 'contribution-by-channel',
  question: 'Which channel earns its spend back, when?',
  unit: 'contribution a week',
});

/** Customer equity by channel: what each week's customers would be worth at the plan's lifetime values. */
export const equityByChannel = byChannel('customerEquity', {
  id: 'equity-by-channel',
  question: 'Which channel built the customer equity?',
  unit: 'customer equity at the end of each week',
});

/** A weekly stack of what each channel brought of an outcome; the steady part, without marketing, below. */
function byChannel(
  key: OutcomeKey,
  head: Pick<FigureDefinition, 'id' | 'question' | 'unit'>,
): FigureDefinition {
  return defineAnalysisFigure({
    ...head,
    needs: 'attribution',
    draw: (forecast, locale, attribution) => {
      const { plan } = forecast;
      const { unit } = OUTCOME_COLUMNS[key];
      const [organic, ...channels] = shownParts(forecast, attribution)[key];
      const columns = attribution.channels.map(({ channelId, side }, at): Column => {
        const values = Array.from(channels[at], finiteOrNull);
        return { key: `channel-${channelId}`, label: plan.channels[at].name, unit, origin: side, values };
      });
      const pullFirst = [...columns].sort(
        (a, b) => Number(b.origin === 'pull') - Number(a.origin === 'pull'),
      );
      const base: Column = {
        key: 'organic',
        label: 'Without marketing',
        unit,
        origin: 'organic',
        values: Array.from(organic, finiteOrNull),
      };
      const [most] = ranked(
        plan.channels.map(({ name }, at) => ({ name, total: shownTotal(key, channels[at], plan.currency) })),
        ({ total }) => (total > 0 ? total : null),
      );
      const style = { locale, currency: plan.currency };
      return {
        answer:
          most === undefined
            ? 'No channel does.'
            : `Most from ${most.name}: ${formatFigure(most.total, unit, style)}.`,
        table: { rows: forecast.weeks, columns: [...weekColumns(forecast), base, ...columns] },
        mark: { type: 'stack', columns: ['organic', ...pullFirst.map((column) => column.key)] },
      };
    },
  });
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
