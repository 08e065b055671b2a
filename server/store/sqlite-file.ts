import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

import { Failure } from '../world/failure.ts';
import { StoreFailure } from '../world/store.ts';
import { bringUp } from './sqlite-schema.ts';
import type { StoreOptions } from './options.ts';

/** Milliseconds for which a file is waited for that another process has locked. */
const PATIENCE = 2_000;

/** The code of SQLite for a file that another process has locked; its low byte, as an extended one has more. */
const BUSY = 5;

/**
 * A database of ours in a file of SQLite, in its mode of a log written ahead. So all that is stored outlives the process,
 * whatever ends it.
 */
export class SqliteFile {
  readonly #path: string;
  readonly #log: StoreOptions['log'];
  #database: DatabaseSync | undefined;
  /** The file that is open, as placeOf() has it. */
  #place: string | undefined;
  #closings = 0;
  readonly #statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();

  /** @throws Error if the file cannot be used */
  constructor(path: string, log: StoreOptions['log']) {
    this.#path = path;
    this.#log = log;
    try {
      this.#open();
    } catch (error) {
      // A locked file is waited for by its first use.
      if (!isLocked(error)) throw error;
    }
  }

  /** The number of times that it was closed: another file may be there since. */
  get closings(): number {
    return this.#closings;
  }

  /** Reads several things as they are at one moment, in a piece of work. */
  reading<T>(work: () => T): T {
    return within(this.#open(), 'BEGIN', work);
  }

  /** Does something in a transaction. @throws StoreFailure as run() does, and any Failure of the work */
  transaction<T>(work: () => T): Promise<T> {
    return this.run((database) => within(database, 'BEGIN IMMEDIATE', work));
  }

  /**
   * Does something with the database. A locked one is tried again for a while. After any other trouble whoever comes next
   * opens it anew, as it may be mended by then.
   * @throws StoreFailure if the file cannot be used, and any Failure of the work
   */
  async run<T>(work: (database: DatabaseSync) => Promise<T> | T): Promise<T> {
    const end = performance.now() + PATIENCE;
    for (;;) {
      try {
        return await work(this.#inPlace());
      } catch (error) {
        if (error instanceof Failure) throw error;
        const isBusy = isLocked(error);
        if (!isBusy || performance.now() > end) {
          if (!isBusy) this.close();
          this.#log(`The store cannot be used: ${String(error)}`);
          throw new StoreFailure(error);
        }
        await setTimeout(10);
      }
    }
  }

  /** The database. @throws Error if its file was deleted or moved: nobody would find what is written to it */
  #inPlace(): DatabaseSync {
    const database = this.#open();
    if (placeOf(this.#path) === this.#place) return database;
    try {
      // Its log has its name still. Whoever opens another file of that name would take the log as that one's own.
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // It is given up in any case.
    }
    throw new Error('The file was deleted or replaced.');
  }

  #open(): DatabaseSync {
    if (this.#database) return this.#database;
    const database = new DatabaseSync(this.#path, { timeout: 0 });
    try {
      database.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON',
      );
      bringUp(database);
    } catch (error) {
      database.close();
      throw error;
    }
    this.#database = database;
    this.#place = placeOf(this.#path);
    return database;
  }

  /** Closes the file; the next use opens it again. */
  close(): void {
    this.#closings += 1;
    this.#statements.clear();
    try {
      this.#database?.close();
    } catch {
      // A database that cannot even be closed is given up.
    }
    this.#database = undefined;
  }

  #statement(sql: string): ReturnType<DatabaseSync['prepare']> {
    const known = this.#statements.get(sql);
    if (known) return known;
    const made = this.#open().prepare(sql);
    this.#statements.set(sql, made);
    return made;
  }

  /** The rows of a query, in a piece of work. */
  rows(sql: string, ...values: (string | number)[]): Record<string, unknown>[] {
    return this.#statement(sql).all(...values);
  }

  /** The first row of a query. */
  row(sql: string, ...values: (string | number)[]): Record<string, unknown> | undefined {
    return this.#statement(sql).get(...values);
  }

  /** @returns true if it has changed a row */
  change(sql: string, ...values: (string | number)[]): boolean {
    return this.#statement(sql).run(...values).changes > 0;
  }
}

/** Tells a file from any other that takes its name; undefined if there is none. */
function placeOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === BUSY;
}

function within<T>(database: DatabaseSync, begin: string, work: () => T): T {
  database.exec(begin);
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
