'use client';

import { CopyPlus, Ellipsis, GraduationCap, History, ListChecks, Redo2, Share2, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { openPanel } from '../../commands/open-state';
import { deletePlan, duplicatePlan, undeletePlan } from '../../gallery/plan-requests';
import { Button } from '../../ui/button';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { failureWords } from '../../ui/request';
import { showToast } from '../../ui/toast';
import { usePlan, usePlanStore } from '../plan-context';
import { showLesson } from '../tour/tour-state';
import { type ExportFormat, ExportItems } from './export-menu';
import { useDownload } from './use-download';

export interface PlanMenuProps {
  readonly planId: string;
  readonly formats: readonly ExportFormat[];
  readonly untilSaved: () => Promise<boolean>;
}

/** What one does to the plan as a whole; on phones also export and redo. */
export function PlanMenu({ planId, formats, untilSaved }: PlanMenuProps) {
  const router = useRouter();
  const store = usePlanStore();
  const name = usePlan(({ plan }) => plan.name);
  const next = usePlan(({ future }) => future[0]?.label);
  const download = useDownload(planId, untilSaved);

  const duplicate = async () => {
    try {
      await untilSaved();
      const copy = await duplicatePlan(planId);
      showToast({ text: `“${copy.plan.name}” made; this is the copy` });
      router.push(`/plans/${copy.id}`);
    } catch (error) {
      showToast({ tone: 'error', text: `“${name}” was not duplicated. ${failureWords(error)}` });
    }
  };
  const remove = async () => {
    try {
      await untilSaved();
      await deletePlan(planId);
    } catch (error) {
      showToast({ tone: 'error', text: `“${name}” was not deleted. ${failureWords(error)}` });
      return;
    }
    showToast({
      text: `“${name}” deleted`,
      icon: <Trash2 size={14} />,
      undo: () => void bringBack(),
    });
    router.push('/');
  };
  const bringBack = async () => {
    try {
      await undeletePlan(planId);
      router.push(`/plans/${planId}`);
    } catch (error) {
      showToast({ tone: 'error', text: `“${name}” was not brought back. ${failureWords(error)}` });
    }
  };
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button iconOnly aria-label="Plan" className="max-sm:size-11">
          <Ellipsis size={15} aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent>
        <div className="sm:hidden">
          <MenuItem
            icon={<Redo2 size={13} aria-hidden />}
            disabled={next === undefined}
            onSelect={() => store.getState().redo()}
          >
            {next === undefined ? 'Nothing to redo' : `Redo ${next}`}
          </MenuItem>
          <MenuItem icon={<History size={13} aria-hidden />} onSelect={() => openPanel('history')}>
            History
          </MenuItem>
          <MenuItem icon={<Share2 size={13} aria-hidden />} onSelect={() => openPanel('share')}>
            Share
          </MenuItem>
          <MenuLabel>Export the forecast</MenuLabel>
          <ExportItems formats={formats} onChoose={download} />
          <MenuSeparator />
        </div>
        <MenuItem icon={<GraduationCap size={13} aria-hidden />} onSelect={() => showLesson(0)}>
          Explain this plan
        </MenuItem>
        <MenuItem
          icon={<ListChecks size={13} aria-hidden />}
          onSelect={() => router.push(`/plans/${planId}/assumptions`)}
        >
          Assumptions
        </MenuItem>
        <MenuItem icon={<CopyPlus size={13} aria-hidden />} onSelect={() => void duplicate()}>
          Duplicate
        </MenuItem>
        <MenuItem icon={<Trash2 size={13} aria-hidden />} tone="destructive" onSelect={() => void remove()}>
          Delete
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
