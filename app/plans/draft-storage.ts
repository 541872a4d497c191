import { type Draft, readDraft } from './draft';
import { loadPlanReader } from './plan-reader';

const DATABASE = 'pushpull';
const STORE = 'drafts';
/** Drafts that nobody came back to. */
const FORGET_MS = 60 * 86_400_000;

/** Drafts in the browser's own database: they survive a reload, a closed tab and a crash. */
export interface DraftStorage {
  readonly read: (planId: string) => Promise<Draft[]>;
  readonly write: (draft: Draft) => Promise<void>;
  readonly remove: (planId: string, tabId: string) => Promise<void>;
}

/** Opens the storage; rejects where the browser has none, as in some private windows. */
export async function openDraftStorage(now: () => number = Date.now): Promise<DraftStorage> {
  const database = await openDatabase();
  const run = async <Answer>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<Answer>,
  ): Promise<Answer> => {
    const transaction = database.transaction(STORE, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const answer = ask(transaction.objectStore(STORE));
    await done;
    return answer.result;
  };
  const remove = async (planId: string, tabId: string) => {
    await run('readwrite', (store) => store.delete([planId, tabId]));
  };
  return {
    read: async (planId) => {
      const keys = await run('readonly', (store) =>
        store.getAllKeys(IDBKeyRange.bound([planId], [planId, []])),
      );
      if (keys.length > 0) await loadPlanReader();
      const drafts: Draft[] = [];
      for (const key of keys) {
        const draft = readDraft(await run('readonly', (store) => store.get(key)));
        if (draft !== null && now() - draft.at < FORGET_MS) drafts.push(draft);
        else await run('readwrite', (store) => store.delete(key));
      }
      return drafts;
    },
    write: async (draft) => {
      await run('readwrite', (store) => store.put(draft));
    },
    remove,
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: ['planId', 'tabId'] });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
