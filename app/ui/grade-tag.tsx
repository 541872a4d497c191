import clsx from 'clsx';

const looks = {
  A: 'bg-ink text-ink-inv',
  B: 'bg-selected text-ink inset-ring inset-ring-line-strong',
  C: 'text-ink-2 inset-ring inset-ring-line-strong',
} as const;

export interface GradeTagProps {
  readonly grade: keyof typeof looks;
  /** What the grade says, for the pointer and for readers. */
  readonly words: string;
}

/** How sure a number is: a letter, darker the surer. */
export function GradeTag({ grade, words }: GradeTagProps) {
  return (
    <span
      title={`${grade}: ${words}`}
      className={clsx(
        'inline-grid size-[18px] shrink-0 place-items-center rounded-xs text-11 font-strong',
        looks[grade],
      )}
    >
      <span aria-hidden>{grade}</span>
      <span className="sr-only">
        Grade {grade}: {words}
      </span>
    </span>
  );
}
