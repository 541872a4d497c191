'use client';

import { Sigma } from 'lucide-react';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import type { HeadlineKey } from '@/lib/analysis/forecast/headline';
import { type Explanation, explanationLines, termText } from '@/lib/report/headlines/headline-explanations';
import { HEADLINE_FACTS } from '@/lib/report/headlines/headline-facts';
import { headlineInputs } from '@/lib/report/headlines/headline-inputs';
import { drawingWords, errorWords } from '@/lib/report/headlines/range-exactness';
import { Button } from '../../ui/button';
import { useForecast } from '../forecast-context';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';

/** What a headline is made of in this plan, how it is reckoned, what it hangs on, and how sure it is. */
export function Why({ headline }: { readonly headline: HeadlineKey }) {
  const { style } = useSettings();
  const { label, meaning, formula } = HEADLINE_FACTS[headline];
  const cell = useForecast(({ cells }) => cells.find(({ key }) => key === headline));
  const view = useForecast((state) => state.view);
  const [isFull, setIsFull] = useState(false);
  if (!cell) return null;
  const { text, why, errors } = cell;
  const known = errorWords(headline, errors, style);
  return (
    <>
      <h2 className="font-strong">
        {label} {text.value}
      </h2>
      <p className="mt-0.5 text-ink-2">{meaning}</p>
      <dl className="mt-2 border-t border-line">
        {why.terms.map((term) => (
          <div key={term.symbol} className="flex justify-between gap-4 border-b border-line py-1">
            <dt className="text-ink-2">
              {term.label} <i className="font-label text-ink-3">{term.symbol}</i>
            </dt>
            <dd className="shrink-0 text-right">{termText(term, style)}</dd>
          </div>
        ))}
      </dl>
      <Formula why={why} />
      <p className="mt-2 text-ink-2">
        {text.range === null
          ? 'The range is being drawn.'
          : `Range ${text.range}, P10–P90 of the draws; the value is the run at the stated assumptions.`}
      </p>
      {text.range !== null && view !== null && view.draws > 0 && (
        <p className="mt-1 text-ink-2" data-exactness>
          {known && `Monte Carlo standard error of its ends: ${known}. `}
          {drawingWords(view, style)}
        </p>
      )}
      <Button aria-expanded={isFull} onClick={() => setIsFull(!isFull)} className="mt-1 -ml-2">
        <Sigma size={13} aria-hidden />
        Inputs and sources
      </Button>
      {isFull && <Inputs headline={headline} formula={formula} />}
    </>
  );
}

/** The formula in symbols and with this plan's numbers: it comes to the number above. */
function Formula({ why }: { readonly why: Explanation }) {
  const { style } = useSettings();
  const lines = explanationLines(why, style);
  if (lines === null) return <p className="mt-2 font-label">{why.note}</p>;
  return (
    <div className="mt-2 rounded-sm bg-sunken px-2 py-1.5" data-formula>
      <p className="font-label italic">{lines.symbols}</p>
      <p className="break-words">{lines.numbers}</p>
    </div>
  );
}

function Inputs({ headline, formula }: { readonly headline: HeadlineKey; readonly formula: string }) {
  const { style } = useSettings();
  const plan = usePlan((state) => state.plan);
  const inputs = useMemo(() => headlineInputs(plan, headline, style.locale), [plan, headline, style.locale]);
  return (
    <div className="mt-1">
      <p className="text-ink-2">In the model: {formula}.</p>
      <table className="mt-1 w-full text-left text-11">
        <caption className="sr-only">Inputs that matter most</caption>
        <thead className="text-ink-3">
          <tr>
            <th scope="col" className="py-1 font-text">
              Input
            </th>
            <th scope="col" className="py-1 pl-2 text-right font-text">
              Value
            </th>
            <th scope="col" className="py-1 pl-3 font-text">
              Source
            </th>
          </tr>
        </thead>
        <tbody>
          {inputs.map(({ label, value, range, source }) => (
            <tr key={label} className="border-t border-line align-top">
              <th scope="row" className="py-1 font-text">
                {label}
              </th>
              <td className="py-1 pl-2 text-right whitespace-nowrap">
                {value}
                {range !== null && <span className="block text-ink-3">{range}</span>}
              </td>
              <td className="py-1 pl-3 text-ink-2">{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PlanLink />
    </div>
  );
}

function PlanLink() {
  const planId = usePlan(({ id }) => id);
  return (
    <p className="mt-2">
      <Link href={`/plans/${planId}/assumptions`} className="underline underline-offset-2 hover:text-ink">
        All assumptions of this plan
      </Link>
    </p>
  );
}
