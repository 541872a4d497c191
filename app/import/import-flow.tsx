'use client';

import { FileDrop } from '../ui/file-drop';
import { FILE_ACCEPT } from './file-limits';
import type { ImportKind } from './kind-choice';
import { ReviewPanel } from './review-panel';
import { StartPanel } from './start-panel';
import { useImport } from './use-import';

export interface ImportFlowProps {
  readonly kinds: readonly ImportKind[];
  /** Platforms whose exports are recognised. */
  readonly sources: readonly string[];
  readonly locale: string;
}

/** From a file to a plan: choose, look, correct, confirm. */
export function ImportFlow({ kinds, sources, locale }: ImportFlowProps) {
  const { state, choose, remove, cancel, change, confirm, retry } = useImport();
  return (
    <FileDrop accept={FILE_ACCEPT} hint="Drop the files to read them" onFiles={choose}>
      {(openDialog) =>
        state.review === null ? (
          <StartPanel
            sources={sources}
            fileName={state.files[0]?.name ?? null}
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
            onMore={openDialog}
            onRemove={remove}
            onOver={cancel}
          />
        )
      }
    </FileDrop>
  );
}
