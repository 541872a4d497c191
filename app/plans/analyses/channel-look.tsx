'use client';

import type { ReactNode } from 'react';
import type { Column, Figure } from '@/lib/report/figure';
import { cellOf, columnOf } from '@/lib/report/figure-cells';
import { KindIcon, kindColor } from '../../ui/kind-icon';
import { usePlan } from '../plan-context';

/** How the plan's channels are drawn: the colour and the icon of their kind, by id or by name. */
export function useChannelLook() {
  const channels = usePlan(({ plan }) => plan.channels);
  const byName = new Map(channels.map((channel) => [channel.name, channel]));
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  return {
    colorOfColumn: (column: Column): string | undefined => {
      const channel = byId.get(column.key.replace(/^(channel|stock)-/, ''));
      return channel && kindColor(channel.kind);
    },
    colorOfName: (name: string): string => {
      const channel = byName.get(name);
      return channel ? kindColor(channel.kind) : 'var(--organic)';
    },
    iconOfName: (name: string): ReactNode => {
      const channel = byName.get(name);
      return channel ? (
        <KindIcon kind={channel.kind} size={13} className="shrink-0" />
      ) : (
        <span aria-hidden className="w-[13px] shrink-0" />
      );
    },
  };
}

/** Reads a ranged value of a figure's table: `<key>`, `<key>P10`, `<key>P90`. */
export function rangedCell(figure: Figure, key: string, row: number) {
  return {
    value: cellOf(columnOf(figure, key), row),
    low: cellOf(columnOf(figure, `${key}P10`), row),
    high: cellOf(columnOf(figure, `${key}P90`), row),
    unit: columnOf(figure, key).unit,
  };
}
