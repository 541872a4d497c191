'use client';

import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { failureWords } from '../ui/request';
import { showToast } from '../ui/toast';
import { deletePlan, downloadPlan, duplicatePlan, renamePlan, undeletePlan } from './plan-requests';
import type { PlanRow } from './rows';

/** What the list does to a plan. Deleting happens at once and can be undone for 10 s; failures are said, never lost. */
export function usePlanActions() {
  const router = useRouter();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());

  const hide = (id: string) => setHidden((before) => new Set(before).add(id));
  const unhide = (id: string) =>
    setHidden((before) => {
      const after = new Set(before);
      after.delete(id);
      return after;
    });

  async function saying(failed: string, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      showToast({ tone: 'error', text: `${failed} ${failureWords(error)}` });
    }
  }

  const act = {
    open: (row: PlanRow) => router.push(`/plans/${row.id}`),
    duplicate: (row: PlanRow) =>
      saying(`“${row.name}” was not duplicated.`, async () => {
        const copy = await duplicatePlan(row.id);
        router.refresh();
        showToast({
          text: `“${copy.plan.name}” made`,
          undo: () =>
            void saying(`“${copy.plan.name}” was not removed.`, async () => {
              await deletePlan(copy.id);
              router.refresh();
            }),
        });
      }),
    download: (row: PlanRow) => saying(`“${row.name}” was not downloaded.`, () => downloadPlan(row.id)),
    remove: async (row: PlanRow) => {
      hide(row.id);
      try {
        await deletePlan(row.id);
      } catch (error) {
        unhide(row.id);
        showToast({ tone: 'error', text: `“${row.name}” was not deleted. ${failureWords(error)}` });
        return;
      }
      showToast({
        text: `“${row.name}” deleted`,
        icon: <Trash2 size={14} />,
        undo: () =>
          void saying(`“${row.name}” was not brought back.`, async () => {
            await undeletePlan(row.id);
            unhide(row.id);
            router.refresh();
          }),
      });
      router.refresh();
    },
  };

  async function rename(row: PlanRow, name: string): Promise<void> {
    await renamePlan(row.id, name);
    router.refresh();
  }

  return { hidden, act, rename };
}
