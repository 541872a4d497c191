'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { offerExplanation } from '../plans/tour/tour-state';
import { failureWords } from '../ui/request';
import { showToast } from '../ui/toast';
import { createFromTemplate } from './plan-requests';

/** Makes a plan of a template and opens it. `opening` is the template's id on the way, so that its card can say so. */
export function useNewPlan() {
  const router = useRouter();
  const [asked, setAsked] = useState<string | null>(null);
  const [isMoving, startMoving] = useTransition();
  const [isMaking, setIsMaking] = useState(false);

  async function open(template: string): Promise<void> {
    if (isMaking || isMoving) return;
    setAsked(template);
    setIsMaking(true);
    try {
      const id = await createFromTemplate(template);
      offerExplanation(id);
      startMoving(() => router.push(`/plans/${id}`));
    } catch (error) {
      showToast({
        tone: 'error',
        text: `The plan was not made. ${failureWords(error)}`,
        action: { label: 'Try again', run: () => void open(template) },
      });
    } finally {
      setIsMaking(false);
    }
  }

  return { open, opening: isMaking || isMoving ? asked : null };
}
