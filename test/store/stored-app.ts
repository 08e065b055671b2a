import { afterAll } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import type { Mock, Options } from '../../server/app.ts';
import type { Store } from '../../server/world/store.ts';
import type { Places } from './stores.ts';

let last = 0;

/** Makes mocks whose sessions outlive them, for tests that hold for those in memory. */
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
    // No other process is there. A hundred mocks would listen on as many connections.
    store.watch = () => undefined;
    opened.push(store);
    return createMock({ ...options, store });
  };
}
