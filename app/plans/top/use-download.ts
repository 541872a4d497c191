'use client';

import { failureWords, requestFile } from '../../ui/request';
import { fileNameIn, saveFile } from '../../ui/save-file';
import { showToast } from '../../ui/toast';
import { usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';
import { planUrl } from '../send-plan';

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
    let dismiss = () => {};
    const slow = setTimeout(() => {
      dismiss = showToast({
        tone: 'busy',
        text: 'Writing the file …',
        action: { label: 'Cancel', run: () => cancel.abort() },
      });
    }, SILENT_MS);
    try {
      const { content, disposition } = await requestFile(path, cancel.signal);
      saveFile(content, fileNameIn(disposition) ?? `forecast.${formatId}`);
    } catch (error) {
      if (!cancel.signal.aborted) showToast({ tone: 'error', text: `Not exported. ${failureWords(error)}` });
    } finally {
      clearTimeout(slow);
      dismiss();
    }
  };
}

/** Where the server writes a forecast as a file. */
export function forecastPath(
  planId: string,
  scenario: string,
  format: string,
  muted: readonly string[],
): string {
  const query = new URLSearchParams({ scenario, format, download: '1' });
  if (muted.length > 0) query.set('without', muted.join(','));
  return `${planUrl(planId)}/forecast?${query}`;
}
