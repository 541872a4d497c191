'use client';

import type { ColumnMapping, Role } from '@/lib/analysis/import/mapping';
import type { ReviewColumn } from '@/lib/analysis/import/review';
import { formatFull, formatMoney } from '@/lib/report/words/numbers';
import { Select } from '../ui/select';
import { SideTag } from '../ui/side-tag';
import type { ImportKind } from './kind-choice';
import { NameField } from './name-field';
import { OUTCOME_WORDS, ROLE_IDS, ROLE_WORDS } from './words';

export interface ColumnRowProps {
  readonly column: ReviewColumn;
  readonly kinds: readonly ImportKind[];
  readonly currency: string;
  readonly locale: string;
  readonly onChange: (mapping: ColumnMapping) => void;
}

const cell =
  'border-b border-line px-2 py-1.5 first:pl-3 last:pr-3 max-md:block max-md:border-0 max-md:p-0 max-md:first:pl-0 max-md:last:pr-0';
/** In a dense table the edges of the fields stay quiet until they are needed. */
const quiet = 'border-line-strong hover:border-line-input';

/** One column: what it holds, what it is, and why we think so. A change is proposed anew at once. */
export function ColumnRow({ column, kinds, currency, locale, onChange }: ColumnRowProps) {
  const name = column.header || column.column;
  const isChannel = column.role === 'spend' || column.role === 'volume';
  const isMoney = column.role === 'spend' || column.outcome === 'revenue';
  const style = { locale, currency };
  const change = (part: Partial<ColumnMapping>) => onChange({ ...mappingOf(column), ...part });
  return (
    <tr className="moves hover:bg-hover max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:gap-y-1.5 max-md:border-b max-md:border-line max-md:px-3 max-md:py-2.5">
      <th scope="row" className={`${cell} max-w-40 text-left font-strong`}>
        <span className="block truncate max-md:text-13" title={column.column}>
          {name}
        </span>
      </th>
      <td
        className={`${cell} max-w-32 text-11 text-ink-3 max-md:order-last max-md:col-span-2 max-md:max-w-none`}
      >
        <span className="block truncate" title={column.samples.join('  ')}>
          {column.samples.length === 0 ? 'empty' : column.samples.join('  ')}
        </span>
      </td>
      <td className={`${cell} w-28 max-md:order-4 max-md:col-span-2 max-md:w-auto`}>
        <Select
          aria-label={`What ${name} is`}
          value={column.role}
          onChange={(event) => onChange({ column: column.column, role: event.target.value as Role })}
          className={column.byUser ? 'border-focus' : quiet}
        >
          {ROLE_IDS.map((role) => (
            <option key={role} value={role}>
              {ROLE_WORDS[role]}
            </option>
          ))}
        </Select>
      </td>
      <td className={`${cell} w-64 max-md:order-5 max-md:col-span-2 max-md:w-auto max-md:empty:hidden`}>
        {isChannel && (
          <span className="flex gap-1.5">
            <Select
              aria-label={`Kind of the channel of ${name}`}
              value={column.kind ?? ''}
              onChange={(event) => change({ kind: event.target.value as ColumnMapping['kind'] })}
              boxClassName="w-28 shrink-0"
              className={quiet}
            >
              {column.kind === null && <option value="">Choose</option>}
              {kinds.map((kind) => (
                <option key={kind.id} value={kind.id}>
                  {kind.label}
                </option>
              ))}
            </Select>
            <NameField
              label={`Name of the channel of ${name}`}
              name={column.channelName ?? ''}
              className={quiet}
              onChange={(channelName) => change({ channelName })}
            />
          </span>
        )}
        {column.role === 'outcome' && (
          <Select
            aria-label={`Which outcome ${name} is`}
            value={column.outcome ?? ''}
            onChange={(event) => change({ outcome: event.target.value as ColumnMapping['outcome'] })}
            className={quiet}
          >
            {column.outcome === null && <option value="">Choose</option>}
            {Object.entries(OUTCOME_WORDS).map(([id, words]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </Select>
        )}
      </td>
      <td className={`${cell} w-16 max-md:order-2 max-md:w-auto max-md:empty:hidden`}>
        {isChannel && column.side !== null && <SideTag side={column.side} />}
      </td>
      <td
        className={`${cell} text-right whitespace-nowrap max-md:order-3 max-md:col-span-2 max-md:text-left`}
      >
        {column.total === null ? (
          <span className="text-ink-3 max-md:hidden">–</span>
        ) : (
          <>
            <span className="text-ink-3 md:sr-only">total </span>
            {isMoney ? formatMoney(column.total, style) : formatFull(column.total, style, 2)}
          </>
        )}
      </td>
      <td className={`${cell} text-11 text-ink-3 max-md:order-6 max-md:col-span-2`}>{column.reason}</td>
    </tr>
  );
}

/** The whole mapping of a column as it stands: a change of one part keeps the others. */
function mappingOf(column: ReviewColumn): ColumnMapping {
  return {
    column: column.column,
    role: column.role,
    ...(column.channelName === null ? {} : { channelName: column.channelName }),
    ...(column.kind === null ? {} : { kind: column.kind }),
    ...(column.outcome === null ? {} : { outcome: column.outcome }),
  };
}
