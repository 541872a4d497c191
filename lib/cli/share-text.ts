import type { MadeShare, ShareEntry } from '../operations/shares/share-entry';
import { textTable } from '../report/text/text-table';

/** The links to a plan, one a line. */
export function shareListText(shares: readonly ShareEntry[]): string {
  if (shares.length === 0) return 'No links.\n';
  const rows = shares.map((share) => [
    share.id,
    share.state,
    share.name ?? share.scenarios.join(', '),
    share.revision === null ? 'newest' : String(share.revision),
    share.showsBudgets ? 'shown' : 'hidden',
    share.expiresAt ?? 'never',
    String(share.views),
  ]);
  const head = ['id', 'state', 'name', 'revision', 'budgets', 'ends', 'opened'];
  return `${textTable([head, ...rows], new Set([6]))}\n`;
}

/** A new link: its id, and where it leads. */
export function madeShareText({ id, address }: MadeShare): string {
  return `${id}  ${address}\n`;
}
