import type { WriteSheet } from 'hucre/xlsx';
import { provenanceLine } from '../../provenance';
import type { Report } from '../../report';
import { put, type SheetDraft, sheetText } from './sheet-cells';
import { NOTE, SUBTITLE, TITLE } from './sheet-style';

type PageSetup = NonNullable<WriteSheet['pageSetup']>;
type HeaderFooter = NonNullable<WriteSheet['headerFooter']>;

/** Longest footer that a spreadsheet reads; a longer one makes it refuse the file. */
const MOST_FOOTER = 255;
const PAGES = '&R&8Page &P of &N';

/** Rows that the heading of a sheet takes, the empty one below it included. */
export const HEADING_ROWS = 4;

/** Title, answer and which run it is: the top of every sheet. */
export function placeHeading(draft: SheetDraft, title: string, answer: string, report: Report): void {
  put(draft, 0, 0, sheetText(title), TITLE);
  put(draft, 1, 0, sheetText(answer), SUBTITLE);
  put(draft, 2, 0, sheetText(provenanceLine(report)), NOTE);
  draft.heights.set(0, 24);
  draft.rows.push([]);
}

/** How a sheet is printed: A4 across, as many pages wide as it takes to be read, which run it is on every page. */
export function printSetup(
  report: Report,
  setup: PageSetup = {},
): { readonly pageSetup: PageSetup; readonly headerFooter: HeaderFooter } {
  const margins = { top: 0.5, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 };
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins,
      ...setup,
    },
    headerFooter: { oddFooter: footerOf(report) },
  };
}

function footerOf(report: Report): string {
  // An ampersand is a command in a footer; two are one.
  const words = provenanceLine(report).replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
  const room = MOST_FOOTER - PAGES.length - '&L&8 '.length;
  let text = '';
  for (const character of words) {
    const written = character === '&' ? '&&' : character;
    if (text.length + written.length > room - 1) {
      text += '…';
      break;
    }
    text += written;
  }
  // A digit right after the size would be read as part of it.
  return `&L&8 ${text}${PAGES}`;
}

/** The sheet that a draft has become. */
export function sheetOf(
  name: string,
  draft: SheetDraft,
  rest: Omit<WriteSheet, 'name' | 'rows' | 'cells' | 'rowDefs'>,
): WriteSheet {
  return {
    name,
    rows: draft.rows,
    cells: draft.cells,
    rowDefs: new Map([...draft.heights].map(([row, height]) => [row, { height }])),
    ...rest,
    view: { showGridLines: false, ...rest.view },
  };
}
