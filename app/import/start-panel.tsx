'use client';

import { FileUp } from 'lucide-react';
import { Button } from '../ui/button';
import { ErrorNote } from '../ui/note';
import type { Refusal } from './use-import';

export interface StartPanelProps {
  /** Platforms whose exports are recognised. */
  readonly sources: readonly string[];
  readonly fileName: string | null;
  readonly isReading: boolean;
  readonly refusal: Refusal | null;
  readonly onChoose: () => void;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
}

/** Where an import begins: what a file needs, the way to choose one, and why the last one was declined. */
export function StartPanel({
  sources,
  fileName,
  isReading,
  refusal,
  onChoose,
  onCancel,
  onRetry,
}: StartPanelProps) {
  return (
    <div className="mx-auto max-w-[680px]">
      <h1 className="text-22 tracking-[-.02em]">Last year becomes a plan</h1>
      <p className="mt-1 text-13 text-ink-2">
        Bring the weeks you have: what was spent on each channel and what was sold. They become a plan that
        starts where the file ends, and you see how well the model would have forecast the last year.
      </p>
      <div className="mt-5 flex flex-col items-center gap-3 rounded-md border border-dashed border-line-input px-6 py-10 text-center">
        <FileUp size={22} aria-hidden className="text-ink-3" />
        <p className="text-13 font-label">
          {isReading ? `Reading ${fileName ?? 'the file'}` : 'Drop files anywhere here'}
        </p>
        {isReading ? (
          <Button variant="line" onClick={onCancel}>
            Cancel
          </Button>
        ) : (
          <Button variant="primary" onClick={onChoose} className="pointer-coarse:h-11">
            Choose files
          </Button>
        )}
        <p className="text-11 text-ink-3">
          CSV, XLSX or a zip of CSVs, up to 20 MB together. Nothing is stored until you confirm.
        </p>
      </div>
      {refusal !== null && (
        <ErrorNote
          title={`${fileName === null ? 'The file' : `“${fileName}”`} ${refusal.isOurs ? 'was not read' : 'cannot be read'}`}
          className="mt-4"
          actions={
            refusal.isOurs && (
              <Button variant="line" onClick={onRetry}>
                Try again
              </Button>
            )
          }
        >
          <p>{refusal.words}</p>
          {refusal.issues.length > 0 && (
            <ul className="mt-1 list-disc pl-4">
              {refusal.issues.slice(0, 8).map((issue) => (
                <li key={`${issue.field} ${issue.message}`}>{issue.message}</li>
              ))}
            </ul>
          )}
          {!refusal.isOurs && (
            <p className="mt-1">Nothing was stored. Correct the file, or choose another one.</p>
          )}
        </ErrorNote>
      )}
      <h2 className="mt-8 text-13">Exports that are recognised</h2>
      <p className="mt-1 text-ink-2">{sources.join(', ')}: by day or by week. Several files make one plan.</p>
      <h2 className="mt-5 text-13">What a file of your own needs</h2>
      <ul className="mt-1 grid list-disc gap-1 pl-4 text-ink-2">
        <li>One row a week or a day, with a column of dates.</li>
        <li>One column a channel with what was spent. Impressions, sends or clicks may stand beside it.</li>
        <li>
          One column with the outcome: sales, orders or new customers. Two years or more let it be tested.
        </li>
      </ul>
    </div>
  );
}
