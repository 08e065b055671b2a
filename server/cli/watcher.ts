import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Milliseconds to wait after a change: an editor writes a file in several steps. */
const SETTLED = 100;

/** Tells when one of some files changes. It watches their folders: editors replace a file by another one. */
export class Watcher {
  readonly #folders = new Map<string, { watcher: FSWatcher; names: Set<string> }>();
  readonly #changed: () => void;
  #timer: NodeJS.Timeout | undefined;

  /** @param changed is called once for changes that come together */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @param files the paths to watch from now on, in place of those before */
  watch(files: readonly string[]): void {
    const wanted = new Map<string, Set<string>>();
    for (const file of files) {
      const names = wanted.get(dirname(file)) ?? new Set();
      wanted.set(dirname(file), names.add(basename(file)));
    }
    for (const [folder, { watcher }] of this.#folders) {
      if (wanted.has(folder)) continue;
      watcher.close();
      this.#folders.delete(folder);
    }
    for (const [folder, names] of wanted) {
      const known = this.#folders.get(folder);
      if (known) known.names = names;
      else this.#folders.set(folder, { names, watcher: this.#open(folder) });
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.watch([]);
  }

  #open(folder: string): FSWatcher {
    const watcher = watch(folder, { persistent: false }, (_event, name) => {
      if (name !== null && this.#folders.get(folder)?.names.has(name) !== true) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#changed, SETTLED);
    });
    // A folder that goes away is no longer watched.
    watcher.on('error', () => {
      watcher.close();
      this.#folders.delete(folder);
    });
    return watcher;
  }
}
