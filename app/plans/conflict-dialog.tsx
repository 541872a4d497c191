'use client';

import clsx from 'clsx';
import { useId, useState } from 'react';
import type { Choice, Conflict } from '@/lib/model/merge-plans';
import { changeWords } from '@/lib/report/words/change-words';
import { Button } from '../ui/button';
import { Dialog, DialogContent } from '../ui/dialog';
import { SavedAt } from '../ui/saved-at';
import { usePlan, usePlanStore } from './plan-context';
import type { SaveState } from './plan-store';
import { useSettings } from './planner-settings';

/** Somebody else saved the plan meanwhile: what only one side changed is merged; what both changed is asked here. */
export function ConflictDialog() {
  const conflict = usePlan(({ save }) => (save.kind === 'conflict' ? save : null));
  return conflict && <OpenConflict key={conflict.theirs.revision} conflict={conflict} />;
}

type OpenSave = Extract<SaveState, { kind: 'conflict' }>;

const keyOf = ({ path }: Conflict) => path.join('/');

function OpenConflict({ conflict: { theirs, conflicts } }: { readonly conflict: OpenSave }) {
  const store = usePlanStore();
  const { style } = useSettings();
  const plan = usePlan((state) => state.plan);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const choiceOf = (conflict: Conflict) => choices.get(keyOf(conflict)) ?? 'mine';
  const all = (choice: Choice) => store.getState().resolve(theirs, () => choice);
  const count = conflicts.length === 1 ? 'One field was' : `${conflicts.length} fields were`;
  return (
    <Dialog open>
      <DialogContent
        title="This plan was saved elsewhere"
        description={
          <>
            {count} changed both here and by {theirs.savedBy ?? 'somebody else'} (revision {theirs.revision},{' '}
            <SavedAt iso={theirs.savedAt} locale={style.locale} />
            ). Everything else is merged; theirs stays in the history, yours one undo away.
          </>
        }
        className="w-[min(560px,calc(100vw-32px))]!"
        withoutClose
        onEscapeKeyDown={(event) => event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
        actions={
          <>
            <Button variant="line" onClick={() => all('theirs')}>
              Take theirs
            </Button>
            <Button variant="line" onClick={() => all('mine')}>
              Keep mine
            </Button>
            {conflicts.length > 1 && (
              <Button variant="primary" onClick={() => store.getState().resolve(theirs, choiceOf)}>
                Save as chosen
              </Button>
            )}
          </>
        }
      >
        <ul className="flex flex-col">
          {conflicts.map((conflict) => {
            const change = { ...conflict, from: conflict.mine, to: conflict.theirs };
            const { what, from, to } = changeWords(change, plan, theirs.plan, style);
            return (
              <Question
                key={keyOf(conflict)}
                what={what}
                mine={from}
                theirs={to}
                choice={conflicts.length > 1 ? choiceOf(conflict) : null}
                onChoose={(choice) => setChoices(new Map(choices).set(keyOf(conflict), choice))}
              />
            );
          })}
        </ul>
      </DialogContent>
    </Dialog>
  );
}

interface QuestionProps {
  readonly what: string;
  readonly mine: string;
  readonly theirs: string;
  /** Null where the buttons below decide. */
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

function Question({ what, mine, theirs, choice, onChoose }: QuestionProps) {
  const name = useId();
  const frame = 'flex min-h-8 items-center gap-2 rounded-sm px-2 py-1 ring ring-line pointer-coarse:min-h-11';
  const sides = [
    { side: 'mine', label: 'Mine', value: mine },
    { side: 'theirs', label: 'Theirs', value: theirs },
  ] as const;
  return (
    <li className="border-t border-line py-2 first:border-t-0">
      <fieldset>
        <legend className="font-label">{what}</legend>
        <div className="mt-1 grid grid-cols-2 gap-2">
          {sides.map(({ side, label, value }) => {
            const words = (
              <span className="min-w-0 break-words">
                <span className="text-ink-3">{label}</span> {value}
              </span>
            );
            if (choice === null)
              return (
                <p key={side} className={frame}>
                  {words}
                </p>
              );
            return (
              <label
                key={side}
                className={clsx(frame, 'cursor-pointer hover:bg-hover', choice === side && 'bg-hover')}
              >
                <input
                  type="radio"
                  name={name}
                  checked={choice === side}
                  onChange={() => onChoose(side)}
                  className="accent-(--text)"
                />
                {words}
              </label>
            );
          })}
        </div>
      </fieldset>
    </li>
  );
}
