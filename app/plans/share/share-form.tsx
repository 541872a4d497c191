'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../ui/button';
import { Field, fieldClass } from '../../ui/field';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import { usePlan } from '../plan-context';
import { ScenarioChoice } from './scenario-choice';
import { type Ending, faultOf, type ShareDraft } from './share-draft';
import type { Share } from './share-requests';

export interface ShareFormProps {
  readonly start: ShareDraft;
  /** The link that is changed; none where one is made. */
  readonly share?: Share;
  readonly submit: ReactNode;
  readonly isBusy: boolean;
  readonly onSubmit: (draft: ShareDraft) => void;
  readonly onCancel?: () => void;
}

const ENDINGS: readonly (readonly [Ending, string])[] = [
  ['7', 'in 7 days'],
  ['30', 'in 30 days'],
  ['90', 'in 90 days'],
  ['never', 'never'],
];

/** What a link shows, for how long, and to whom. */
export function ShareForm({ start, share, submit, isBusy, onSubmit, onCancel }: ShareFormProps) {
  const [draft, setDraft] = useState(start);
  const [isSent, setIsSent] = useState(false);
  const revision = usePlan(({ saved }) => saved.revision);
  const set = (changes: Partial<ShareDraft>) => setDraft((now) => ({ ...now, ...changes }));
  const fault = faultOf(draft, share);
  const shown = isSent ? fault : null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsSent(true);
    if (fault === null) onSubmit(draft);
  };
  return (
    <form onSubmit={send} className="flex flex-col gap-3" noValidate>
      <ScenarioChoice
        chosen={draft.scenarios}
        onChange={(scenarios) => set({ scenarios })}
        error={shown?.field === 'scenarios' ? shown.text : null}
      />
      <Choice label="Version">
        <Segmented
          label="Version"
          segments={[
            { id: 'live', label: 'Follows the plan' },
            { id: 'frozen', label: `Frozen at revision ${share?.revision ?? revision}` },
          ]}
          current={draft.isFrozen ? 'frozen' : 'live'}
          onChange={(id) => set({ isFrozen: id === 'frozen' })}
        />
      </Choice>
      <Choice
        label="Budgets"
        hint={
          draft.showsBudgets
            ? undefined
            : 'Spend, contribution, cost per customer and payback are not sent at all.'
        }
      >
        <Segmented
          label="Budgets"
          segments={[
            { id: 'hidden', label: 'Hidden' },
            { id: 'shown', label: 'Shown' },
          ]}
          current={draft.showsBudgets ? 'shown' : 'hidden'}
          onChange={(id) => set({ showsBudgets: id === 'shown' })}
        />
      </Choice>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Ends">
          {(ids) => (
            <Select
              {...ids}
              value={draft.ending}
              onChange={({ target }) => set({ ending: target.value as Ending })}
            >
              {share?.expiresAt && <option value="as-is">as it is</option>}
              {ENDINGS.map(([id, label]) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Name, for you">
          {(ids) => (
            <input
              {...ids}
              value={draft.name}
              maxLength={80}
              placeholder="Such as: for the board"
              onChange={({ target }) => set({ name: target.value })}
              className={fieldClass}
            />
          )}
        </Field>
      </div>
      <Check
        label="Ask for a password"
        isOn={draft.hasPassword}
        // Browsers remember no password inside a frame.
        onChange={(hasPassword) => set({ hasPassword, ...(hasPassword ? { isEmbeddable: false } : {}) })}
      />
      {draft.hasPassword && (
        <Field
          label="Password"
          error={shown?.field === 'password' ? shown.text : null}
          hint="Tell it by another way than the link."
        >
          {(ids) => (
            <input
              {...ids}
              type="text"
              autoComplete="off"
              spellCheck={false}
              value={draft.password}
              maxLength={200}
              placeholder={share?.hasPassword ? 'as it is' : undefined}
              onChange={({ target }) => set({ password: target.value })}
              className={fieldClass}
            />
          )}
        </Field>
      )}
      <Check
        label="May stand in a frame on other pages"
        isOn={draft.isEmbeddable}
        onChange={(isEmbeddable) => set({ isEmbeddable, ...(isEmbeddable ? { hasPassword: false } : {}) })}
      />
      <div className="flex gap-2">
        <Button type="submit" variant={share ? 'line' : 'primary'} disabled={isBusy}>
          {submit}
        </Button>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </form>
  );
}

function Choice({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="flex flex-col items-start gap-1">
      <span aria-hidden className="font-label text-ink-2">
        {label}
      </span>
      {children}
      {hint !== undefined && <p className="text-11 text-ink-3">{hint}</p>}
    </div>
  );
}

function Check({
  label,
  isOn,
  onChange,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <label className="flex min-h-6 items-center gap-2 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => onChange(target.checked)}
        className="accent-(--text)"
      />
      {label}
    </label>
  );
}
