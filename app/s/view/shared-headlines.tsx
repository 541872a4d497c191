import type { SharedHeadline } from '@/lib/report/sharing/shared-forecast';

/** The headline figures of one scenario, each with its range. */
export function SharedHeadlines({ headlines }: { readonly headlines: readonly SharedHeadline[] }) {
  return (
    <section aria-label="Headline figures" className="mt-5 border-y border-line bg-canvas">
      <dl className="grid grid-cols-2 gap-px bg-line sm:grid-cols-4">
        {headlines.map(({ key, label, meaning, texts: [text] }) => (
          <div key={key} className="min-w-0 bg-canvas px-4 py-3 max-sm:px-3" data-figure={key}>
            <dt className="text-12 font-label text-ink-2" title={meaning}>
              {label}
            </dt>
            <dd>
              <strong className="block text-22 leading-[30px] font-strong tracking-[-.02em] whitespace-nowrap">
                {text.value}
              </strong>
              <span className="block min-h-4 text-11 whitespace-nowrap text-ink-3">{text.range}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
