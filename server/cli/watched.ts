import { isDeepStrictEqual } from 'node:util';

import { LoadError } from '../contract/load/load-error.ts';
import { linesOf } from './problems.ts';
import { Watcher } from './watcher.ts';
import type { Mock } from '../app.ts';
import type { Read } from './contracts.ts';

/** One contract, and its files. The last one that could be served stays until a newer one can be. */
export class Watched {
  readonly #mock: Mock;
  readonly #name: string;
  readonly #read: () => Promise<Read>;
  readonly #watcher = new Watcher(() => void this.reload());
  /** The files of the contract that is served. */
  #files: readonly string[] = [];
  /** The number of the newest reload; an older one that ends later is in vain. */
  #newest = 0;

  constructor(mock: Mock, name: string, read: () => Promise<Read>) {
    this.#mock = mock;
    this.#name = name;
    this.#read = read;
  }

  /** @param since the time at which the contract was read, in milliseconds since 1970 */
  watch(files: readonly string[], since: number): void {
    this.#files = files;
    this.#watcher.watch(files, since);
  }

  /**
   * Reads the contract and serves it, or tells why that cannot be.
   * @param isFirst a contract that says the same as the served one is not told
   */
  async reload(isFirst = false): Promise<void> {
    const number = (this.#newest += 1);
    const began = Date.now();
    try {
      const read = await this.#read();
      if (number !== this.#newest) return;
      this.watch(read.files, began);
      await this.#serve(read, isFirst);
    } catch (error) {
      if (number !== this.#newest) return;
      const tried = error instanceof LoadError ? error.files : [];
      this.#watcher.watch(new Set([...this.#files, ...tried]), began);
      console.error(error instanceof Error ? error.message : String(error));
      console.error(`${this.#name} is served as it was`);
    }
  }

  async #serve(read: Read, isFirst: boolean): Promise<void> {
    const { contracts, apis } = this.#mock;
    if (isFirst && isDeepStrictEqual(read.document, contracts.get(this.#name)?.document)) return;
    this.#mock.replace(read);
    for (const line of await linesOf(read, apis.misunderstood(this.#name))) console.error(line);
    console.log(`${this.#name} is served anew`);
  }
}
