const KEY = 'pushpull-tab';

/** The lock that a tab holds while it lives. */
const lockName = (tabId: string) => `pushpull-tab-${tabId}`;

let own: Promise<string> | undefined;

/**
 * This tab's id, the same after a reload. A duplicated tab copies the storage of the first one, which still holds the
 * lock: it gets an id of its own.
 */
export function tabIdentity(): Promise<string> {
  own ??= findIdentity();
  return own;
}

async function findIdentity(): Promise<string> {
  const before = sessionStorage.getItem(KEY);
  if (before !== null && (await takeLock(before))) return before;
  const id = crypto.randomUUID();
  await takeLock(id);
  sessionStorage.setItem(KEY, id);
  return id;
}

/** Whether a tab with that id is open. Without locks nobody can tell, and it counts as open. */
export async function isTabOpen(tabId: string): Promise<boolean> {
  if (!('locks' in navigator)) return true;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockName(tabId));
}

/** Holds a lock until the tab is gone; false when another tab has it. */
function takeLock(tabId: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request(lockName(tabId), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => {});
    });
  });
}
