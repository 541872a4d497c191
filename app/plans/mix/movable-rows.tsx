'use client';

import { GripVertical } from 'lucide-react';
import {
  createContext,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Channel } from '@/lib/model/plan';
import { type LiftedRow, liftRow } from './lifted-row';
import { useChannelActs } from './use-channel-acts';

/** Pixels a press may wander before it is a drag. */
const STILL = 4;

type Handlers = Pick<
  React.ComponentProps<'button'>,
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onKeyDown' | 'onBlur'
>;

const HandlersContext = createContext<Handlers>({});

export interface MovableRowsProps {
  /** The channels of one side, in their order. */
  readonly channels: readonly Channel[];
  readonly children: ReactNode;
}

/** Rows that change places by their handles: dragged, or lifted by Space and moved by arrows. */
export function MovableRows({ channels, children }: MovableRowsProps) {
  const acts = useChannelActs();
  const box = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const newest = useRef(channels);
  newest.current = channels;
  const handlers = useMemo(
    () =>
      moving({
        rows: () => [...(box.current?.querySelectorAll<HTMLElement>('li[data-channel]') ?? [])],
        channelAt: (place) => newest.current[place],
        moveTo: acts.moveTo,
        say,
      }),
    [acts],
  );
  return (
    <HandlersContext value={handlers}>
      <div ref={box} className="contents">
        {children}
      </div>
      <p aria-live="assertive" className="sr-only">
        {said}
      </p>
    </HandlersContext>
  );
}

interface Moving {
  readonly rows: () => HTMLElement[];
  readonly channelAt: (place: number) => Channel;
  readonly moveTo: (channel: Channel, place: number) => void;
  /** What a screen reader says while a row moves. */
  readonly say: (words: string) => void;
}

/** What the handles of a list do: one row is moved at a time. */
function moving({ rows, channelAt, moveTo, say }: Moving): Handlers {
  let lifted: LiftedRow | null = null;
  /** Where a pointer is down that has not moved yet. */
  let pressed: number | null = null;

  const lift = (handle: HTMLElement, clientY?: number) => {
    const row = handle.closest('li');
    if (row === null) return;
    lifted = liftRow(rows(), row, clientY);
    tell('lifted,');
  };
  const tell = (what: string) => {
    if (lifted === null) return;
    const { name } = channelAt(lifted.from);
    say(`${name} ${what} place ${lifted.to() + 1} of ${lifted.count}.`);
  };
  const drop = (handle: HTMLElement) => {
    if (lifted === null) return;
    tell('put down at');
    const [channel, to] = [channelAt(lifted.from), lifted.to()];
    const isMoved = to !== lifted.from;
    end();
    if (!isMoved) return;
    moveTo(channel, to);
    // Elements that change places lose the focus.
    requestAnimationFrame(() => handle.focus({ preventScroll: true }));
  };
  const cancel = () => {
    if (lifted !== null) say(`${channelAt(lifted.from).name} is back at its place.`);
    end();
  };
  const end = () => {
    lifted?.letGo();
    lifted = null;
    pressed = null;
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || lifted !== null) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pressed = event.clientY;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (pressed === null) return;
      if (lifted === null && Math.abs(event.clientY - pressed) >= STILL) lift(event.currentTarget, pressed);
      const before = lifted?.to();
      lifted?.follow(event.clientY);
      if (lifted?.to() !== before) tell('at');
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (pressed === null) return;
      pressed = null;
      drop(event.currentTarget);
    },
    onPointerCancel: cancel,
    onBlur: () => {
      if (pressed === null && lifted !== null) cancel();
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const isTake = event.key === ' ' || event.key === 'Enter';
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (lifted === null && !isTake) return;
      if (lifted === null) lift(event.currentTarget);
      else if (event.key === 'Escape') cancel();
      else if (isTake) drop(event.currentTarget);
      else if (by !== 0) {
        lifted.place(lifted.to() + by);
        tell('at');
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** The grip at a row's edge. */
export function MoveHandle({ name }: { readonly name: string }) {
  const handlers = useContext(HandlersContext);
  return (
    <button
      {...handlers}
      type="button"
      aria-label={`Move ${name}`}
      aria-roledescription="movable"
      title="Drag to move; or Space, arrows, Space"
      className="moves absolute left-0.5 grid h-[22px] w-3 cursor-grab touch-none place-items-center rounded-xs text-ink-3 opacity-0 outline-offset-0 group-hover/channel:opacity-100 group-data-lifted/channel:opacity-100 focus-visible:opacity-100 active:cursor-grabbing max-sm:hidden"
    >
      <GripVertical size={12} aria-hidden />
    </button>
  );
}
