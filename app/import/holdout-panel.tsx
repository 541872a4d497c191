'use client';

import { useState } from 'react';
import type { Holdout } from '@/lib/analysis/actuals';
import { formatDate, formatShare, formatUnit, NO_VALUE } from '@/lib/report/words/numbers';
import { Button } from '../ui/button';
import { HoldoutChart } from './holdout-chart';
import { OUTCOME_WORDS } from './words';

export interface HoldoutPanelProps {
  readonly holdout: Holdout;
  readonly currency: string;
  readonly locale: string;
}

const units = { revenue: 'money', orders: 'orders', newCustomers: 'people' } as const;

/** How far the forecast can be trusted: the last year, forecast from the weeks before it only. */
export function HoldoutPanel({ holdout, currency, locale }: HoldoutPanelProps) {
  const [showsTable, setShowsTable] = useState(false);
  const unit = units[holdout.outcome];
  const style = { currency, locale };
  const outcome = OUTCOME_WORDS[holdout.outcome].toLowerCase();
  const money = unit === 'money' ? `, ${currency}` : '';
  return (
    <section aria-labelledby="holdout-title" className="rounded-md bg-surface p-4 ring ring-line">
      <h2 id="holdout-title" className="text-13">
        How well would it have forecast the last {holdout.weeks.length} weeks?
      </h2>
      <p className="mt-0.5 max-w-[110ch] text-ink-2">{holdout.sentence}</p>
      <div className="mt-3 flex flex-wrap items-start gap-x-8 gap-y-3">
        <dl className="flex gap-6">
          <Score label="This model" value={formatShare(holdout.wapeModel, style, 1)} />
          <Score label="Same week a year earlier" value={formatShare(holdout.wapeSeasonalNaive, style, 1)} />
        </dl>
        <p className="max-w-[64ch] flex-1 text-11 text-ink-3">
          Weekly error: the sum of all misses as a share of the sum of all {outcome}. Those weeks were hidden
          from the model while it was fitted; less is better.
        </p>
      </div>
      <div className="mt-3">
        {showsTable ? (
          <div className="max-h-64 overflow-y-auto rounded-xs ring ring-line">
            <table className="w-full border-separate border-spacing-0 text-right whitespace-nowrap">
              <thead className="text-11 text-ink-3 *:*:sticky *:*:top-0 *:*:h-7 *:*:border-b *:*:border-line *:*:bg-surface *:*:px-3 *:*:font-label">
                <tr>
                  <th className="text-left">Week of</th>
                  <th>Actual</th>
                  <th>Model</th>
                  <th>Year earlier</th>
                </tr>
              </thead>
              <tbody className="*:*:h-6 *:*:px-3">
                {holdout.weeks.map((week, index) => (
                  <tr key={week}>
                    <td className="text-left text-ink-2">{formatDate(week, style)}</td>
                    <td>{formatUnit(holdout.actual[index] ?? NO_VALUE, unit, style)}</td>
                    <td>{formatUnit(holdout.model[index], unit, style)}</td>
                    <td>{formatUnit(holdout.seasonalNaive[index] ?? NO_VALUE, unit, style)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          <HoldoutChart holdout={holdout} currency={currency} locale={locale} />
        )}
        <div className="mt-1 flex items-center justify-between gap-2">
          <span className="text-11 text-ink-3">
            {outcome} a week{money}
          </span>
          <Button aria-pressed={showsTable} onClick={() => setShowsTable(!showsTable)}>
            {showsTable ? 'Show the chart' : 'Show the table'}
          </Button>
        </div>
      </div>
    </section>
  );
}

function Score({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt className="text-11 font-label text-ink-2">{label}</dt>
      <dd className="text-22 font-strong tracking-[-.02em]">{value}</dd>
    </div>
  );
}
