'use client';

import { ListChecks } from 'lucide-react';
import Link from 'next/link';
import type { Figure } from '@/lib/report/figure';
import { cellOf, columnOf } from '@/lib/report/figure-cells';
import { formatCount, formatMoneyCompact, formatShare, formatUnit } from '@/lib/report/words/numbers';
import { Button, buttonClass } from '../../ui/button';
import { TableButton } from '../rows/figure-table';
import { scenarioColor } from '../scenario-mark';
import { useCompare } from './compare-context';
import type { ComparisonState } from './use-comparison';

/** How many draws the odds rest on, how exact that makes them, and what moves the lead. */
export function OddsPanel({ comparison }: { readonly comparison: ComparisonState }) {
  const { view, goal, homeId } = useCompare();
  const lead = view.leads[goal];
  const leader = view.verdicts[goal]?.leader ?? null;
  return (
    <section aria-labelledby="how-sure" className="mt-5">
      <h2 id="how-sure" className="text-13 font-strong">
        How sure is this?
      </h2>
      <DrawsText comparison={comparison} />
      {lead && leader !== null && <Lead figure={lead} color={scenarioColor(leader)} />}
      <Link href={`/plans/${homeId}/assumptions`} className={`${buttonClass()} mt-2 -ml-2 print:hidden`}>
        <ListChecks size={13} aria-hidden />
        All assumptions
      </Link>
    </section>
  );
}

function DrawsText({ comparison }: { readonly comparison: ComparisonState }) {
  const { view, locale } = useCompare();
  const { status, progress, cancel, askAgain } = comparison;
  const { draws, error, contenders } = view;
  const precision =
    error === null || contenders.length < 2
      ? ''
      : ` Every chance is known to within ${formatShare(error, { locale }, 1)} (standard error).`;
  return (
    <div className="mt-1 text-ink-2">
      <p>
        {draws === 0
          ? 'The stated values are in; the draws follow.'
          : `${formatCount(draws, { locale })} draws of every uncertain number, the same for each scenario${
              new Set(contenders.map(({ plan }) => plan)).size > 1 ? ' and plan' : ''
            }.${precision}`}
      </p>
      <div className="mt-1 flex min-h-7 items-center gap-2 text-11 text-ink-3 print:hidden">
        {progress && (
          <>
            <progress aria-label="Draws" value={progress.drawn} max={progress.draws} className="h-1 w-24" />
            {formatCount(progress.drawn, { locale })} of {formatCount(progress.draws, { locale })}
            <Button className="h-6!" onClick={cancel}>
              Cancel
            </Button>
          </>
        )}
        {status === 'stopped' && (
          <>
            Stopped: the odds are those of the draws so far.
            <Button className="h-6!" onClick={askAgain}>
              Draw again
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

const SHOWN = 6;
const WIDTH = 88;

/** A bar from the lead with an assumption at its low end to that with it at its high end. */
function Lead({ figure, color }: { readonly figure: Figure; readonly color: string }) {
  const { locale, view } = useCompare();
  const [names, low, high, stated] = ['assumption', 'atLow', 'atHigh', 'stated'].map((key) =>
    columnOf(figure, key),
  );
  const rows = Array.from({ length: Math.min(SHOWN, figure.table.rows) }, (_, row) => ({
    name: String(names.values[row]),
    low: cellOf(low, row) ?? 0,
    high: cellOf(high, row) ?? 0,
  }));
  const base = cellOf(stated, 0) ?? 0;
  const ends = rows.flatMap((row) => [row.low, row.high]);
  const [least, most] = [Math.min(base, ...ends), Math.max(base, ...ends)];
  const x = (value: number) =>
    Math.round(((value - least) / (most - least || 1)) * (WIDTH - 2) * 10) / 10 + 1;
  const style = { locale, currency: view.contenders[0].currency };
  const write = (value: number) =>
    low.unit === 'money' ? formatMoneyCompact(value, style) : formatUnit(value, low.unit, style);
  return (
    <div className="group/row mt-3">
      <div className="flex items-start justify-between gap-2">
        <h3 className="text-12 font-strong">{figure.question}</h3>
        <TableButton figure={figure} />
      </div>
      <p className="sr-only">{figure.answer}</p>
      <ul className="mt-1">
        {rows.map((row) => (
          <li key={row.name} className="grid grid-cols-[1fr_88px] items-center gap-x-2 py-0.5">
            <span className="truncate" title={row.name}>
              {row.name}
            </span>
            <svg width={WIDTH} height={14} aria-hidden="true">
              <path
                d={`M${x(base)} 7H${x(row.low)}`}
                stroke="var(--text-3)"
                strokeOpacity=".5"
                strokeWidth={7}
              />
              <path d={`M${x(base)} 7H${x(row.high)}`} stroke={color} strokeOpacity=".8" strokeWidth={7} />
              <path d={`M${x(base)} 1V13`} stroke="var(--text)" />
            </svg>
            <span className="sr-only">
              {write(row.low)} at its low end, {write(row.high)} at its high end
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-1 flex flex-wrap gap-x-3 text-11 text-ink-3" aria-hidden="true">
        <span>
          {write(least)} – {write(most)}
        </span>
        <span>
          <i className="mr-1 inline-block size-2 bg-ink-3/50" />
          at its low end
        </span>
        <span>
          <i className="mr-1 inline-block size-2" style={{ background: color }} />
          at its high end
        </span>
      </p>
    </div>
  );
}
