/** A row that is being moved among its neighbours, by hand or by keys. */
export interface LiftedRow {
  /** Places counted from 0: where it stood, and where it would stand now. */
  readonly from: number;
  readonly to: () => number;
  readonly count: number;
  /** Follows the pointer, which stands at this height of the screen. */
  readonly follow: (clientY: number) => void;
  /** Goes to a place. */
  readonly place: (to: number) => void;
  /** Takes back all that was drawn of the move; the order itself is changed elsewhere. */
  readonly letGo: () => void;
}

/** How near to an edge of what scrolls the pointer makes it scroll, and how far at a time, px. */
const EDGE = 32;
const SCROLL = 12;

/**
 * Lifts a row. What moves is drawn by transforms on the elements themselves: no row is rendered while one is dragged.
 * `clientY` is where the pointer took hold.
 */
export function liftRow(rows: readonly HTMLElement[], row: HTMLElement, clientY = 0): LiftedRow {
  const from = rows.indexOf(row);
  const boxes = rows.map((one) => one.getBoundingClientRect());
  const { height } = boxes[from];
  const middles = boxes.map((box) => box.top + box.height / 2);
  const scroller = scrollerOf(row);
  const scrolled = scroller.scrollTop;
  let to = from;

  const draw = (dy: number) => {
    rows.forEach((other, index) => {
      if (index === from) return;
      const gives = index > from && index <= to ? -height : index < from && index >= to ? height : 0;
      other.style.transform = gives === 0 ? '' : `translateY(${gives}px)`;
    });
    row.style.transform = `translateY(${dy}px)`;
  };
  row.dataset.lifted = '';
  return {
    from,
    to: () => to,
    count: rows.length,
    follow: (at) => {
      const { top, bottom } = scroller.getBoundingClientRect();
      if (at < top + EDGE) scroller.scrollTop -= SCROLL;
      else if (at > bottom - EDGE) scroller.scrollTop += SCROLL;
      const dy = at - clientY + scroller.scrollTop - scrolled;
      const middle = middles[from] + dy;
      to = middles.filter((other, index) => index !== from && other < middle).length;
      draw(dy);
    },
    place: (next) => {
      to = Math.min(rows.length - 1, Math.max(0, next));
      draw(to > from ? sum(boxes.slice(from + 1, to + 1)) : -sum(boxes.slice(to, from)));
    },
    letGo: () => {
      for (const one of rows) one.style.transform = '';
      delete row.dataset.lifted;
    },
  };
}

function sum(boxes: readonly DOMRect[]): number {
  return boxes.reduce((all, { height }) => all + height, 0);
}

/** What the row is scrolled in. */
function scrollerOf(row: HTMLElement): HTMLElement {
  for (let box = row.parentElement; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return document.documentElement;
}
