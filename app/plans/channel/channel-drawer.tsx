'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import type { Channel, Plan } from '@/lib/model/plan';
import { Button } from '../../ui/button';
import { KindIcon } from '../../ui/kind-icon';
import { SideSheet } from '../../ui/side-sheet';
import { SideTag } from '../../ui/side-tag';
import { usePlan } from '../plan-context';
import { QuestionsButton } from '../questions/questions-button';
import { sideOf } from '../spend';
import { DrawerBody } from './drawer-body';

export interface ChannelDrawerProps {
  /** The channel to show; null or unknown closes the drawer. */
  readonly channelId: string | null;
  readonly starting: Readonly<Record<string, number>>;
  readonly onChange: (channelId: string | null) => void;
}

/** One channel at the side of the planner, and the way to the next. */
export function ChannelDrawer({ channelId, starting, onChange }: ChannelDrawerProps) {
  const channels = usePlan(({ plan }) => plan.channels);
  const order = inRowOrder(channels);
  const index = order.findIndex(({ id }) => id === channelId);
  const channel: Channel | undefined = order[index];
  const step = (by: number) => {
    const next = order[index + by];
    if (next) onChange(next.id);
  };
  return (
    <SideSheet
      open={channel !== undefined}
      onClose={() => onChange(null)}
      onFocusBack={() => focusDetailsOf(channelId)}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        step(event.key === 'ArrowUp' ? -1 : 1);
      }}
      title={
        channel && (
          <>
            <KindIcon kind={channel.kind} size={16} className="shrink-0" />
            <span className="truncate">{channel.name}</span>
            <SideTag side={sideOf(channel)} />
          </>
        )
      }
      actions={
        <>
          {channel && <QuestionsButton channel={channel} />}
          <Button
            iconOnly
            aria-label="Previous channel"
            title="Previous channel (Alt ↑)"
            aria-disabled={index <= 0}
            onClick={() => step(-1)}
            className="max-sm:size-11"
          >
            <ChevronUp size={15} aria-hidden />
          </Button>
          <Button
            iconOnly
            aria-label="Next channel"
            title="Next channel (Alt ↓)"
            aria-disabled={index >= order.length - 1}
            onClick={() => step(1)}
            className="max-sm:size-11"
          >
            <ChevronDown size={15} aria-hidden />
          </Button>
        </>
      }
    >
      {channel && <DrawerBody key={channel.id} channel={channel} starting={starting} />}
    </SideSheet>
  );
}

/** As the mix lists them: push, then pull. */
function inRowOrder(channels: Plan['channels']): Channel[] {
  return (['push', 'pull'] as const).flatMap((side) =>
    channels.filter((channel) => sideOf(channel) === side),
  );
}

/** The row's details button, or its name where the row has no room for the button. */
function focusDetailsOf(channelId: string | null): void {
  const ways = document.querySelectorAll<HTMLElement>(`li[data-channel="${channelId}"] [data-details]`);
  [...ways].findLast((way) => way.offsetParent !== null)?.focus();
}
