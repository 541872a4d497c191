import type { SheetChart } from 'hucre/xlsx';
import { columnName } from './sheet-cells';
import { COLORS, FONT } from './sheet-style';
import type { PlacedTable } from './table-block';

type ChartSeries = SheetChart['series'][number];

/** Where on its sheet a chart stands, in rows and columns from 0. */
type Anchor = SheetChart['anchor'];

/** Cells of a column of a table on a sheet: what a chart draws. */
interface Source {
  readonly sheet: string;
  readonly table: PlacedTable;
}

/** New customers a week, stacked by who brought them: the steady part below, the bursts on top. */
export function originChart(source: Source, anchor: Anchor): SheetChart {
  return chart({
    type: 'area',
    areaGrouping: 'stacked',
    title: 'Who brings new customers, week by week?',
    anchor,
    series: [
      series(source, 'newCustomersOrganic', 'Organic', COLORS.organic),
      series(source, 'newCustomersPull', 'Pull', COLORS.pull),
      series(source, 'newCustomersPush', 'Push', COLORS.push),
    ],
    axes: weekAxes(source, '#,##0'),
  });
}

/** Contribution to date with its P10 and P90, where they are drawn. */
export function contributionChart(source: Source, hasRange: boolean, anchor: Anchor): SheetChart {
  const range = [
    line(series(source, 'contributionToDateP90', 'P90', COLORS.organic), 'sysDash'),
    line(series(source, 'contributionToDateP10', 'P10', COLORS.organic), 'sysDash'),
  ];
  return chart({
    type: 'line',
    title: 'When has the plan paid for itself?',
    anchor,
    series: [
      line(series(source, 'contributionToDate', 'Contribution to date', COLORS.ink)),
      ...(hasRange ? range : []),
    ],
    axes: weekAxes(source, '#,##0'),
  });
}

/** What every channel brought of an outcome, a bar each. */
export function channelChart(source: Source, key: string, title: string, anchor: Anchor): SheetChart {
  return chart({
    type: 'bar',
    title,
    anchor,
    legend: false,
    gapWidth: 60,
    series: [
      {
        ...series(source, key, title, COLORS.organic),
        categories: cellsOf(source, 'channel'),
        dataPoints: sidesOf(source).map((side, idx) => ({ idx, fillColor: COLORS[side] })),
      },
    ],
    axes: {
      x: { reverse: true, majorTickMark: 'none', minorTickMark: 'none', tickLblPos: 'low', labelFontSize: 9 },
      y: {
        numberFormat: { formatCode: '#,##0' },
        majorTickMark: 'none',
        minorTickMark: 'none',
        labelFontSize: 9,
        gridlines: { major: true },
      },
    },
  });
}

/** Whose colour each row of a table has. */
function sidesOf({ table: { figure, rows } }: Source): ('push' | 'pull' | 'organic')[] {
  const sides = figure.table.columns.find((column) => column.key === 'side')?.values;
  return Array.from({ length: rows }, (_, row) => {
    const side = sides?.[row];
    return side === 'push' || side === 'pull' ? side : 'organic';
  });
}

function chart(parts: SheetChart): SheetChart {
  return {
    legend: 'bottom',
    legendFontSize: 9,
    titleFontSize: 12,
    titleBold: true,
    titleColor: COLORS.ink,
    titleFontFamily: FONT.name,
    titleOverlay: false,
    chartSpaceBorderColor: COLORS.line,
    showLineMarkers: false,
    altText: parts.title,
    ...parts,
  };
}

function weekAxes({ table }: Source, formatCode: string): SheetChart['axes'] {
  const skip = Math.max(1, Math.round(table.rows / 8));
  return {
    x: {
      numberFormat: { formatCode: 'mmm yyyy' },
      tickLblSkip: skip,
      tickMarkSkip: skip,
      tickLblPos: 'low',
      majorTickMark: 'none',
      minorTickMark: 'none',
      labelFontSize: 9,
    },
    y: {
      numberFormat: { formatCode },
      majorTickMark: 'none',
      minorTickMark: 'none',
      labelFontSize: 9,
      gridlines: { major: true },
    },
  };
}

function series(source: Source, key: string, name: string, color: string): ChartSeries {
  return { name, values: cellsOf(source, key), categories: cellsOf(source, 'startsOn'), color };
}

function line(of: ChartSeries, dash?: 'sysDash'): ChartSeries {
  return {
    ...of,
    marker: { symbol: 'none' },
    stroke: { width: dash === undefined ? 2.25 : 1, ...(dash === undefined ? {} : { dash }) },
  };
}

/** `'Weekly forecast'!$B$7:$B$110`; empty where the table has no such column. */
function cellsOf({ sheet, table: { figure, head, rows } }: Source, key: string): string {
  const at = figure.table.columns.findIndex((column) => column.key === key);
  const column = columnName(at);
  return at < 0 ? '' : `'${sheet}'!$${column}$${head + 2}:$${column}$${head + 1 + rows}`;
}
