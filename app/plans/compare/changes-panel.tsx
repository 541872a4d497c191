'use client';

import clsx from 'clsx';
import { CopyPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { changedInputs } from '@/lib/analysis/comparison/changed-inputs';
import { type Contender, fieldOf } from '@/lib/analysis/comparison/contenders';
import { type InputRow, inputRows, inputsFigure, inputsSentence } from '@/lib/report/comparison/input-words';
import { currencyAffixes } from '@/lib/report/words/number-formats';
import { Button } from '../../ui/button';
import { KindIcon } from '../../ui/kind-icon';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuTrigger } from '../../ui/menu';
import { TableButton } from '../rows/figure-table';
import { ScenarioMark } from '../scenario-mark';
import { useCompare } from './compare-context';
import { useCopy } from './use-copy';

/** Rows that are shown at first: scenarios of one plan rarely differ in more. */
const FIRST = 14;

/** The inputs that differ and no others; each can be copied from one scenario to another. */
export function ChangesPanel() {
  const { chosen, locale } = useCompare();
  const [all, setAll] = useState(false);
  const { contenders, inputs, rows, figure } = useMemo(() => {
    const field = fieldOf(chosen);
    const changed = changedInputs(field.contenders);
    return {
      contenders: field.contenders,
      inputs: changed,
      rows: inputRows(changed, field.contenders, { locale }),
      figure: inputsFigure(changed, field.contenders, locale),
    };
  }, [chosen, locale]);
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <section aria-labelledby="what-differs">
      <div className="flex items-start justify-between gap-2">
        <h2 id="what-differs" className="text-13 font-strong">
          What differs
        </h2>
        <TableButton figure={figure} />
      </div>
      <p className="text-11 text-ink-3">{inputsSentence(inputs)}</p>
      {rows.length > 0 && (
        <table className="mt-2 w-full table-fixed">
          <thead>
            <tr className="border-b border-line">
              <th scope="col" className="w-[31%] text-left font-text">
                <span className="sr-only">Input</span>
              </th>
              {contenders.map(({ key, label }, index) => (
                <th key={key} scope="col" className="py-1 pl-1 text-right" title={label}>
                  <span className="inline-block">
                    <ScenarioMark index={index} />
                  </span>
                  <span className="sr-only">{label}</span>
                </th>
              ))}
              <th scope="col" className="w-6 print:hidden">
                <span className="sr-only">Copy</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id} className="border-b border-line">
                <th scope="row" className="py-1 pr-1 text-left font-text">
                  <span className="flex items-center gap-1.5">
                    {row.kind && <KindIcon kind={row.kind} size={12} className="shrink-0" />}
                    <span className="truncate" title={row.label}>
                      {row.label}
                    </span>
                  </span>
                </th>
                {row.short.map((value, index) => (
                  <td
                    key={contenders[index].key}
                    className={clsx('py-1 pl-1 text-right', contenders.length > 3 && 'text-11')}
                    title={row.values[index]}
                  >
                    {value}
                  </td>
                ))}
                <td className="print:hidden">
                  <CopyMenu row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > FIRST && (
        <Button className="mt-1 -ml-2 print:hidden" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `All ${rows.length}`}
        </Button>
      )}
      <p className="mt-1 text-11 text-ink-3">
        {spendWords(contenders, locale)} A copy takes every week over, and can be undone.
      </p>
    </section>
  );
}

/** `€ a week, mean of 104 weeks.` */
function spendWords(contenders: readonly Contender[], locale: string): string {
  const currencies = [...new Set(contenders.map(({ plan }) => plan.currency))];
  const signs = currencies.map((currency) => {
    const { before, after } = currencyAffixes(locale, currency);
    return `${before}${after}`.trim();
  });
  return `Spend: ${signs.join(', ')} a week, mean of ${contenders[0].plan.horizonWeeks} weeks.`;
}

/** Copies one input: who gives it, and to whom. */
function CopyMenu({ row }: { readonly row: InputRow }) {
  const copies = useCopy(row);
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button iconOnly aria-label={`Copy ${row.label}`} title="Copy across" className="-mr-1 size-6!">
          <CopyPlus size={12} aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent className="max-w-[320px]">
        <MenuLabel>Copy {row.label}</MenuLabel>
        {copies.choices.map(({ id, from, to, value, run }) => (
          <MenuItem key={id} hint={value} onSelect={run}>
            <span className="flex items-center gap-1.5">
              <ScenarioMark index={from.index} />
              <span className="truncate">{from.label}</span>
              <span aria-hidden>→</span>
              <span className="sr-only">to</span>
              {to.index !== null && <ScenarioMark index={to.index} />}
              <span className="truncate">{to.label}</span>
            </span>
          </MenuItem>
        ))}
        {copies.choices.length === 0 && <MenuItem disabled>{copies.problem}</MenuItem>}
      </MenuContent>
    </Menu>
  );
}
