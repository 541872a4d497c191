'use client';

import clsx from 'clsx';
import { FileUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { FILE_ACCEPT } from '../import/file-limits';
import { handOverFiles } from '../import/pending-file';
import { Button } from '../ui/button';
import { FileDrop } from '../ui/file-drop';

export interface OwnWeeksCardProps {
  /** True where the cards fill their last row: it then lies under them, as wide as all of them. */
  readonly isStrip: boolean;
  readonly onEmptyPlan: () => void;
}

/** The way from one's own history: choose a file, or drop it anywhere on the page. */
export function OwnWeeksCard({ isStrip, onEmptyPlan }: OwnWeeksCardProps) {
  const router = useRouter();
  return (
    <li
      className={clsx(
        'flex rounded-md border border-dashed border-line-input px-3.5 pt-3.5 pb-3',
        isStrip
          ? 'col-span-full items-center gap-6 max-sm:flex-col max-sm:items-stretch max-sm:gap-3'
          : 'min-h-[168px] flex-col',
      )}
    >
      <div className={isStrip ? 'flex-1' : undefined}>
        <h3 className="flex items-center gap-[7px] text-13">
          <FileUp size={14} aria-hidden className="text-ink-2" />
          From your own weeks
        </h3>
        <p className={clsx('text-ink-2', isStrip ? 'mt-0.5' : 'mt-1.5')}>
          Exports of your ad platforms and analytics, or a CSV with one row a week. Choose them, or drop them
          anywhere here.
        </p>
      </div>
      <div className={clsx('flex items-center gap-2', !isStrip && 'mt-auto pt-2')}>
        <FileDrop
          accept={FILE_ACCEPT}
          hint="Drop the files to read them"
          onFiles={(files) => {
            handOverFiles(files);
            router.push('/import');
          }}
        >
          {(choose) => (
            <Button variant="line" onClick={choose}>
              Choose file
            </Button>
          )}
        </FileDrop>
        <Button onClick={onEmptyPlan}>Empty plan</Button>
      </div>
    </li>
  );
}
