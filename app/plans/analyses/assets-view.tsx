'use client';

import type { Figure } from '@/lib/report/figure';
import { columnOf } from '@/lib/report/figure-cells';
import { formatFigure, formatRange } from '@/lib/report/words/numbers';
import { BarRows } from '../../ui/charts/bar-rows';
import { ClockProvider } from '../../ui/charts/clock';
import { Crosshair } from '../../ui/charts/crosshair';
import { PlainRow } from '../../ui/charts/plain-row';
import { StageLanes } from '../../ui/charts/stage-lanes';
import { TimeAxis } from '../../ui/charts/time-axis';
import { EmptyNote } from '../../ui/note';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { answerText } from '../rows/answer-text';
import { TableButton } from '../rows/figure-table';
import { AnalysisNote } from './analysis-note';
import { AssetLedger } from './asset-ledger';
import { rangedCell, useChannelLook } from './channel-look';
import { useAnalysis } from './use-analysis';

/** The pull stocks as assets: what was there, built, let go, and what it still brings. */
export function AssetsView() {
  const analysis = useAnalysis('assets', { figures: ['pull-assets', 'pull-stocks'] });
  const { style } = useSettings();
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  const startsOn = usePlan(({ plan }) => plan.startsOn);
  const { colorOfColumn } = useChannelLook();
  const [sheet, stocks] = ['pull-assets', 'pull-stocks'].map((id) =>
    analysis.figures?.find((figure) => figure.id === id),
  );
  const note = <AnalysisNote analysis={analysis} what="what pull has built" className="min-h-64" />;
  if (!sheet || !stocks) return <div className="flex-1 border-t border-line py-2">{note}</div>;
  if (sheet.table.rows < 2)
    return (
      <div className="grid flex-1 place-items-center border-t border-line py-16">
        <EmptyNote title="No pull channel">
          Content, search, followers and reviews build stocks; this plan has none of them.
        </EmptyNote>
      </div>
    );
  const lanes = sheet.table.rows - 1;
  return (
    <div className="flex flex-1 flex-col">
      {analysis.state !== 'done' && <div className="border-t border-line pt-2">{note}</div>}
      <PlainRow
        question="What is the balance of the stocks?"
        answer={sheet.answer && answerText(stocks.answer)}
        unit="opening + built − decayed = closing; a scale a row"
        stale={analysis.stale}
        actions={<TableButton figure={sheet} />}
        className="border-t! border-line"
      >
        <AssetLedger figure={sheet} />
      </PlainRow>
      <ClockProvider
        weeks={weeks}
        startsOn={startsOn}
        style={style}
        className="relative flex flex-col sm:flex-1"
      >
        <StageLanes
          figure={stocks}
          answer={answerText(stocks.answer)}
          height={Math.max(120, lanes * 48)}
          stale={false}
          colorOf={colorOfColumn}
          actions={<TableButton figure={stocks} />}
        />
        <TimeAxis />
        <Crosshair />
      </ClockProvider>
      <PlainRow
        question={sheet.question}
        answer={answerText(sheet.answer)}
        unit="contribution of 156 weeks, discounted; bar: at the end, mark: at the start"
        stale={analysis.stale}
        updating={analysis.wearsOldRanges}
        actions={<TableButton figure={sheet} />}
      >
        <Values figure={sheet} rangesStale={analysis.wearsOldRanges} />
      </PlainRow>
    </div>
  );
}

/** What each stock would still bring if all spending stopped at the plan's end; a mark for its start. */
function Values({ figure, rangesStale }: { readonly figure: Figure; readonly rangesStale: boolean }) {
  const { style } = useSettings();
  const { colorOfName, iconOfName } = useChannelLook();
  const names = columnOf(figure, 'channel').values;
  const last = figure.table.rows - 1;
  const rows = Array.from({ length: figure.table.rows }, (_, row) => {
    const { value, low, high, unit } = rangedCell(figure, 'closingValue', row);
    const name = String(names[row]);
    return {
      key: name,
      name,
      icon: iconOfName(name),
      color: row === last ? 'var(--pull)' : colorOfName(name),
      value,
      low,
      high,
      mark: rangedCell(figure, 'openingValue', row).value,
      text: formatFigure(value, unit, style),
      range: low === null ? undefined : formatRange(low, high, unit, style),
    };
  });
  return <BarRows label={figure.question} rows={rows} rangesStale={rangesStale} />;
}
