import { afterAll } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import type { Mock, Options } from '../../server/app.ts';
import type { Store } from '../../server/world/store.ts';
import type { Places } from './stores.ts';

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
    const mock = createMock({ ...options, store: waiting(store) });
    const { sessions } = mock;
    const forget = sessions.delete.bind(sessions);
    sessions.delete = (name) => {
      gone.push(store.delete(name));
      return forget(name);
    };
    sessions.snapshots.clear = () => {
      gone.push(
        store.snapshots
          .list()
          .then((all) => Promise.all(all.map(({ name }) => store.snapshots.delete(name)))),
      );
    };
    sessions.snapshots.add = (snapshot) => {
      gone.push(store.snapshots.add(snapshot));
    };
    return mock;
  };
}

const gone: Promise<unknown>[] = [];

/** The store, whose next use waits for all deletions. */
function waiting<T extends object>(store: T): T {
  return new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (name === 'snapshots') return waiting(value as object);
      if (typeof value !== 'function') return value;
      if (name === 'watch') return value.bind(target) as unknown;
      return async (...args: unknown[]) => {
        await Promise.all(gone.splice(0));
        return await (value as (...all: unknown[]) => Promise<unknown>).apply(target, args);
      };
    },
  });
}
