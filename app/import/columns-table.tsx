'use client';

import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ColumnMapping, Role } from '@/lib/analysis/import/mapping';
import type { ReviewColumn } from '@/lib/analysis/import/review';
import { Button } from '../ui/button';
import { ColumnRow } from './column-row';
import type { ImportKind } from './kind-choice';
import { counted } from './words';

type Group = 'main' | 'volumes' | 'ignored';

const groupWords = {
  volumes: { one: 'volume column of a channel with spend', many: 'volume columns of channels with spend' },
  ignored: { one: 'ignored column', many: 'ignored columns' },
} as const;

/** What matters most comes first. */
const ROLE_RANKS: Readonly<Record<Role, number>> = {
  date: 0,
  channel: 1,
  outcome: 2,
  spend: 3,
  discount: 4,
  volume: 5,
  ignore: 6,
};

export interface ColumnsTableProps {
  readonly columns: readonly ReviewColumn[];
  readonly kinds: readonly ImportKind[];
  readonly currency: string;
  readonly locale: string;
  readonly onChange: (mapping: ColumnMapping) => void;
}

/** What each column of the file is: what decides the plan first, the rest on request. Stands once per file. */
export function ColumnsTable({ columns, kinds, currency, locale, onChange }: ColumnsTableProps) {
  // Places are those of the first proposal: the row one works in must not run away.
  const [places] = useState(() => placesOf(columns));
  const [opened, setOpened] = useState<ReadonlySet<Group>>(new Set<Group>());
  const placeOf = ({ column }: ReviewColumn) => places.get(column) ?? { group: 'ignored' as const, rank: 9 };
  const sorted = [...columns].sort((a, b) => placeOf(a).rank - placeOf(b).rank);
  const inGroup = (group: Group) => sorted.filter((column) => placeOf(column).group === group);

  function toggle(group: Group) {
    const next = new Set(opened);
    if (!next.delete(group)) next.add(group);
    setOpened(next);
  }
  const rows = (group: Group) =>
    inGroup(group).map((column) => (
      <ColumnRow
        key={column.column}
        column={column}
        kinds={kinds}
        currency={currency}
        locale={locale}
        onChange={onChange}
      />
    ));

  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title" className="mb-2 text-15 tracking-[-.01em]">
        What each column is
      </h2>
      <div className="overflow-x-auto rounded-md bg-surface ring ring-line">
        <table className="w-full border-separate border-spacing-0 max-md:block">
          <thead className="text-left text-11 whitespace-nowrap text-ink-3 *:*:h-7 *:*:border-b *:*:border-line *:*:px-2 *:*:font-label *:*:first:pl-3 max-md:hidden">
            <tr>
              <th>Column</th>
              <th>Sample values</th>
              <th>What it is</th>
              <th>Channel</th>
              <th>Side</th>
              <th className="text-right">Total</th>
              <th>Why</th>
            </tr>
          </thead>
          <tbody className="max-md:block">{rows('main')}</tbody>
          {(['volumes', 'ignored'] as const).map((group) => {
            const count = inGroup(group).length;
            const isOpen = opened.has(group);
            if (count === 0) return null;
            return (
              <tbody key={group} className="max-md:block">
                <tr className="max-md:block">
                  <td colSpan={7} className="border-b border-line px-1 py-1 max-md:block">
                    <Button aria-expanded={isOpen} onClick={() => toggle(group)}>
                      <ChevronRight size={13} aria-hidden className={isOpen ? 'rotate-90' : undefined} />
                      {counted(count, groupWords[group].one, groupWords[group].many)}
                    </Button>
                  </td>
                </tr>
                {isOpen && rows(group)}
              </tbody>
            );
          })}
        </table>
      </div>
    </section>
  );
}

function placesOf(columns: readonly ReviewColumn[]): ReadonlyMap<string, { group: Group; rank: number }> {
  const spending = new Set(
    columns.filter(({ role }) => role === 'spend').map(({ channelName }) => channelName),
  );
  return new Map(
    columns.map(({ column, role, channelName }) => {
      const isBeside = role === 'volume' && spending.has(channelName);
      const group = role === 'ignore' ? 'ignored' : isBeside ? 'volumes' : 'main';
      return [column, { group, rank: ROLE_RANKS[role] }];
    }),
  );
}
