'use client';

import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import type { Assumption, AssumptionGroup } from '@/lib/analysis/assumptions/assumptions';
import type { EvidenceResult } from '@/lib/analysis/evaluate-evidence';
import type { Grade, Source } from '@/lib/model/parameter';

export const GRADES = ['A', 'B', 'C'] as const;

const parsers = {
  q: parseAsString.withDefault(''),
  grade: parseAsStringLiteral(GRADES),
  changed: parseAsBoolean.withDefault(false),
};

/** What is looked for, `?q=…&grade=B&changed=true`. */
export interface AssumptionFilter {
  readonly q: string;
  readonly grade: Grade | null;
  readonly changed: boolean;
}

/** The filter of the page, kept in the address. */
export function useAssumptionFilter() {
  return useQueryStates(parsers, { history: 'replace', clearOnDefault: true });
}

/** Whether anything is filtered at all. */
export function isFiltering({ q, grade, changed }: AssumptionFilter): boolean {
  return q.trim() !== '' || grade !== null || changed;
}

/** The groups with the parameters that pass; groups without any are left out. */
export function filterGroups(
  groups: readonly AssumptionGroup[],
  { q, grade, changed }: AssumptionFilter,
): AssumptionGroup[] {
  return groups.flatMap((group) => {
    const found = group.assumptions.filter(
      (assumption) =>
        (grade === null || gradeOf(assumption) === grade) &&
        (!changed || assumption.isChanged) &&
        hasWords(wordsOf(group, assumption), q),
    );
    return found.length === 0 ? [] : [{ ...group, assumptions: found }];
  });
}

/** The rows of the evidence that pass. */
export function filterEvidence(
  rows: readonly EvidenceResult[],
  { q, grade }: AssumptionFilter,
): EvidenceResult[] {
  return rows.filter(
    (row) =>
      (grade === null || row.grade === grade) &&
      hasWords([row.figure, row.perturbation, row.outcome, sourceWords(row.source)].join(' '), q),
  );
}

/** The grade of the value in force: a source vouches for its own value only. */
function gradeOf({ passport, value }: Assumption): Grade {
  return value === passport.value ? passport.grade : 'C';
}

function wordsOf({ label }: AssumptionGroup, { passport, term }: Assumption): string {
  return [
    label,
    term,
    passport.label,
    passport.description,
    passport.unit,
    sourceWords(passport.source),
  ].join(' ');
}

function sourceWords({ author, year, what }: Source): string {
  return `${author} ${year} ${what}`;
}

/** Whether every word looked for occurs, in any order and case. */
function hasWords(text: string, words: string): boolean {
  const within = text.toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => within.includes(word));
}

/** What was found, in words: `1 parameter, 3 figures`. */
export function foundWords(parameters: number, figures?: number): string {
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const found = count(parameters, 'parameter');
  return figures === undefined ? found : `${found}, ${count(figures, 'figure')}`;
}
