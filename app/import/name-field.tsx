'use client';

import clsx from 'clsx';
import { useState } from 'react';
import { fieldClass } from '../ui/field';

export interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  readonly className?: string;
  /** Called when the field is left or Enter is pressed, with a name that is not empty. */
  readonly onChange: (name: string) => void;
}

/** A name that is taken over when the field is left; Esc brings the old one back. */
export function NameField({ label, name, className, onChange }: NameFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  function take() {
    const wanted = draft?.trim() ?? '';
    setDraft(null);
    if (wanted !== '' && wanted !== name) onChange(wanted);
  }
  return (
    <input
      aria-label={label}
      value={draft ?? name}
      maxLength={60}
      autoComplete="off"
      onChange={(event) => setDraft(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setDraft(null);
      }}
      className={clsx(fieldClass, className)}
    />
  );
}
