/** A line of the description: `code` and **strong** in it; nothing else of Markdown is used. */
export function Prose({ text, className }: { readonly text: string; readonly className?: string }) {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*)/);
  return (
    <span className={className === undefined ? undefined : `block ${className}`}>
      {parts.map((part, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text never move
        if (part.startsWith('`')) return <code key={index}>{part.slice(1, -1)}</code>;
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text never move
        if (part.startsWith('**')) return <strong key={index}>{part.slice(2, -2)}</strong>;
        return part;
      })}
    </span>
  );
}
