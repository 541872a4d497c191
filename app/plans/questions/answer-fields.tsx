'use client';

import type { ResponseAnswers } from '@/lib/analysis/response/response-questions';
import { formatFull } from '@/lib/report/words/numbers';
import { AmountReason, MoneyField, useAmountDraft } from '../../ui/money-field';
import { useSettings } from '../planner-settings';

export type AnswerKey = keyof ResponseAnswers;

const QUESTIONS: readonly { readonly key: AnswerKey; readonly words: (channel: string) => string }[] = [
  { key: 'atNone', words: (channel) => `With no spend in ${channel} at all` },
  { key: 'atToday', words: () => 'With today’s spend' },
  { key: 'atHalfMore', words: () => 'With half as much again' },
  { key: 'atUnlimited', words: () => 'With all the money in the world' },
];

/** Reasons name the answers by their keys: here they are called what the fields are. */
export function answerWords(reason: string): string {
  return reason
    .replaceAll('atNone', 'the answer for no spend')
    .replaceAll('atToday', 'the answer for today')
    .replaceAll('atHalfMore', 'the answer for half as much again')
    .replaceAll('atUnlimited', 'the answer for unlimited spend')
    .replace(/^t/, 'T');
}

export interface AnswerFieldsProps {
  readonly answers: ResponseAnswers;
  readonly onChange: (key: AnswerKey, value: number) => void;
  readonly channel: string;
  readonly weeks: number;
}

/** The four questions, each a number. */
export function AnswerFields({ answers, onChange, channel, weeks }: AnswerFieldsProps) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-2 text-11 text-ink-3">New customers over {weeks} weeks</legend>
      {QUESTIONS.map(({ key, words }) => (
        <AnswerField
          key={key}
          label={words(channel)}
          value={answers[key]}
          onChange={(value) => onChange(key, value)}
        />
      ))}
    </fieldset>
  );
}

interface AnswerFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function AnswerField({ label, value, onChange }: AnswerFieldProps) {
  const { style } = useSettings();
  const draft = useAmountDraft({
    value,
    format: (amount) => formatFull(amount, style),
    locale: style.locale,
    digits: 0,
    onCommit: (amount) => {
      onChange(amount);
      return undefined;
    },
  });
  return (
    <div>
      <div className="flex items-center justify-between gap-3">
        <span className="text-ink-2">{label}</span>
        <MoneyField
          draft={draft}
          label={label}
          className="h-7! w-[92px]! shrink-0 max-sm:h-11! max-sm:w-[112px]!"
        />
      </div>
      <AmountReason draft={draft} inForce={formatFull(value, style)} />
    </div>
  );
}
