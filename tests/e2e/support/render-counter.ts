import type { Page } from '@playwright/test';

/** Of React's tree, what is read here. */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly stateNode: unknown;
}

/**
 * Counts what React renders in the page, by the hook that React offers to its developer tools, in the built product too: to
 * be called before the page is opened. {@link rendersIn} reads the counts.
 */
export async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const PERFORMED_WORK = 1;
    const HOST = 5;
    // Functions, memoised and forwarded ones: what a person writes as a component.
    const COMPONENTS = new Set([0, 11, 14, 15]);
    const counts: Record<string, number> = {};
    Object.assign(globalThis, { renderCounts: counts });

    /** The first element that a component draws. */
    const elementOf = (fiber: Fiber): Element | null => {
      if (fiber.tag === HOST) return fiber.stateNode as Element;
      for (let child = fiber.child; child; child = child.sibling) {
        const found = elementOf(child);
        if (found) return found;
      }
      return null;
    };
    const count = (fiber: Fiber) => {
      // The row itself: what stands in it may have reasons of its own.
      const element = elementOf(fiber);
      if (!(element instanceof HTMLElement)) return;
      const name = element.dataset.channel ?? element.dataset.figureRow;
      if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
    };
    /** Goes where this commit has changed the tree, and only there. */
    const walk = (fiber: Fiber) => {
      const before = fiber.alternate;
      if (before !== null && COMPONENTS.has(fiber.tag) && (fiber.flags & PERFORMED_WORK) !== 0) count(fiber);
      if (before !== null && before.child === fiber.child) return;
      for (let child = fiber.child; child; child = child.sibling) walk(child);
    };
    Object.assign(globalThis, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        renderers: new Map(),
        inject: () => 1,
        onCommitFiberRoot: (_: number, root: { current: Fiber }) => walk(root.current),
        onCommitFiberUnmount: () => {},
        onPostCommitFiberRoot: () => {},
        checkDCE: () => {},
      },
    });
  });
}

/** How often rows were rendered since the page was opened or this was last asked, by `data-channel` and `data-figure-row`. */
export async function rendersIn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const { renderCounts } = globalThis as unknown as { renderCounts: Record<string, number> };
    const now = { ...renderCounts };
    for (const name of Object.keys(renderCounts)) delete renderCounts[name];
    return now;
  });
}
