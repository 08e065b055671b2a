import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

import { Failure } from '../world/failure.ts';
import { MOST_SNAPSHOTS } from '../world/snapshots.ts';
import { StoreFailure } from '../world/store.ts';
import { bringUp } from './sqlite-schema.ts';
import { frameOf, stepOf, textOfFrame, textOfStep } from './text.ts';
import { Worlds } from './worlds.ts';
import type {
  Checkpoint,
  SessionSummary,
  Snapshot,
  SnapshotStore,
  Step,
  Store,
  StoredSession,
} from '../world/store.ts';
import type { World } from '../world/world.ts';
import type { StoreOptions } from './options.ts';
import type { WorldText } from './worlds.ts';

/** Milliseconds for which a file is waited for that another process has locked. */
const PATIENCE = 2_000;

/** The code of SQLite for a file that another process has locked; its low byte, as an extended one has more. */
const BUSY = 5;

interface Waiting {
  write: (database: DatabaseSync) => boolean;
  done: (isKept: boolean) => void;
  fail: (error: unknown) => void;
}

/**
 * Sessions in a file of SQLite, in its mode of a log written ahead: what is stored outlives the process, whatever ends it.
 * Steps of many sessions that come together are one transaction.
 */
export class SqliteStore implements Store {
  readonly kind = 'sqlite';
  readonly snapshots: SnapshotStore;
  readonly #file: string;
  readonly #options: StoreOptions;
  readonly #worlds = new Worlds();
  #database: DatabaseSync | undefined;
  #statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  #waiting: Waiting[] = [];

  /** @throws Error if the file cannot be used */
  constructor(file: string, options: StoreOptions) {
    this.#file = file;
    this.#options = options;
    this.snapshots = {
      list: () => this.#run(() => this.#listSnapshots()),
      find: (name) => this.#findSnapshot(name),
      add: (snapshot) => this.#addSnapshot(snapshot),
      delete: (name) => this.#run(() => this.#change('DELETE FROM snapshots WHERE name = ?', name)),
    };
    this.#open();
  }

  load(name: string): Promise<StoredSession | undefined> {
    return this.#run(async () => {
      const session = this.#row('SELECT id FROM sessions WHERE name = ?', name);
      if (!session) return undefined;
      const id = Number(session['id']);
      const first = this.#row(
        'SELECT number, frame, world FROM checkpoints WHERE session = ? ORDER BY number LIMIT 1',
        id,
      );
      if (!first) return undefined;
      const steps = this.#stepsAfter(id, Number(first['number']));
      const world = await this.#worldOf(String(first['world']));
      if (!world) return undefined;
      return { id, checkpoint: { ...frameOf(String(first['frame'])), world }, steps };
    });
  }

  since(id: number, number: number): Promise<Step[] | undefined> {
    return this.#run(() => {
      const session = this.#row('SELECT number FROM sessions WHERE id = ?', id);
      if (!session) return undefined;
      const last = Number(session['number']);
      if (last === number) return [];
      const steps = this.#stepsAfter(id, number);
      return steps[0]?.number === number + 1 ? steps : undefined;
    });
  }

  async begin(
    summary: SessionSummary,
    checkpoint: Checkpoint,
    step: Step,
  ): Promise<number | undefined> {
    const world = await this.#worlds.textOf(checkpoint.world);
    const text = textOfStep(step);
    const id = await this.#transaction(() => {
      const { name, usedAt } = summary;
      const isNew = this.#change(
        'INSERT OR IGNORE INTO sessions (name, number, used_at, summary) VALUES (?, ?, ?, ?)',
        ...[name, step.number, usedAt, JSON.stringify(summary)],
      );
      if (!isNew) return undefined;
      const made = Number(this.#row('SELECT last_insert_rowid() AS id')?.['id']);
      this.#insertCheckpoint(made, checkpoint, world);
      this.#change('INSERT INTO steps VALUES (?, ?, ?)', made, step.number, text);
      this.#makeRoom(made);
      return made;
    });
    if (id !== undefined) this.#worlds.stored(world);
    return id;
  }

  async append(
    id: number,
    step: Step,
    summary: SessionSummary,
    begun?: Checkpoint,
  ): Promise<boolean> {
    const { number } = step;
    const world = begun && (await this.#worlds.textOf(begun.world));
    const text = textOfStep(step);
    const about = JSON.stringify(summary);
    const isKept = await this.#together(() => {
      const isNext = this.#change(
        'UPDATE sessions SET number = ?, used_at = ?, summary = ? WHERE id = ? AND number = ?',
        ...[number, summary.usedAt, about, id, number - 1],
      );
      if (!isNext) return false;
      if (begun && world) {
        this.#change('DELETE FROM steps WHERE session = ?', id);
        this.#change('DELETE FROM checkpoints WHERE session = ?', id);
        this.#insertCheckpoint(id, begun, world);
      } else this.#change('INSERT INTO steps VALUES (?, ?, ?)', id, number, text);
      return true;
    });
    if (isKept && world) this.#worlds.stored(world);
    return isKept;
  }

  async checkpoint(id: number, checkpoint: Checkpoint, first: number): Promise<void> {
    const world = await this.#worlds.textOf(checkpoint.world);
    await this.#transaction(() => {
      if (!this.#row('SELECT 1 FROM sessions WHERE id = ?', id)) return;
      this.#insertCheckpoint(id, checkpoint, world);
      const needed = this.#row(
        'SELECT max(number) AS number FROM checkpoints WHERE session = ? AND next <= ?',
        id,
        first,
      );
      const number = Number(needed?.['number'] ?? 0);
      this.#change('DELETE FROM checkpoints WHERE session = ? AND number < ?', id, number);
      this.#change('DELETE FROM steps WHERE session = ? AND number <= ?', id, number);
    });
    this.#worlds.stored(world);
  }

  list(): Promise<SessionSummary[]> {
    return this.#run(() =>
      this.#rows('SELECT summary FROM sessions ORDER BY used_at, id').map(
        (row) => JSON.parse(String(row['summary'])) as SessionSummary, // the cast: it was one
      ),
    );
  }

  delete(name: string): Promise<boolean> {
    return this.#run(() => this.#change('DELETE FROM sessions WHERE name = ?', name));
  }

  async sweep(unusedSince: number): Promise<void> {
    await this.#transaction(() => {
      this.#change('DELETE FROM sessions WHERE used_at < ?', unusedSince);
      this.#change(
        'DELETE FROM worlds WHERE hash NOT IN (SELECT world FROM checkpoints UNION SELECT world FROM snapshots)',
      );
    });
    this.#worlds.doubt();
  }

  /** No other process writes to the file, so that there is nothing to tell. */
  watch(): void {
    // A lost race is seen in any case, by the numbers of the steps.
  }

  async check(): Promise<void> {
    await this.#transaction(() => undefined);
  }

  async close(): Promise<void> {
    await this.#flush();
    this.#shut();
  }

  #listSnapshots(): Omit<Snapshot, 'world'>[] {
    return this.#rows('SELECT about FROM snapshots ORDER BY rowid').map(aboutOf);
  }

  #findSnapshot(name: string): Promise<Snapshot | undefined> {
    return this.#run(async () => {
      const row = this.#row('SELECT about, world FROM snapshots WHERE name = ?', name);
      const world = row && (await this.#worldOf(String(row['world'])));
      return world && { ...aboutOf(row), world };
    });
  }

  async #addSnapshot({ world, ...about }: Snapshot): Promise<void> {
    const text = await this.#worlds.textOf(world);
    await this.#transaction(() => {
      const { count } = this.#row('SELECT count(*) AS count FROM snapshots') ?? {};
      if (Number(count) >= MOST_SNAPSHOTS)
        throw new Failure(409, `There are ${MOST_SNAPSHOTS} snapshots already; delete one.`);
      this.#insertWorld(text);
      const isNew = this.#change(
        'INSERT OR IGNORE INTO snapshots VALUES (?, ?, ?)',
        ...[about.name, JSON.stringify(about), text.hash],
      );
      if (!isNew) throw new Failure(409, `There is a snapshot ${about.name} already.`);
    });
    this.#worlds.stored(text);
  }

  #stepsAfter(id: number, number: number): Step[] {
    return this.#rows(
      'SELECT text FROM steps WHERE session = ? AND number > ? ORDER BY number',
      id,
      number,
    ).map((row) => stepOf(String(row['text'])));
  }

  #worldOf(hash: string): Promise<World | undefined> {
    return this.#worlds.find(
      hash,
      () => this.#row('SELECT text FROM worlds WHERE hash = ?', hash)?.['text'],
    );
  }

  #insertCheckpoint(id: number, checkpoint: Checkpoint, world: WorldText): void {
    this.#insertWorld(world);
    this.#change(
      'INSERT INTO checkpoints VALUES (?, ?, ?, ?, ?)',
      ...[id, checkpoint.number, checkpoint.next, textOfFrame(checkpoint), world.hash],
    );
  }

  #insertWorld({ hash, text }: WorldText): void {
    if (text !== undefined) this.#change('INSERT OR IGNORE INTO worlds VALUES (?, ?)', hash, text);
  }

  /** Deletes the sessions that are unused longest, if there are too many. The new one stays. */
  #makeRoom(made: number): void {
    const { count } = this.#row('SELECT count(*) AS count FROM sessions') ?? {};
    const tooMany = Number(count) - this.#options.mostSessions;
    if (tooMany <= 0) return;
    this.#change(
      'DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE id <> ? ORDER BY used_at, id LIMIT ?)',
      made,
      tooMany,
    );
  }

  /** Does a change together with all others of this round of the event loop, in one transaction. */
  #together(write: Waiting['write']): Promise<boolean> {
    return new Promise((done, fail) => {
      this.#waiting.push({ write, done, fail });
      if (this.#waiting.length === 1) setImmediate(() => void this.#flush());
    });
  }

  async #flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length === 0) return;
    try {
      const kept = await this.#transaction((database) =>
        waiting.map(({ write }) => write(database)),
      );
      for (const [index, { done }] of waiting.entries()) done(kept[index] ?? false);
    } catch (error) {
      for (const { fail } of waiting) fail(error);
    }
  }

  #transaction<T>(work: (database: DatabaseSync) => T): Promise<T> {
    return this.#run((database) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work(database);
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /**
   * Does something with the database. A locked one is tried again for a while. After any other trouble it is opened anew by
   * whoever comes next, as it may be mended by then.
   * @throws StoreFailure if the file cannot be used, and any Failure of the work
   */
  async #run<T>(work: (database: DatabaseSync) => Promise<T> | T): Promise<T> {
    const end = performance.now() + PATIENCE;
    for (;;) {
      try {
        return await work(this.#open());
      } catch (error) {
        if (error instanceof Failure) throw error;
        const isBusy = isLocked(error);
        if (!isBusy || performance.now() > end) {
          if (!isBusy) this.#shut();
          this.#worlds.doubt();
          this.#options.log(`The store cannot be used: ${String(error)}`);
          throw new StoreFailure(error);
        }
        await setTimeout(10);
      }
    }
  }

  #open(): DatabaseSync {
    if (this.#database) return this.#database;
    const database = new DatabaseSync(this.#file, { timeout: 0 });
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
    return database;
  }

  #shut(): void {
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

  #rows(sql: string, ...values: (string | number)[]): Record<string, unknown>[] {
    return this.#statement(sql).all(...values);
  }

  #row(sql: string, ...values: (string | number)[]): Record<string, unknown> | undefined {
    return this.#statement(sql).get(...values);
  }

  /** @returns true if it has changed a row */
  #change(sql: string, ...values: (string | number)[]): boolean {
    return this.#statement(sql).run(...values).changes > 0;
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === BUSY;
}

function aboutOf(row: Record<string, unknown>): Omit<Snapshot, 'world'> {
  return JSON.parse(String(row['about'])) as Omit<Snapshot, 'world'>; // the cast: it was one
}
