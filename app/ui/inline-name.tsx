'use client';

import { type CSSProperties, useEffect, useRef, useState } from 'react';

export interface InlineNameProps {
  readonly label: string;
  readonly name: string;
  /** The new name, trimmed; null when it stays as it was. `byKey` where the focus is still here to be handed on. */
  readonly onDone: (name: string | null, byKey: boolean) => void;
  readonly maxLength?: number;
  readonly className?: string;
  readonly style?: CSSProperties;
}

/** A name edited where it stands: Enter or leaving keeps it, Esc takes it back. */
export function InlineName({ label, name, onDone, maxLength = 60, className, style }: InlineNameProps) {
  const [text, setText] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  const settled = useRef(false);
  useEffect(() => {
    // After the menu that opened it has given the focus back.
    const frame = requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.select();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const settle = (keep: boolean, byKey: boolean) => {
    if (settled.current) return;
    settled.current = true;
    const trimmed = text.trim();
    onDone(keep && trimmed !== '' && trimmed !== name ? trimmed : null, byKey);
  };
  return (
    <input
      ref={input}
      type="text"
      aria-label={label}
      value={text}
      maxLength={maxLength}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => settle(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault();
          settle(event.key === 'Enter', true);
        }
      }}
      className={`rounded-xs border border-line-input bg-surface px-1.5 font-label outline-offset-0 ${className ?? ''}`}
      style={style}
    />
  );
}
