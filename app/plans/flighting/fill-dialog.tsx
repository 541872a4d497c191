'use client';

import { useState } from 'react';
import { minorUnitDigits } from '@/lib/model/currency';
import { formatFull, formatMoney, type InCurrency } from '@/lib/report/words/numbers';
import { Button } from '../../ui/button';
import { Dialog, DialogContent } from '../../ui/dialog';
import { Field, fieldClass } from '../../ui/field';
import { parseAmount } from '../../ui/parse-amount';
import { Select } from '../../ui/select';
import { SHAPE_HINTS, SHAPE_LABELS, SHAPES, type Shape } from './patterns';

export interface FillDialogProps {
  readonly place: string;
  /** `1 Mar 2027 – 28 Mar 2027`. */
  readonly days: string;
  /** What the weeks hold now. */
  readonly total: number;
  readonly style: InCurrency;
  readonly onFill: (total: number, shape: Shape) => void;
  readonly onClose: () => void;
}

/** A total over the selected weeks, laid out by a shape. */
export function FillDialog({ place, days, total, style, onFill, onClose }: FillDialogProps) {
  const digits = minorUnitDigits(style.currency);
  const [text, setText] = useState(formatFull(total, style, digits));
  const [shape, setShape] = useState<Shape>('always-on');
  const [error, setError] = useState<string | null>(null);
  const submit = () => {
    const parsed = parseAmount(text, { locale: style.locale, current: total, digits, max: 1e12 });
    if ('reason' in parsed) return setError(`${parsed.reason} Try 50k or +10%.`);
    onFill(parsed.value, shape);
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Fill ${place}`}
        description={`${days}. Now ${formatMoney(total, style)} in all.`}
        actions={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button variant="primary" onClick={submit}>
              Fill
            </Button>
          </>
        }
      >
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Field label="Total over these weeks" error={error}>
            {(ids) => (
              <input
                {...ids}
                type="text"
                autoComplete="off"
                value={text}
                onChange={(event) => {
                  setText(event.currentTarget.value);
                  setError(null);
                }}
                onFocus={(event) => event.currentTarget.select()}
                className={fieldClass}
              />
            )}
          </Field>
          <Field
            label="Shape"
            hint="Several channels share the total as they do now; blackout weeks stay empty."
          >
            {(ids) => (
              <Select
                {...ids}
                value={shape}
                onChange={(event) => setShape(event.currentTarget.value as Shape)}
              >
                {SHAPES.map((choice) => (
                  <option key={choice} value={choice}>
                    {SHAPE_LABELS[choice]}: {SHAPE_HINTS[choice]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}
