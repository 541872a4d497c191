'use client';

import { CircleAlert, CircleCheck, CircleHelp, X } from 'lucide-react';
import type { FileReview } from '@/lib/analysis/import/review';
import { formatDate } from '@/lib/report/words/numbers';
import { Button } from '../ui/button';
import { ColumnsTable } from './columns-table';
import type { ImportKind } from './kind-choice';
import type { useImport } from './use-import';
import { counted } from './words';

export interface FilesPanelProps {
  readonly files: readonly FileReview[];
  readonly kinds: readonly ImportKind[];
  readonly currency: string;
  readonly locale: string;
  readonly change: ReturnType<typeof useImport>['change'];
  readonly onRemove: (place: number) => void;
}

const states = {
  recognised: { Icon: CircleCheck, className: 'text-ink-2' },
  'by-hand': { Icon: CircleCheck, className: 'text-ink-2' },
  open: { Icon: CircleHelp, className: 'text-attention' },
  declined: { Icon: CircleAlert, className: 'text-attention' },
} as const;

const spacings = { daily: 'daily', weekly: 'weekly', events: 'by send' } as const;

/** Each file: what it was recognised as, what it holds, what is wrong with it; each can be taken out or mapped by hand. */
export function FilesPanel({ files, kinds, currency, locale, change, onRemove }: FilesPanelProps) {
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title" className="mb-2 text-15 tracking-[-.01em]">
        {files.length === 1 ? 'The file' : `The ${files.length} files`}
      </h2>
      <ul className="rounded-md bg-surface ring ring-line">
        {files.map((file, place) => {
          const { Icon, className } = states[file.status];
          const warnings = file.notices.filter(({ level }) => level === 'warning').length;
          return (
            // Two files may have one name; their places are what tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={`${file.name} ${place}`} className="border-b border-line px-3 py-2.5 last:border-b-0">
              <div className="flex items-start gap-2.5">
                <Icon size={15} aria-hidden className={`mt-0.5 shrink-0 ${className}`} />
                <div className="min-w-0 flex-1">
                  <p className="flex flex-wrap items-baseline gap-x-2">
                    <span className="font-strong">{titleOf(file)}</span>
                    <span className="min-w-0 truncate text-ink-3">
                      {file.name}
                      {file.sheet === null ? '' : `, ${file.sheet}`}
                    </span>
                  </p>
                  {file.period !== null && (
                    <p className="text-ink-2">
                      {formatDate(file.period.first, { locale })} – {formatDate(file.period.last, { locale })}
                      , {counted(file.rows, 'row')}
                      {file.granularity === null ? '' : ` ${spacings[file.granularity]}`}
                      {file.currency === null ? '' : `, ${file.currency}`}
                      {warnings === 0 ? '' : `, ${counted(warnings, 'warning')}`}
                    </p>
                  )}
                  {file.holds.length > 0 && (
                    <p className="text-11 text-ink-3">Brings {file.holds.join(', ')}.</p>
                  )}
                  {(file.status === 'declined' || file.status === 'open') && (
                    <p className="text-ink-2">{file.reason}</p>
                  )}
                </div>
                {file.canMapByHand && file.source !== null && (
                  <Button onClick={() => change.source(place, 'by-hand')}>
                    Map by hand<span className="sr-only"> {file.name}</span>
                  </Button>
                )}
                <Button aria-label={`Remove ${file.name}`} onClick={() => onRemove(place)}>
                  <X size={13} aria-hidden />
                </Button>
              </div>
              {files.length > 1 && file.columns.length > 0 && (
                <details className="mt-2">
                  <summary className="cursor-pointer text-ink-2">Columns of {file.name}</summary>
                  <div className="mt-2">
                    <ColumnsTable
                      columns={file.columns}
                      kinds={kinds}
                      currency={currency}
                      locale={locale}
                      onChange={(column) => change.fileColumn(place, column)}
                    />
                  </div>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function titleOf({ source, status }: FileReview): string {
  if (source !== null) return status === 'declined' ? `${source.label}, not usable as it is` : source.label;
  return status === 'declined' ? 'Not understood' : status === 'open' ? 'To be settled' : 'Mapped by hand';
}
