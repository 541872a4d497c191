'use client';

import type { ReportProgress } from '@/lib/report/report-progress';
import { failureWords } from '../../ui/request';
import { saveFile } from '../../ui/save-file';
import { showProgress, showToast } from '../../ui/toast';
import { usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';
import { planUrl } from '../send-plan';
import { progressWords, requestExport } from './request-export';

/** A wait that is shorter needs no words. */
const SILENT_MS = 1_000;

/**
 * Downloads the forecast of the scenario on the screen in a format, without the channels that are muted there. The
 * server writes the file, so the edits are saved first.
 */
export function useDownload(planId: string, untilSaved: () => Promise<boolean>): (formatId: string) => void {
  const { scenarioId } = useSettings();
  const store = usePlanStore();
  return async (formatId) => {
    // What is muted now is what the reader asked for, whatever happens while the server draws.
    const path = forecastPath(planId, scenarioId, formatId, [...store.getState().muted]);
    if (!(await untilSaved())) {
      showToast({
        tone: 'error',
        text: 'Not exported: the last edits are not saved yet. They are kept here; export again when they are.',
      });
      return;
    }
    const cancel = new AbortController();
    const wait = watchWait(() => cancel.abort());
    try {
      const { content, fileName } = await requestExport(path, cancel.signal, wait.hear);
      saveFile(content, fileName);
    } catch (error) {
      if (!cancel.signal.aborted) showToast({ tone: 'error', text: `Not exported. ${failureWords(error)}` });
    } finally {
      wait.end();
    }
  };
}

/** Shows step, percent, time left and a way to cancel once it takes long. */
function watchWait(cancel: () => void) {
  const start = performance.now();
  let words: { readonly text: string; readonly share: number } | undefined;
  let shown: ReturnType<typeof showProgress> | undefined;
  const slow = setTimeout(() => {
    shown = showProgress({ text: 'Writing the file …', ...words, action: { label: 'Cancel', run: cancel } });
  }, SILENT_MS);
  return {
    hear: (progress: ReportProgress) => {
      const text = progressWords(progress, (performance.now() - start) / 1000);
      words = { text, share: progress.share };
      shown?.report(words);
    },
    end: () => {
      clearTimeout(slow);
      shown?.dismiss();
    },
  };
}

/** Where the server writes a forecast as a file. */
export function forecastPath(
  planId: string,
  scenario: string,
  format: string,
  muted: readonly string[],
): string {
  const query = new URLSearchParams({ scenario, format, progress: 'true' });
  if (muted.length > 0) query.set('without', muted.join(','));
  return `${planUrl(planId)}/forecast?${query}`;
}
