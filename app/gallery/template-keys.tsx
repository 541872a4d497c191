/** The heading of the templates, with the keys to their pictures. */
export function TemplateKeys({ pictureUnit }: { readonly pictureUnit: string }) {
  return (
    <div className="mb-2 flex min-h-7 flex-wrap items-center gap-x-2.5 gap-y-1">
      <h2 id="templates" className="text-15 tracking-[-.01em]">
        Start from a template
      </h2>
      <span className="text-ink-3">opens with a full forecast; change anything</span>
      <span className="flex-1" />
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-11 text-ink-2">
        <Key color="bg-push" word="Push" />
        <Key color="bg-pull" word="Pull" />
        <Key color="bg-organic" word="Organic" />
        <span className="inline-flex items-center gap-[5px]">
          <svg width="20" height="10" aria-hidden="true">
            <path d="M0,5H20" stroke="var(--text)" strokeWidth="1.5" strokeDasharray="4 3" />
          </svg>
          if push stops after a year
        </span>
        <span className="text-12 text-ink-3">{pictureUnit}</span>
      </span>
    </div>
  );
}

function Key({ color, word }: { readonly color: string; readonly word: string }) {
  return (
    <span className="inline-flex items-center gap-[5px]">
      <span aria-hidden className={`size-[9px] rounded-[2px] ${color}`} />
      {word}
    </span>
  );
}
