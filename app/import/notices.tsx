import { Info, TriangleAlert } from 'lucide-react';
import type { Notice } from '@/lib/analysis/import/review';

/** What the reader of the file should know: where, which value, and what happens to it. Warnings come first. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  const sorted = [...notices].sort((a, b) => Number(a.level === 'note') - Number(b.level === 'note'));
  return (
    <section aria-labelledby="notices-title">
      <h2 id="notices-title" className="mb-2 text-15 tracking-[-.01em]">
        What to know about the file
      </h2>
      <ul className="max-h-80 overflow-y-auto rounded-md bg-surface ring ring-line">
        {sorted.map((notice, index) => (
          <li
            // Notices carry no id, and two may read the same; their order is fixed within one answer.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            className="flex gap-2 border-b border-line px-3 py-2 last:border-b-0"
          >
            {notice.level === 'warning' ? (
              <TriangleAlert size={14} aria-hidden className="mt-px shrink-0 text-attention" />
            ) : (
              <Info size={14} aria-hidden className="mt-px shrink-0 text-ink-3" />
            )}
            <p className="min-w-0 break-words text-ink-2">
              <span className="sr-only">{notice.level === 'warning' ? 'Warning: ' : 'Note: '}</span>
              {notice.message}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
