import type { Plan } from '@/lib/model/plan';

/** What the plan says about itself in words. */
export function StatedAssumptions({ assumptions }: Pick<Plan, 'assumptions'>) {
  if (assumptions.length === 0) return null;
  return (
    <section id="stated" aria-labelledby="stated-title" className="scroll-mt-4 pt-4">
      <h2 id="stated-title" className="text-13 font-strong">
        In words
      </h2>
      <dl className="mt-1 grid grid-cols-[minmax(96px,max-content)_1fr] gap-x-4 gap-y-1 max-sm:grid-cols-1">
        {assumptions.map(({ about, text }) => (
          <div key={about + text} className="contents">
            <dt className="font-label text-ink-2">{about}</dt>
            <dd className="max-w-[90ch] max-sm:mb-1">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
