'use client';

import { GraduationCap } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useMemo } from 'react';
import { type Command, useCommands } from '../../commands/command-registry';
import { showToast } from '../../ui/toast';
import { showLesson, takeOffer, useLesson } from './tour-state';

// Only who asks for it pays for it.
const Tour = dynamic(async () => (await import('./tour')).Tour, { ssr: false });

export interface TourHostProps {
  readonly planId: string;
  /** What the plan's template teaches, in one sentence; null where it came from none. */
  readonly teaches: string | null;
}

const OFFER_MS = 20_000;

/** Offers to explain a plan that was just made of a template, and tells it on the screen. */
export function TourHost({ planId, teaches }: TourHostProps) {
  const lesson = useLesson();
  useEffect(() => {
    if (takeOffer(planId)) {
      showToast({
        text: 'Five steps tell what it teaches.',
        icon: <GraduationCap size={14} />,
        action: { label: 'Explain this plan', run: () => showLesson(0) },
        ms: OFFER_MS,
      });
    }
  }, [planId]);
  useEffect(() => () => showLesson(null), []);
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'explain',
        group: 'Actions',
        label: 'Explain this plan',
        icon: GraduationCap,
        keywords: ['tour', 'help', 'lesson', 'teach', 'guide'],
        run: () => showLesson(0),
      },
    ],
    [],
  );
  useCommands(commands);
  return lesson === null ? null : <Tour lesson={lesson} teaches={teaches} />;
}
