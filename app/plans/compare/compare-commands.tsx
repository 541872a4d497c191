'use client';

import { ChartArea, Gavel } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { HEADLINE_FACTS } from '@/lib/report/headlines/headline-facts';
import { type Command, useCommands } from '../../commands/command-registry';
import { useCompare } from './compare-context';

/** What the comparison offers in the palette: every goal, and the way back. */
export function CompareCommands() {
  const router = useRouter();
  const { homeId, view, goal, setGoal } = useCompare();
  const { goals } = view;
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'planner',
        group: 'Actions',
        label: 'Back to the planner',
        icon: ChartArea,
        run: () => router.push(`/plans/${homeId}`),
      },
      ...goals
        .filter((one) => one !== goal)
        .map((one) => ({
          id: `goal ${one}`,
          group: 'View' as const,
          label: `Decide by ${HEADLINE_FACTS[one].label.toLowerCase()}`,
          icon: Gavel,
          run: () => setGoal(one),
        })),
    ],
    [router, homeId, goals, goal, setGoal],
  );
  useCommands(commands);
  return null;
}
