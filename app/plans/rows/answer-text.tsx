import { Fragment, type ReactNode } from 'react';

/** A share of a side, or a negative amount: a line must not break after its minus. */
const MARKED = /\b(push|pull) \d[^,;.]*%|−[^\s,;]*[^\s,;.]/gi;

/** A figure's answer with the shares of the sides in their colours: the same words, never others. */
export function answerText(words: string): ReactNode {
  // A thin space before a percent sign may end a line; a narrow no-break one may not.
  const answer = words.replaceAll('\u2009', '\u202f');
  const parts: ReactNode[] = [];
  let from = 0;
  for (const match of answer.matchAll(MARKED)) {
    parts.push(answer.slice(from, match.index));
    parts.push(
      match[1] ? (
        <b
          key={match.index}
          className={match[1].toLowerCase() === 'push' ? 'text-push-ink' : 'text-pull-ink'}
        >
          {match[0]}
        </b>
      ) : (
        <span key={match.index} className="whitespace-nowrap">
          {match[0]}
        </span>
      ),
    );
    from = match.index + match[0].length;
  }
  parts.push(<Fragment key="rest">{answer.slice(from)}</Fragment>);
  return parts;
}
