'use client';

import { HEADLINES, type HeadlineKey } from '@/lib/analysis/forecast/headline';
import type { Figure } from '@/lib/report/figure';
import { cellOf, columnOf } from '@/lib/report/figure-cells';
import { sensitivityId } from '@/lib/report/figure-parts/sensitivity-id';
import { HEADLINE_FACTS } from '@/lib/report/headlines/headline-facts';
import { formatShare } from '@/lib/report/words/numbers';
import { BarRows } from '../../ui/charts/bar-rows';
import { PlainRow } from '../../ui/charts/plain-row';
import { TornadoRows } from '../../ui/charts/tornado-rows';
import { Select } from '../../ui/select';
import { useSettings } from '../planner-settings';
import { answerText } from '../rows/answer-text';
import { TableButton } from '../rows/figure-table';
import { AnalysisNote } from './analysis-note';
import { useChannelLook } from './channel-look';
import { CorrelationChoice } from './correlation-choice';
import { GoalRow } from './goal-row';
import { useAnalysis } from './use-analysis';
import { useAskedHeadline } from './view-choices';

/** As many as P10 and P90 of most plans need; shares of variance of fewer are mostly noise. */
const DRAWS = 1000;

/** Spend is what the plan says: nothing moves it. */
const CHOICES = HEADLINES.filter((key) => key !== 'spend');

/** Which assumptions move a headline, which channel is known least, and how likely a typed goal is. */
export function SensitivityView() {
  const { style } = useSettings();
  const { headline, goal, setHeadline, setGoal } = useAskedHeadline();
  const tornadoId = sensitivityId(headline);
  const analysis = useAnalysis('sensitivity', {
    figures: [tornadoId, 'sensitivity-by-channel'],
    draws: DRAWS,
    withRange: true,
  });
  const tornado = analysis.figures?.find(
    ({ id }) => id.startsWith('sensitivity-') && id !== 'sensitivity-by-channel',
  );
  const owners = analysis.figures?.find(({ id }) => id === 'sensitivity-by-channel');
  const note = (
    <AnalysisNote analysis={analysis} what="which assumptions move the answer" className="min-h-64" />
  );
  return (
    <div className="flex flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-2">
        <label htmlFor="headline" className="text-ink-2">
          What moves
        </label>
        <Select
          id="headline"
          boxClassName="w-44"
          value={headline}
          onChange={(event) => setHeadline(event.currentTarget.value as HeadlineKey)}
        >
          {CHOICES.map((key) => (
            <option key={key} value={key}>
              {HEADLINE_FACTS[key].label}
            </option>
          ))}
        </Select>
        <CorrelationChoice />
      </div>
      {(!tornado || analysis.state !== 'done') && <div className="pt-2">{note}</div>}
      {tornado && (
        <PlainRow
          question={tornado.question}
          answer={answerText(tornado.answer)}
          unit={tornado.unit}
          stale={analysis.stale}
          actions={<TableButton figure={tornado} />}
        >
          {tornado.table.rows > 0 && <TornadoRows figure={tornado} style={style} />}
        </PlainRow>
      )}
      {owners && hasColumn(owners, headline) && (
        <PlainRow
          question={owners.question}
          answer={ownerAnswer(owners, headline, style.locale)}
          unit={owners.unit}
          stale={analysis.stale}
          actions={<TableButton figure={owners} />}
        >
          <Owners figure={owners} headline={headline} />
        </PlainRow>
      )}
      {analysis.headlineDraws && (
        <GoalRow
          key={headline}
          headline={headline}
          typed={goal}
          onType={setGoal}
          headlineDraws={analysis.headlineDraws}
          draws={DRAWS}
          stale={analysis.stale}
        />
      )}
    </div>
  );
}

function hasColumn(figure: Figure, key: string): boolean {
  return figure.table.columns.some((column) => column.key === key);
}

/** The figure's own answer is of contribution: the same sentence for the headline that was chosen. */
function ownerAnswer(figure: Figure, headline: HeadlineKey, locale: string): string {
  const [first] = ownerRows(figure, headline);
  const label = HEADLINE_FACTS[headline].label.toLowerCase();
  return first === undefined
    ? figure.answer
    : `${first.name}: ${formatShare(first.share, { locale }).replace('\u2009', '\u202f')} of the variance of ${label}.`;
}

/** Largest share first; an owner with no uncertain assumption has none. */
function ownerRows(figure: Figure, headline: HeadlineKey) {
  const names = columnOf(figure, 'owner').values;
  const [shares, errors] = [columnOf(figure, headline), columnOf(figure, `${headline}Error`)];
  return Array.from({ length: figure.table.rows }, (_, row) => ({
    name: String(names[row]),
    share: cellOf(shares, row),
    error: cellOf(errors, row),
  }))
    .flatMap(({ name, share, error }) => (share === null ? [] : [{ name, share: Math.max(0, share), error }]))
    .sort((a, b) => b.share - a.share);
}

function Owners({ figure, headline }: { readonly figure: Figure; readonly headline: HeadlineKey }) {
  const { style } = useSettings();
  const { colorOfName, iconOfName } = useChannelLook();
  return (
    <BarRows
      wide
      label={figure.question}
      rows={ownerRows(figure, headline).map(({ name, share, error }) => ({
        key: name,
        name,
        icon: iconOfName(name),
        color: colorOfName(name),
        value: share,
        text: formatShare(share, style),
        range: error === null ? undefined : `± ${formatShare(error, style, 1)}`,
      }))}
    />
  );
}
