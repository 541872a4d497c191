'use client';

import clsx from 'clsx';
import { Search, X } from 'lucide-react';
import { GRADE_WORDS } from '@/lib/report/words/assumption-words';
import { GRADES, useAssumptionFilter } from './filter-state';

export interface FilterBarProps {
  /** How many changed parameters there are; the switch for them is left out without the number. */
  readonly changed?: number;
  /** What is found, in words, for readers. */
  readonly status: string;
}

/** Filters by words and by grade; what is chosen stands in the address. */
export function FilterBar({ changed, status }: FilterBarProps) {
  const [filter, setFilter] = useAssumptionFilter();
  return (
    <search className="flex flex-wrap items-center gap-2">
      <div className="flex h-7 w-64 items-center gap-1.5 rounded-sm bg-surface pr-1.5 pl-2 text-ink-3 ring ring-line has-focus-visible:outline-2 has-focus-visible:outline-focus max-sm:h-11 max-sm:w-full">
        <Search size={13} aria-hidden className="shrink-0" />
        <input
          type="search"
          value={filter.q}
          onChange={(event) => void setFilter({ q: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') void setFilter({ q: '' });
          }}
          placeholder="Search parameters and sources"
          aria-label="Search parameters and sources"
          maxLength={100}
          spellCheck={false}
          className="h-full min-w-0 flex-1 bg-transparent text-ink outline-none [&::-webkit-search-cancel-button]:hidden"
        />
        {filter.q !== '' && (
          <button
            type="button"
            aria-label="Clear search"
            onClick={() => void setFilter({ q: '' })}
            className="grid size-5 place-items-center rounded-xs hover:bg-hover hover:text-ink pointer-coarse:size-9"
          >
            <X size={12} aria-hidden />
          </button>
        )}
      </div>
      <fieldset className="flex gap-1">
        <legend className="sr-only">Grade</legend>
        <Choice isOn={filter.grade === null} onChoose={() => void setFilter({ grade: null })}>
          All grades
        </Choice>
        {GRADES.map((grade) => (
          <Choice
            key={grade}
            isOn={filter.grade === grade}
            label={`${grade}, ${GRADE_WORDS[grade]}`}
            onChoose={() => void setFilter({ grade: filter.grade === grade ? null : grade })}
          >
            {grade}
          </Choice>
        ))}
      </fieldset>
      {changed !== undefined && (
        <Choice isOn={filter.changed} onChoose={() => void setFilter({ changed: !filter.changed })}>
          Changed ({changed})
        </Choice>
      )}
      <output aria-live="polite" className="text-11 text-ink-3">
        {status}
      </output>
    </search>
  );
}

interface ChoiceProps {
  readonly isOn: boolean;
  /** For readers and the pointer, where the text alone says too little. */
  readonly label?: string;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

function Choice({ isOn, label, onChoose, children }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      title={label}
      aria-label={label}
      onClick={onChoose}
      className={clsx(
        'moves h-7 min-w-7 rounded-sm px-2 font-label whitespace-nowrap inset-ring max-sm:h-11 max-sm:min-w-11',
        isOn
          ? 'bg-selected text-ink inset-ring-ink'
          : 'bg-surface text-ink-2 inset-ring-line-strong hover:bg-hover hover:text-ink',
      )}
    >
      {children}
    </button>
  );
}
