'use client';

import clsx from 'clsx';
import { CalendarRange, ChartArea, Columns3, SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useForecast } from './forecast-context';
import { usePlan } from './plan-context';

const PHONE_TABS = ['forecast', 'mix', 'flighting'] as const;
export type PhoneTab = (typeof PHONE_TABS)[number];

const parser = parseAsStringLiteral(PHONE_TABS)
  .withDefault('forecast')
  .withOptions({ history: 'replace', clearOnDefault: true });

/** What a phone shows of the plan, `?tab=mix` in the address; a desk shows all of it at once. */
export function usePhoneTab() {
  return useQueryState('tab', parser);
}

const tabs = [
  { id: 'forecast', label: 'Forecast', icon: ChartArea },
  { id: 'mix', label: 'Mix', icon: SlidersHorizontal },
  { id: 'flighting', label: 'Flighting', icon: CalendarRange },
] as const;

/** On a phone: what the thumb switches between. */
export function PhoneTabs({
  current,
  onChange,
}: {
  readonly current: PhoneTab;
  readonly onChange: (tab: PhoneTab) => void;
}) {
  const planId = usePlan(({ id }) => id);
  return (
    <nav
      aria-label="Views"
      className="grid h-16 shrink-0 grid-cols-4 border-t border-line bg-surface pb-1.5 sm:hidden print:hidden"
    >
      {tabs.map(({ id, label, icon: Icon }) => (
        <button
          key={id}
          type="button"
          aria-current={current === id ? 'page' : undefined}
          onClick={() => onChange(id)}
          className={clsx(
            'flex flex-col items-center justify-center gap-0.5 text-11 font-label outline-offset-[-4px]',
            current === id ? 'text-ink shadow-[inset_0_2px_0_var(--text)]' : 'text-ink-3',
          )}
        >
          <Icon size={18} aria-hidden />
          {label}
        </button>
      ))}
      <Link
        href={`/plans/${planId}/compare`}
        className="flex flex-col items-center justify-center gap-0.5 text-11 font-label text-ink-3 outline-offset-[-4px]"
      >
        <Columns3 size={18} aria-hidden />
        Compare
      </Link>
    </nav>
  );
}

/** Above the tabs while the mix is edited: what the edits do. */
export function LiveFigures() {
  const cells = useForecast((state) => state.cells);
  const crossover = useForecast(({ view }) => view?.crossoverWeek);
  const live = (['newCustomers', 'contribution'] as const).flatMap(
    (key) => cells.find((cell) => cell.key === key) ?? [],
  );
  return (
    <dl className="grid shrink-0 grid-cols-[1.2fr_1.2fr_.8fr] border-t border-line-strong bg-raised px-4 py-2 text-11 sm:hidden print:hidden">
      {live.map(({ key, text }) => (
        <div key={key}>
          <dt className="text-ink-3">{text.label}</dt>
          <dd>
            <b className="text-15">{text.value}</b>{' '}
            {text.difference && (
              <span
                className={clsx(
                  text.difference.tone === 'better' && 'text-positive',
                  text.difference.tone === 'worse' && 'text-negative',
                )}
              >
                {text.difference.arrow} {text.difference.text}
              </span>
            )}
          </dd>
        </div>
      ))}
      <div>
        <dt className="text-ink-3">Pull leads</dt>
        <dd>
          <b className="text-15">{crossover == null ? '–' : `wk ${crossover}`}</b>
        </dd>
      </div>
    </dl>
  );
}
