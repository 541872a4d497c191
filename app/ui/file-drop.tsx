'use client';

import { Upload } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';

export interface FileDropProps {
  /** Takes the files that are dropped anywhere on the page or chosen, at least one. */
  readonly onFiles: (files: readonly File[]) => void;
  /** Words on the veil while a file hangs over the page. */
  readonly hint: string;
  /** Comma-separated endings the file dialog offers. */
  readonly accept: string;
  /** The button: gets a function that opens the file dialog. */
  readonly children: (choose: () => void) => ReactNode;
}

/** Lets files be dropped anywhere on the page, or chosen by a button. */
export function FileDrop({ onFiles, hint, accept, children }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;

  useEffect(() => {
    // Enter and leave fire for every element on the way; the veil stays until the last one is left.
    let depth = 0;
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth -= 1;
      if (depth <= 0) setIsOver(false);
    };
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take.current(files);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      {children(() => input.current?.click())}
      {isOver && (
        <div className="pointer-events-none fixed inset-0 z-60 grid place-items-center bg-scrim p-4">
          <div className="flex items-center gap-2 rounded-md border border-dashed border-line-input bg-raised px-6 py-5 text-13 font-label shadow-lg">
            <Upload size={16} aria-hidden />
            {hint}
          </div>
        </div>
      )}
    </>
  );
}
