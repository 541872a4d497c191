'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { CURRENCIES, minorUnitDigits } from '@/lib/model/currency';
import { Button } from '../ui/button';
import { Dialog, DialogClose, DialogContent } from '../ui/dialog';
import { Field, type FieldIds, fieldClass } from '../ui/field';
import { parseAmount } from '../ui/parse-amount';
import { failureWords } from '../ui/request';
import { Select } from '../ui/select';
import { emptyPlanDocument, type KindChoice } from './empty-plan-document';
import { createFromDocument } from './plan-requests';

export interface EmptyPlanDialogProps {
  readonly kinds: readonly KindChoice[];
  readonly locale: string;
  readonly onClose: () => void;
}

const blank = { name: '', currency: 'EUR', marketSize: '', price: '', margin: '' };
type Texts = typeof blank;
type Errors = Partial<Record<keyof Texts, string>>;

/** Asks the five things without which nothing can be forecast, and makes a plan with every channel at zero. */
export function EmptyPlanDialog({ kinds, locale, onClose }: EmptyPlanDialogProps) {
  const router = useRouter();
  const [texts, setTexts] = useState(blank);
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const form = useId();

  function change(key: keyof Texts, text: string) {
    setTexts({ ...texts, [key]: text });
    setErrors({ ...errors, [key]: undefined });
  }

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { answers, errors: found } = readTexts(texts, locale);
    setErrors(found);
    if (answers === null) return focusFirstError(event.currentTarget);
    setIsMaking(true);
    setFailure(null);
    try {
      const today = new Intl.DateTimeFormat('en-CA').format(new Date());
      router.push(`/plans/${await createFromDocument(emptyPlanDocument(answers, kinds, today))}`);
    } catch (error) {
      setFailure(failureWords(error));
      setIsMaking(false);
    }
  }

  const text = (key: keyof Texts, label: string, hint: string, end: ReactNode = null) => (
    <Field label={label} hint={hint} error={errors[key] ?? null}>
      {(ids: FieldIds) => (
        <span className="flex items-center gap-2">
          <input
            {...ids}
            value={texts[key]}
            onChange={(event) => change(key, event.target.value)}
            autoComplete="off"
            inputMode={key === 'name' ? 'text' : 'decimal'}
            maxLength={key === 'name' ? 120 : 24}
            className={`${fieldClass} ${key === 'name' ? '' : 'text-right'}`}
          />
          {end}
        </span>
      )}
    </Field>
  );

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <DialogContent
        title="Empty plan"
        description="Every kind of channel at zero, two years from next Monday. All of it can be changed later."
        actions={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button variant="primary" type="submit" form={form} disabled={isMaking}>
              {isMaking ? 'Making the plan' : 'Make plan'}
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={make} noValidate className="flex flex-col gap-3 pt-1">
          {text('name', 'Name', 'What the plan is called in the list')}
          <div className="grid grid-cols-2 gap-3">
            {text('marketSize', 'Market size', 'Everybody who could buy: people, homes, firms')}
            <Field label="Currency" hint="For all money in the plan">
              {(ids) => (
                <Select
                  {...ids}
                  value={texts.currency}
                  onChange={(event) => change('currency', event.target.value)}
                >
                  {CURRENCIES.map((code) => (
                    <option key={code}>{code}</option>
                  ))}
                </Select>
              )}
            </Field>
            {text('price', 'Price of an order', 'List price, on average', <Unit>{texts.currency}</Unit>)}
            {text('margin', 'Gross margin', 'Share of the price that is left', <Unit>%</Unit>)}
          </div>
          {failure !== null && (
            <p role="alert" className="text-negative">
              {failure}
            </p>
          )}
        </form>
      </DialogContent>
    </Dialog>
  );
}

/** After the errors are drawn, the focus goes to the first of them. */
function focusFirstError(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
}

function Unit({ children }: { readonly children: ReactNode }) {
  return <span className="w-8 shrink-0 text-ink-3">{children}</span>;
}

function readTexts(texts: Texts, locale: string) {
  const errors: Errors = {};
  const number = (key: 'marketSize' | 'price' | 'margin', digits: number, max: number, example: string) => {
    const read = parseAmount(texts[key], { locale, current: 0, digits, max });
    if ('value' in read && read.value > 0) return read.value;
    const reason =
      texts[key].trim() === ''
        ? 'A number is needed.'
        : 'reason' in read
          ? read.reason
          : 'Must be above zero.';
    errors[key] = `${reason} Try ${example}.`;
    return 0;
  };
  const name = texts.name.trim();
  if (name === '') errors.name = 'A plan needs a name.';
  const { currency } = texts;
  const marketSize = number('marketSize', 0, 1e10, '200k or 1.2m');
  const price = number('price', minorUnitDigits(currency), 1e9, '45');
  const margin = number('margin', 1, 100, '60') / 100;
  const isRight = Object.values(errors).every((error) => error === undefined);
  return { errors, answers: isRight ? { name, currency, marketSize, price, margin } : null };
}
