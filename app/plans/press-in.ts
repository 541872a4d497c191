/** Puts the cursor into a field and selects what it holds. */
export function focusOn(selector: string): void {
  const field = shownOf(selector);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** Brings a button into view and presses it, once it is there: what opens then returns the focus to it. */
export function pressIn(selector: string): void {
  whenThere(selector, (button) => button.click());
}

/** Brings something into view and gives it the focus, once it is there. */
export function focusIn(selector: string): void {
  whenThere(selector, () => {});
}

/** Presses a key on something that listens to keys, once it is there. */
export function pressKey(selector: string, key: string): void {
  whenThere(selector, (target) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );
}

function whenThere(selector: string, act: (target: HTMLElement) => void, tries = 30): void {
  const target = shownOf(selector);
  if (!target) {
    // The view it stands in may be on its way.
    if (tries > 0) setTimeout(() => whenThere(selector, act, tries - 1), 50);
    return;
  }
  target.scrollIntoView({ block: 'nearest' });
  target.focus();
  act(target);
}

/** The one that is drawn: some parts stand twice in the page, for the desk and for the phone. */
function shownOf(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.getClientRects().length > 0,
  );
}
