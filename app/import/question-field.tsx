'use client';

import { useState } from 'react';
import type { Question } from '@/lib/analysis/import/review';
import { CURRENCIES } from '@/lib/model/currency';
import { formatFull } from '@/lib/report/words/numbers';
import { Field, fieldClass } from '../ui/field';
import { parseAmount } from '../ui/parse-amount';
import { Select } from '../ui/select';

export interface QuestionFieldProps {
  readonly question: Question;
  /** Of questions about one of several files. */
  readonly fileName?: string | null;
  /** Of money questions. */
  readonly currency: string;
  readonly locale: string;
  /** What the server says about the last answer. */
  readonly error: string | null;
  readonly onAnswer: (value: string | number) => void;
}

/** One thing the file does not say: prefilled with a proposal and its reason, taken over when the field is left. */
export function QuestionField({ question, fileName, currency, locale, error, onAnswer }: QuestionFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const value = question.answer ?? question.proposal;
  const shown = draft ?? write(value, question, locale);

  function take(text: string) {
    if (draft === null) return;
    const read = readAnswer(text, question, locale);
    if ('reason' in read) return setReason(read.reason);
    setDraft(null);
    setReason(null);
    if (read.value !== value) onAnswer(read.value);
  }

  const options = optionsOf(question);
  const unit = question.input === 'money' ? currency : question.input === 'share' ? '%' : null;
  return (
    <Field
      label={question.label}
      hint={fileName ? `${fileName}: ${question.reason}` : question.reason}
      error={reason ?? error}
    >
      {(ids) =>
        options === null ? (
          <span className="flex items-center gap-2">
            <input
              {...ids}
              value={shown}
              autoComplete="off"
              inputMode={question.input === 'text' ? 'text' : 'decimal'}
              maxLength={question.input === 'text' ? 120 : 24}
              onChange={(event) => {
                setDraft(event.target.value);
                setReason(null);
              }}
              onBlur={(event) => take(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') take(event.currentTarget.value);
                if (event.key !== 'Escape') return;
                setDraft(null);
                setReason(null);
              }}
              className={`${fieldClass} ${question.input === 'text' ? '' : 'text-right'} ${question.answer === null ? '' : 'border-focus'}`}
            />
            {unit !== null && <span className="w-8 shrink-0 text-ink-3">{unit}</span>}
          </span>
        ) : (
          <Select
            {...ids}
            value={value === null ? '' : String(value)}
            onChange={(event) => onAnswer(event.target.value)}
            className={question.answer === null ? undefined : 'border-focus'}
          >
            {value === null && <option value="">Choose</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
        )
      }
    </Field>
  );
}

function optionsOf({ input, options }: Question): Question['options'] | null {
  if (input === 'choice') return options;
  return input === 'currency' ? CURRENCIES.map((code) => ({ value: code, label: code })) : null;
}

function write(value: string | number | null, { input }: Question, locale: string): string {
  if (value === null || typeof value === 'string') return value ?? '';
  return input === 'share' ? formatFull(value * 100, { locale }, 2) : formatFull(value, { locale }, 2);
}

function readAnswer(
  text: string,
  { input }: Question,
  locale: string,
): { value: string | number } | { reason: string } {
  if (input === 'text') return text.trim() === '' ? { reason: 'A name is needed.' } : { value: text.trim() };
  const read = parseAmount(text.replace(input === 'share' ? /%\s*$/ : /$^/, ''), {
    locale,
    current: 0,
    digits: 2,
  });
  if ('reason' in read) return { reason: `${read.reason} Try ${input === 'share' ? '40' : '45 or 1.2m'}.` };
  return { value: input === 'share' ? read.value / 100 : read.value };
}
