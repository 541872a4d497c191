'use client';

import { FileDrop } from '../ui/file-drop';
import { FILE_ACCEPT } from './file-limits';
import type { ImportKind } from './kind-choice';
import { ReviewPanel } from './review-panel';
import { StartPanel } from './start-panel';
import { useImport } from './use-import';

export interface ImportFlowProps {
  readonly kinds: readonly ImportKind[];
  readonly locale: string;
}

/** From a file to a plan: choose, look, correct, confirm. */
export function ImportFlow({ kinds, locale }: ImportFlowProps) {
  const { state, choose, cancel, change, confirm, retry } = useImport();
  return (
    <FileDrop accept={FILE_ACCEPT} hint="Drop the file to read it" onFile={choose}>
      {(openDialog) =>
        state.review === null ? (
          <StartPanel
            fileName={state.file?.name ?? null}
            isReading={state.isReading}
            refusal={state.refusal}
            onChoose={openDialog}
            onCancel={cancel}
            onRetry={retry}
          />
        ) : (
          <ReviewPanel
            key={state.round}
            review={state.review}
            state={state}
            kinds={kinds}
            locale={locale}
            change={change}
            onConfirm={() => void confirm()}
            onAnother={openDialog}
          />
        )
      }
    </FileDrop>
  );
}
