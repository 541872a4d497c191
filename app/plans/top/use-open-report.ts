'use client';

import { useRouter } from 'next/navigation';
import { showToast } from '../../ui/toast';
import { usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';

/** Opens the report of the scenario on the screen, without the channels that are muted there, once the edits are saved. */
export function useOpenReport(planId: string, untilSaved: () => Promise<boolean>): () => void {
  const router = useRouter();
  const { scenarioId } = useSettings();
  const store = usePlanStore();
  return async () => {
    const muted = [...store.getState().muted].join(',');
    const query = new URLSearchParams({ scenario: scenarioId, ...(muted === '' ? {} : { without: muted }) });
    if (await untilSaved()) router.push(`/plans/${planId}/report?${query}`);
    else
      showToast({
        tone: 'error',
        text: 'Not opened: the last edits are not saved yet, and the report would be without them. They are kept here.',
      });
  };
}
