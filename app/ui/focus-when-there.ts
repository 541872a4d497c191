const PATIENCE_MS = 4_000;

/** Brings an element into view and gives it the focus as soon as it is on the page, for parts that load when they are asked for. */
export function focusWhenThere(selector: string): void {
  const until = performance.now() + PATIENCE_MS;
  const look = () => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found === null || found.offsetParent === null) {
      if (performance.now() < until) requestAnimationFrame(look);
      return;
    }
    found.scrollIntoView({ block: 'center' });
    found.focus({ preventScroll: true });
  };
  requestAnimationFrame(look);
}
