'use client';

import { LoaderCircle } from 'lucide-react';
import type { Channel } from '@/lib/model/plan';
import { Button } from '../../ui/button';
import { kindColor } from '../../ui/kind-icon';
import { ErrorNote } from '../../ui/note';
import { usePlan } from '../plan-context';
import { ChannelAssumptions } from './channel-assumptions';
import { ChannelFacts } from './channel-facts';
import { FadingSection } from './fading-section';
import { ResponseSection } from './response-section';
import { useChannelDetail } from './use-channel-detail';

export interface DrawerBodyProps {
  readonly channel: Channel;
  readonly starting: Readonly<Record<string, number>>;
}

/** Why a channel works as it does: its numbers, its two curves, and what they rest on. */
export function DrawerBody({ channel, starting }: DrawerBodyProps) {
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  const { detail, stale, failure, askAgain } = useChannelDetail(channel.id);
  const color = kindColor(channel.kind);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <ChannelFacts channel={channel} detail={detail} />
      <div className="px-6 pb-6 max-sm:px-4">
        {failure !== null && (
          <ErrorNote
            className="pt-3"
            title="The curve could not be worked out."
            actions={
              <Button variant="line" onClick={askAgain}>
                Try again
              </Button>
            }
          >
            {failure}
          </ErrorNote>
        )}
        {detail ? (
          <ResponseSection name={channel.name} color={color} detail={detail} stale={stale} weeks={weeks} />
        ) : (
          <p className="flex h-[247px] items-center justify-center text-ink-3">
            {failure === null && (
              <LoaderCircle
                size={14}
                aria-label="Working out the curve"
                className="animate-spin motion-reduce:animate-none"
              />
            )}
          </p>
        )}
        <FadingSection channel={channel} color={color} weeks={weeks} />
        <ChannelAssumptions channel={channel} color={color} starting={starting} />
      </div>
    </div>
  );
}
