'use client';

import { Button } from '../ui/button';
import { EmptyNote } from '../ui/note';
import { useAssumptionFilter } from './filter-state';

/** When the filter lets nothing pass: the way back. */
export function NothingFound() {
  const [, setFilter] = useAssumptionFilter();
  return (
    <EmptyNote
      title="No parameter and no figure matches"
      className="py-8"
      actions={
        <Button variant="line" onClick={() => void setFilter({ q: null, grade: null, changed: null })}>
          Show all
        </Button>
      }
    >
      Parameters are found by their name, unit, channel and source.
    </EmptyNote>
  );
}
