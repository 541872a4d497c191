import type { SharedForecast, SharedScenario } from '@/lib/report/sharing/shared-forecast';
import { formatDate, formatFull, formatMoneyWhole, type InCurrency } from '@/lib/report/words/numbers';
import { SideTag } from '../../ui/side-tag';

export interface SharedNotesProps {
  readonly forecast: SharedForecast;
  readonly scenario: SharedScenario;
  readonly style: InCurrency;
}

/** What the forecast rests on: the channels, what is assumed, and how it was computed. */
export function SharedNotes({ forecast, scenario, style }: SharedNotesProps) {
  const { assumptions, showsBudgets, startsOn, weeks, draws, seed, modelVersion, revision } = forecast;
  return (
    <div className="mt-8 grid gap-8 text-12 md:grid-cols-2">
      <section aria-labelledby="channels">
        <h2 id="channels" className="mb-1 text-13 font-strong">
          Channels of {scenario.name}
        </h2>
        <ul>
          {scenario.channels.map(({ name, side, spend }) => (
            <li
              key={name}
              className="flex min-h-8 items-center gap-2 border-b border-line py-1 last:border-b-0"
            >
              <SideTag side={side} />
              <span className="min-w-0 flex-1 break-words">{name}</span>
              {spend !== undefined && <span>{formatMoneyWhole(spend, style)}</span>}
            </li>
          ))}
        </ul>
        <p className="mt-1 text-11 text-ink-3">
          {showsBudgets
            ? `Spend over all ${weeks} weeks.`
            : 'Budgets, and the figures that would give them away, are not part of this link.'}
        </p>
      </section>
      <section aria-labelledby="basis">
        <h2 id="basis" className="mb-1 text-13 font-strong">
          What it rests on
        </h2>
        <p className="text-ink-2">
          {weeks} weeks from {formatDate(startsOn, style)}. A value is the run at the stated assumptions, a
          range is P10–P90 of {formatFull(draws, style)} draws of what is uncertain. The model simulates, it
          does not measure; competitors, geography and single people are left out.
        </p>
        {assumptions.length > 0 && (
          <dl className="mt-2">
            {assumptions.map(({ about, text }) => (
              <div key={`${about} ${text}`} className="border-t border-line py-1">
                <dt className="font-label">{about}</dt>
                <dd className="text-ink-2">{text}</dd>
              </div>
            ))}
          </dl>
        )}
        <p className="mt-2 text-11 text-ink-3">
          Pushpull, model {modelVersion}, revision {revision}, seed {seed}.
        </p>
      </section>
    </div>
  );
}
