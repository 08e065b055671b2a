// Processes with a mock each, for tests that hold for each store that outlives them.
import { afterAll, afterEach } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { postgresPlaces, sqlitePlaces } from './stores.ts';
import type { Mock, Options } from '../../server/app.ts';
import type { DurableStore } from '../../server/world/store.ts';
import type { Places } from './stores.ts';

/** Places of both kinds, which go when the tests of the file are over. */
export async function bothPlaces(): Promise<{ sqlite: Places; postgres: Places }> {
  const [sqlite, postgres] = [await sqlitePlaces(), await postgresPlaces()];
  afterAll(async () => {
    await sqlite.end();
    await postgres.end();
  });
  return { sqlite, postgres };
}

/** A process that has a mock of its own. */
export type Process = Mock & { store: DurableStore };

/** The processes of each test end with it. */
export class Processes {
  readonly #places: Places;
  readonly #usual: Options;
  #last = 0;
  readonly #opened: DurableStore[] = [];

  /** @param usual options of its mocks */
  constructor(places: Places, usual: Options) {
    this.#places = places;
    this.#usual = usual;
    afterEach(async () => {
      for (const store of this.#opened.splice(0)) await store.close();
    });
  }

  /** A place where nothing is stored. */
  newPlace(): string {
    this.#last += 1;
    return `p${this.#last}`;
  }

  start(place: string, options: Options & { mostSessions?: number } = {}): Process {
    const store = this.#places.open(place, options.mostSessions);
    this.#opened.push(store);
    return { ...createMock({ ...this.#usual, ...options, store }), store };
  }
}
