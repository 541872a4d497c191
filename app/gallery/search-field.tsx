'use client';

import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isTyping } from '../ui/is-typing';
import { Kbd } from '../ui/kbd';
import { useGallerySearch } from './gallery-state';

/** Filters plans and templates as one types; the words stand in the address. `/` comes here, Esc clears. */
export function SearchField({ className }: { readonly className?: string }) {
  const [words, setWords] = useGallerySearch();
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      // Two fields are in the page, one for each width; the hidden one must not take the key.
      if (input.current === null || input.current.offsetParent === null) return;
      event.preventDefault();
      input.current.focus();
      input.current.select();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);

  return (
    <search className={className}>
      <div className="flex h-full items-center gap-1.5 rounded-sm bg-sunken pr-1.5 pl-2 text-ink-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-0 has-focus-visible:outline-focus">
        <Search size={13} aria-hidden className="shrink-0" />
        <input
          ref={input}
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            if (words === '') event.currentTarget.blur();
            setWords('');
          }}
          placeholder="Search plans and templates"
          aria-label="Search plans and templates"
          maxLength={100}
          spellCheck={false}
          className="h-full min-w-0 flex-1 bg-transparent text-ink outline-none [&::-webkit-search-cancel-button]:hidden"
        />
        {words === '' ? (
          <span aria-hidden className="hidden sm:inline">
            <Kbd>/</Kbd>
          </span>
        ) : (
          <button
            type="button"
            aria-label="Clear search"
            onClick={() => {
              setWords('');
              input.current?.focus();
            }}
            className="grid size-5 place-items-center rounded-xs hover:bg-hover hover:text-ink pointer-coarse:size-9"
          >
            <X size={12} aria-hidden />
          </button>
        )}
      </div>
    </search>
  );
}
