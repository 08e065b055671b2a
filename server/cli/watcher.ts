import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';

/** Milliseconds between two looks. */
const EVERY = 200;

/** The stamp of a file that is not there, or cannot be looked at. */
const ABSENT = 'absent';

/**
 * Tells when some files change. It looks at their times, again and again: that also finds files that an editor
 * replaces, that are deleted and come back, or that other machines and containers write.
 */
export class Watcher {
  readonly #changed: () => void;
  /** The stamps of the files as they were read. */
  #read = new Map<string, string>();
  /** The stamps at the last look. */
  #seen = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;

  /** @param changed is called once for changes that come together, when they have come to rest */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * @param files the paths to watch from now on, in place of those before; they need not be there yet
   * @param since the time at which reading them began, in milliseconds since 1970; a later change counts
   */
  watch(files: Iterable<string>, since: number): void {
    const before = this.#read;
    this.#read = new Map();
    for (const file of files) this.#read.set(file, before.get(file) ?? firstStamp(file, since));
    this.#timer ??= this.#later();
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #later(): NodeJS.Timeout {
    return setTimeout(() => void this.#look(), EVERY).unref();
  }

  async #look(): Promise<void> {
    const files = [...this.#read.keys()];
    const stamps = await Promise.all(files.map(stampNow));
    const now = new Map(files.map((file, i) => [file, stamps[i] ?? ABSENT]));
    const isAtRest = isSame(now, this.#seen);
    this.#seen = now;
    if (isAtRest && !isSame(now, this.#read)) {
      for (const [file, stamp] of now) if (this.#read.has(file)) this.#read.set(file, stamp);
      this.#changed();
    }
    this.#timer = this.#later();
  }
}

/** True if both have the same stamps for the files that both know. */
function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return [...one].every(([file, stamp]) => (other.get(file) ?? stamp) === stamp);
}

function firstStamp(file: string, since: number): string {
  try {
    const stats = statSync(file);
    return stats.ctimeMs >= since ? 'changed meanwhile' : stampOf(stats);
  } catch {
    return ABSENT;
  }
}

async function stampNow(file: string): Promise<string> {
  return await stat(file).then(stampOf, () => ABSENT);
}

/** A file that is replaced has another number, and perhaps an older time. */
function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return [ino, size, mtimeMs, ctimeMs].join(' ');
}
