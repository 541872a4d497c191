import clsx from 'clsx';
import type { HeadlineDifferenceText } from '@/lib/report/headlines/headline-cells';
import type { SharedForecast } from '@/lib/report/sharing/shared-forecast';
import { ScenarioMark } from '../../plans/scenario-mark';

const TONES = { better: 'text-positive', worse: 'text-negative', unclear: 'text-ink-3' } as const;

/** The headline figures of several scenarios side by side, each against the first. */
export function SharedComparison({ forecast }: { readonly forecast: SharedForecast }) {
  const { scenarios, headlines } = forecast;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label="Headline figures" tabIndex={0} className="mt-5 overflow-x-auto">
      <table
        className="w-full table-fixed border-collapse text-left"
        style={{ minWidth: 104 + scenarios.length * 124 }}
      >
        <caption className="sr-only">Headline figures with their ranges, scenario by scenario</caption>
        <thead>
          <tr className="border-b border-line-strong align-bottom">
            <th scope="col" className="w-[150px] py-2 max-sm:w-[104px] font-text text-11 text-ink-3">
              Value, P10–P90
            </th>
            {scenarios.map(({ id, name }, index) => (
              <th key={id} scope="col" className="px-3 py-2">
                <span className="flex items-center gap-2 text-13 font-strong">
                  <ScenarioMark index={index} />
                  <span className="min-w-0 break-words">{name}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {headlines.map(({ key, label, meaning, texts }) => (
            <tr key={key} className="border-b border-line" data-figure={key}>
              <th scope="row" className="py-2.5 pr-2 align-top font-label text-ink-2" title={meaning}>
                {label}
              </th>
              {texts.map((text, index) => (
                <td key={scenarios[index].id} className="px-3 py-2 align-top">
                  <span className="flex flex-wrap items-baseline gap-x-2">
                    <strong className="text-15 font-strong">{text.value}</strong>
                    <span className="text-11 text-ink-3">{text.range}</span>
                  </span>
                  {text.difference && <Difference difference={text.difference} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** `▲ 15 % vs Push-led`, or with its odds where it is not clear. */
function Difference({
  difference: { arrow, text, tone, against },
}: {
  readonly difference: HeadlineDifferenceText;
}) {
  return (
    <span className="block text-11">
      <span className={clsx('font-label', TONES[tone])}>{arrow === '' ? 'better' : `${arrow} ${text}`}</span>{' '}
      <span className="text-ink-3">{against}</span>
    </span>
  );
}
