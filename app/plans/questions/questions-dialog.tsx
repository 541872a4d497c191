'use client';

import { useEffect, useState } from 'react';
import { withParameters } from '@/lib/analysis/response/answered-channel';
import { proposedAnswers } from '@/lib/analysis/response/proposed-answers';
import type { ResponseAnswers } from '@/lib/analysis/response/response-questions';
import { channelKind } from '@/lib/model/channels/registry';
import type { Channel } from '@/lib/model/plan';
import type { Figure } from '@/lib/report/figure';
import { answeredCurveFigure } from '@/lib/report/figure-parts/answered-curve';
import { formatFull } from '@/lib/report/words/numbers';
import { Button } from '../../ui/button';
import { CurvePlot } from '../../ui/charts/curve-plot';
import { DialogContent } from '../../ui/dialog';
import { kindColor } from '../../ui/kind-icon';
import { useAnalyses } from '../analyses/analyses-context';
import { AnalysisNote } from '../analyses/analysis-note';
import { useAnalysis } from '../analyses/use-analysis';
import { usePlan, usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';
import { stepLabel } from '../step-labels';
import { AnswerFields, type AnswerKey, answerWords } from './answer-fields';
import { useAnswers } from './use-answers';

export interface QuestionsDialogProps {
  readonly channel: Channel;
  readonly onDone: () => void;
}

/** Four questions instead of a dataset (Little 1970): what is expected of a channel becomes its saturation and slope. */
export function QuestionsDialog({ channel, onDone }: QuestionsDialogProps) {
  const analysis = useAnalysis('response', { figures: ['response-curves'], draws: 0 });
  const [figure] = analysis.figures ?? [];
  const column = figure?.table.columns.find(({ key }) => key === channel.id);
  const proposed = column ? proposedAnswers(column.values as ArrayLike<number>) : null;
  return (
    <DialogContent
      title={`What does ${channel.name} bring, and how much more could it?`}
      description="Four answers about new customers of the whole plan, all else as it is. They need not be exact: any range you trust is better than a default."
      className="top-[7vh]! max-h-[86vh]! w-[min(720px,calc(100vw-24px))]!"
    >
      {!figure ? (
        <AnalysisNote analysis={analysis} what="where the channel stands" className="min-h-72" />
      ) : proposed === null ? (
        <p className="pb-2 text-ink-2">
          {column
            ? `More spend in ${channel.name} brings no more new customers in this plan: there is no curve to ask about.`
            : `${channel.name} spends nothing in this scenario: without spend there is no “today” to ask about. Set a weekly spend first.`}
        </p>
      ) : (
        <Questions channel={channel} proposed={proposed} model={figure} onDone={onDone} />
      )}
    </DialogContent>
  );
}

interface QuestionsProps extends QuestionsDialogProps {
  readonly proposed: ResponseAnswers;
  /** The response curves of the plan as it is. */
  readonly model: Figure;
}

function Questions({ channel, proposed, model, onDone }: QuestionsProps) {
  const { style } = useSettings();
  const store = usePlanStore();
  const plan = usePlan((state) => state.plan);
  const analyses = useAnalyses();
  const [answers, setAnswers] = useState<ResponseAnswers>(() => rounded(proposed));
  const [touched, setTouched] = useState(false);
  const { answered, reasons, state, message } = useAnswers(channel.id, touched ? answers : null);
  useEffect(() => () => analyses.getState().cancel('answers'), [analyses]);
  const curve =
    answered && touched ? answeredCurveFigure(answered.curve, 'new customers', style.locale) : null;
  const change = (key: AnswerKey, value: number) => {
    setTouched(true);
    setAnswers((before) => ({ ...before, [key]: value }));
  };
  const apply = () => {
    if (!answered) return;
    store.getState().apply(stepLabel.answers(channel.name), (now) => {
      const index = now.channels.findIndex(({ id }) => id === channel.id);
      return withParameters(now, index, answered.parameters);
    });
    onDone();
  };
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[250px_minmax(0,1fr)]">
      <div className="flex flex-col gap-3">
        <AnswerFields answers={answers} onChange={change} channel={channel.name} weeks={plan.horizonWeeks} />
        {state === 'failed' && (
          <p role="alert" className="text-11 text-attention">
            The answers could not be worked out; the plan is as it was. {message}
          </p>
        )}
        {touched && reasons.length > 0 && (
          <div role="alert" className="text-11 text-negative">
            <ul aria-label="Why these answers cannot be" className="flex flex-col gap-1">
              {reasons.map((reason) => (
                <li key={reason}>{answerWords(reason)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        <CurvePlot
          label={`${curve?.question ?? model.question} ${curve?.answer ?? ''}`}
          style={style}
          color={kindColor(channel.kind)}
          curve={curve ? { figure: curve, column: 'outcome' } : { figure: model, column: channel.id }}
          before={curve ? { figure: model, column: channel.id } : null}
        />
        <p className="text-ink-2">
          {curve
            ? curve.answer
            : 'The curve of the plan as it is. Change an answer to see the one that goes through yours.'}
        </p>
        {curve && answered && <Changes channel={channel} parameters={answered.parameters} />}
        <div className="mt-auto flex justify-end gap-2 pt-2">
          <Button
            variant="line"
            disabled={!touched}
            onClick={() => {
              setTouched(false);
              setAnswers(rounded(proposed));
            }}
          >
            As the plan says
          </Button>
          <Button variant="primary" disabled={!curve || state === 'working'} onClick={apply}>
            Apply to {channel.name}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** What applying writes: each parameter with its old and its new value. */
function Changes({
  channel,
  parameters,
}: {
  readonly channel: Channel;
  readonly parameters: Readonly<Record<string, number>>;
}) {
  const { style } = useSettings();
  const passports: Readonly<Record<string, { readonly label: string }>> = channelKind(
    channel.kind,
  ).parameters;
  const say = (value: number) => formatFull(value, style, value < 0.1 ? 4 : value < 10 ? 2 : 1);
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-3 text-11 text-ink-2">
      {Object.entries(parameters).map(([term, value]) => (
        <div key={term} className="contents">
          <dt className="border-t border-line py-0.5">{passports[term]?.label ?? term}</dt>
          <dd className="border-t border-line py-0.5 text-right">
            {say((channel.parameters as Readonly<Record<string, number>>)[term])} →{' '}
            <b className="text-ink">{say(value)}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Whole customers, in order still. */
function rounded({ atNone, atToday, atHalfMore, atUnlimited }: ResponseAnswers): ResponseAnswers {
  const none = Math.round(atNone);
  const today = Math.max(none + 1, Math.round(atToday));
  const more = Math.max(today + 1, Math.round(atHalfMore));
  return {
    atNone: none,
    atToday: today,
    atHalfMore: more,
    atUnlimited: Math.max(more + 1, Math.round(atUnlimited)),
  };
}
