import type { Figure, Table } from '@/lib/report/figure';
import type { ChannelAnswers, ForecastView } from './forecast-view';

/**
 * The new view, with every figure that says the same as before replaced by the one that is on the screen already:
 * rows are memoised by identity, so what did not change is not drawn again.
 */
export function keepIdentity(before: ForecastView | null, after: ForecastView): ForecastView {
  if (before === null) return after;
  return {
    ...after,
    figures: keepFigures(before.figures, after.figures),
    ghosts: after.ghosts && keepFigures(before.ghosts ?? [], after.ghosts),
  };
}

/** Whether a figure's range has been drawn: its band's lower edge holds a number. */
export function hasRange(figure: Figure): boolean {
  if (figure.mark.type !== 'band') return true;
  const { low } = figure.mark;
  const column = figure.table.columns.find(({ key }) => key === low);
  return column !== undefined && Array.prototype.some.call(column.values, Number.isFinite);
}

/** A figure whose range is still to come, wearing the band of the last one. */
export function withOldBand(figure: Figure, old: Figure | undefined): Figure {
  const { mark } = figure;
  if (mark.type !== 'band' || hasRange(figure) || !old || !hasRange(old)) return figure;
  const bandKeys = new Set([mark.low, mark.high]);
  const columns = figure.table.columns.map((column) =>
    bandKeys.has(column.key) ? (old.table.columns.find(({ key }) => key === column.key) ?? column) : column,
  );
  return { ...figure, table: { ...figure.table, columns } };
}

/** The new answers, with each that says the same as before replaced by the one that is on the screen already. */
export function keepAnswers(before: ChannelAnswers | null, after: ChannelAnswers): ChannelAnswers {
  if (before === null) return after;
  const marginals = after.marginals.map((marginal) => {
    const old = before.marginals.find(({ channelId }) => channelId === marginal.channelId);
    return old && old.customers === marginal.customers && old.level === marginal.level ? old : marginal;
  });
  return { ...after, marginals };
}

function keepFigures(before: readonly Figure[], after: readonly Figure[]): readonly Figure[] {
  const kept = after.map((figure) => {
    const old = before.find(({ id }) => id === figure.id);
    return old && sameFigure(old, figure) ? old : figure;
  });
  const unchanged = kept.length === before.length && kept.every((figure, index) => figure === before[index]);
  return unchanged ? before : kept;
}

function sameFigure(a: Figure, b: Figure): boolean {
  return (
    a.answer === b.answer &&
    JSON.stringify(a.annotations) === JSON.stringify(b.annotations) &&
    sameTable(a.table, b.table)
  );
}

function sameTable(a: Table, b: Table): boolean {
  return (
    a.rows === b.rows &&
    a.columns.length === b.columns.length &&
    a.columns.every((column, index) => {
      const other = b.columns[index];
      if (column.key !== other.key || column.values.length !== other.values.length) return false;
      for (let row = 0; row < column.values.length; row++) {
        if (!Object.is(column.values[row], other.values[row])) return false;
      }
      return true;
    })
  );
}
