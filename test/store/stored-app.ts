import { afterAll } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import type { Mock, Options } from '../../server/app.ts';
import type { Store } from '../../server/world/store.ts';
import type { Places } from './stores.ts';

/** Deletions that the next use of a store waits for. */
const gone: Promise<unknown>[] = [];

let last = 0;

/**
 * Makes mocks whose sessions outlive them, for tests that hold for those in memory. What such a test deletes in memory
 * goes from the store as well.
 */
export function storedApp(places: Places): (options?: Options) => Mock {
  const opened: Store[] = [];
  afterAll(async () => {
    for (const store of opened) await store.close();
    await places.end();
  });
  return (options = {}) => {
    if (options.store) return createMock(options);
    last += 1;
    const store = places.open(`suite${last}`, options.maxSessions ?? 10_000);
    opened.push(store);
    const kept = { sessions: new Set<string>(), snapshots: new Set<string>() };
    const mock = createMock({ ...options, store: watched(store, kept) });
    const { sessions } = mock;
    const forget = sessions.delete.bind(sessions);
    sessions.delete = (name) => {
      if (kept.sessions.delete(name)) gone.push(store.delete(name));
      return forget(name);
    };
    sessions.snapshots.clear = () => {
      for (const name of kept.snapshots) gone.push(store.snapshots.delete(name));
      kept.snapshots.clear();
    };
    sessions.snapshots.add = (snapshot) => {
      kept.snapshots.add(snapshot.name);
      gone.push(store.snapshots.add(snapshot));
    };
    return mock;
  };
}

/** The store, whose uses wait for all deletions, and which notes what was put into it. */
function watched(store: Store, kept: Record<'sessions' | 'snapshots', Set<string>>): Store {
  const { snapshots } = store;
  const ready = () => Promise.all(gone.splice(0));
  return {
    kind: store.kind,
    snapshots: {
      list: () => ready().then(() => snapshots.list()),
      find: (name) => ready().then(() => snapshots.find(name)),
      add: (snapshot) => {
        kept.snapshots.add(snapshot.name);
        return ready().then(() => snapshots.add(snapshot));
      },
      delete: (name) => ready().then(() => snapshots.delete(name)),
    },
    load: (name) => ready().then(() => store.load(name)),
    since: (id, number) => ready().then(() => store.since(id, number)),
    begin: (summary, checkpoint, step) => {
      kept.sessions.add(summary.name);
      return ready().then(() => store.begin(summary, checkpoint, step));
    },
    append: (...step) => store.append(...step),
    checkpoint: (...all) => store.checkpoint(...all),
    list: () => ready().then(() => store.list()),
    delete: (name) => ready().then(() => store.delete(name)),
    sweep: (since) => store.sweep(since),
    // No other process is there. A hundred mocks would listen on as many connections.
    watch: () => undefined,
    check: () => store.check(),
    close: () => store.close(),
  };
}
