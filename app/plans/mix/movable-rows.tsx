'use client';

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import clsx from 'clsx';
import { GripVertical } from 'lucide-react';
import { type CSSProperties, type ReactNode, useId, useMemo } from 'react';
import type { Channel } from '@/lib/model/plan';
import { useChannelActs } from './use-channel-acts';

const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 });
const modifiers = [upAndDown];
const POINTER = { activationConstraint: { distance: 4 } } as const;
const KEYS = { coordinateGetter: sortableKeyboardCoordinates };

export interface MovableRowsProps {
  /** The channels of one side, in their order. */
  readonly channels: readonly Channel[];
  readonly children: ReactNode;
}

/** Rows that change places by their handles: dragged, or lifted by Space and moved by arrows. */
export function MovableRows({ channels, children }: MovableRowsProps) {
  const id = useId();
  const { moveTo } = useChannelActs();
  const sensors = useSensors(useSensor(PointerSensor, POINTER), useSensor(KeyboardSensor, KEYS));
  const order = channels.map((channel) => channel.id).join(' ');
  // The same list while the order is the same, so that no row draws again for it.
  const items = useMemo(() => order.split(' '), [order]);
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const channel = channels.find((one) => one.id === active.id);
    const place = channels.findIndex((one) => one.id === over?.id);
    if (channel && place >= 0) moveTo(channel, place);
  };
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={modifiers}
      onDragEnd={onDragEnd}
      accessibility={{ announcements: announcementsFor(channels) }}
    >
      <SortableContext items={items} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

/** What a screen reader says while a row moves. */
function announcementsFor(channels: readonly Channel[]): Announcements {
  const nameOf = (id: string | number) =>
    channels.find((channel) => channel.id === id)?.name ?? 'The channel';
  const placeOf = (id: string | number) =>
    `place ${channels.findIndex((channel) => channel.id === id) + 1} of ${channels.length}`;
  return {
    onDragStart: ({ active }) => `${nameOf(active.id)} lifted, ${placeOf(active.id)}.`,
    onDragOver: ({ active, over }) => over && `${nameOf(active.id)} at ${placeOf(over.id)}.`,
    onDragEnd: ({ active, over }) => over && `${nameOf(active.id)} put down at ${placeOf(over.id)}.`,
    onDragCancel: ({ active }) => `${nameOf(active.id)} is back at its place.`,
  } as Announcements;
}

export interface MovableRow {
  readonly setNodeRef: (node: HTMLElement | null) => void;
  readonly style: CSSProperties | undefined;
  readonly handle: Pick<ReturnType<typeof useSortable>, 'attributes' | 'listeners' | 'setActivatorNodeRef'>;
  readonly isDragging: boolean;
}

/** Makes a row movable; its handle is a {@link MoveHandle} inside it. */
export function useMovableRow(id: string): MovableRow {
  const sortable = useSortable({ id });
  const { setNodeRef, transform, transition, isDragging } = sortable;
  const style = transform
    ? {
        transform: `translate3d(0, ${transform.y}px, 0)`,
        transition,
        ...(isDragging && { zIndex: 20, background: 'var(--raised)', boxShadow: 'var(--shadow-2)' }),
      }
    : undefined;
  return { setNodeRef, style, handle: sortable, isDragging };
}

/** The grip at a row's edge. */
export function MoveHandle({ row, name }: { readonly row: MovableRow; readonly name: string }) {
  const { attributes, listeners, setActivatorNodeRef } = row.handle;
  return (
    <button
      {...attributes}
      {...listeners}
      ref={setActivatorNodeRef}
      type="button"
      aria-label={`Move ${name}`}
      title="Drag to move; or Space, arrows, Space"
      className={clsx(
        'moves absolute left-0.5 grid h-[22px] w-3 cursor-grab touch-none place-items-center rounded-xs text-ink-3 outline-offset-0 active:cursor-grabbing max-sm:hidden',
        !row.isDragging && 'opacity-0 group-hover/channel:opacity-100 focus-visible:opacity-100',
      )}
    >
      <GripVertical size={12} aria-hidden />
    </button>
  );
}
