import { DurableKeeper } from '../world/durable-keeper.ts';
import { SqliteFile } from './sqlite-file.ts';
import { frameOf, stepOf, textOfFrame, textOfStep } from './text.ts';
import { SqliteSnapshots } from './sqlite-snapshots.ts';
import { SqliteWorlds } from './sqlite-worlds.ts';
import type { Course } from '../world/course.ts';
import type { Keeper } from '../world/keeper.ts';
import type { Scenario } from '../world/scenarios.ts';
import type { SnapshotStore } from '../world/snapshot.ts';
import type { DurableStore, StoreWatcher } from '../world/store.ts';
import type { Checkpoint, SessionSummary, Step, StoredSession } from '../world/stored-session.ts';
import type { StoreOptions } from './options.ts';
import type { WorldText } from './worlds.ts';

interface Waiting {
  write: () => boolean;
  done: (isKept: boolean) => void;
  fail: (error: unknown) => void;
}

/** The text that a check writes: 16 KiB. */
const CHECKED = ' '.repeat(16 * 1024);

/** Sessions in a file of SQLite. Steps of many sessions that come together are one transaction. */
export class SqliteStore implements DurableStore {
  readonly kind = 'sqlite';
  readonly snapshots: SnapshotStore;
  readonly #file: SqliteFile;
  readonly #options: StoreOptions;
  readonly #worlds: SqliteWorlds;
  #waiting: Waiting[] = [];
  #watcher: StoreWatcher | undefined;

  /** @throws Error if the file cannot be used */
  constructor(file: string, options: StoreOptions) {
    this.#file = new SqliteFile(file, options.log);
    this.#options = options;
    this.#worlds = new SqliteWorlds(this.#file);
    this.snapshots = new SqliteSnapshots(this.#file, this.#worlds);
  }

  keeper(name: string, course: Course, initial: () => Scenario): Keeper {
    return new DurableKeeper(this, name, course, initial);
  }

  has(name: string): Promise<boolean> {
    return this.#file.run(
      () => this.#file.row('SELECT 1 FROM sessions WHERE name = ?', name) !== undefined,
    );
  }

  load(name: string): Promise<StoredSession | undefined> {
    return this.#file.run(async () => {
      const read = this.#file.reading(() => this.#read(name));
      if (!read) return undefined;
      const world = await read.world;
      const { id, steps, frame } = read;
      return world && { id, steps, checkpoint: { ...frame, world } };
    });
  }

  since(id: number, number: number): Promise<Step[] | undefined> {
    return this.#file.run(() => {
      const session = this.#file.row('SELECT number FROM sessions WHERE id = ?', id);
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
    steps: readonly [Step, ...Step[]],
  ): Promise<number | undefined> {
    const world = await this.#worlds.textOf(checkpoint.world);
    const { number } = steps.at(-1) ?? steps[0];
    const begun = await this.#file.transaction(() => {
      const { name, usedAt } = summary;
      const isNew = this.#file.change(
        'INSERT OR IGNORE INTO sessions (name, number, used_at, summary) VALUES (?, ?, ?, ?)',
        ...[name, number, usedAt, JSON.stringify(summary)],
      );
      if (!isNew) return undefined;
      const made = Number(this.#file.row('SELECT last_insert_rowid() AS id')?.['id']);
      this.#insertCheckpoint(made, checkpoint, world);
      for (const step of steps) this.#insertStep(made, step.number, textOfStep(step));
      return { id: made, gone: this.#makeRoom(made) };
    });
    if (!begun) return undefined;
    this.#worlds.stored(world);
    this.#tell(begun.gone);
    return begun.id;
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
      const isNext = this.#file.change(
        'UPDATE sessions SET number = ?, used_at = ?, summary = ? WHERE id = ? AND number = ?',
        ...[number, summary.usedAt, about, id, number - 1],
      );
      if (!isNext) return false;
      if (begun && world) {
        this.#file.change('DELETE FROM steps WHERE session = ?', id);
        this.#file.change('DELETE FROM checkpoints WHERE session = ?', id);
        this.#insertCheckpoint(id, begun, world);
      } else this.#insertStep(id, number, text);
      if (step.cut !== undefined) this.#deleteCheckpointsAfter(id, step.cut);
      return true;
    });
    if (isKept && world) this.#worlds.stored(world);
    return isKept;
  }

  async checkpoint(id: number, checkpoint: Checkpoint, first: number): Promise<void> {
    const world = await this.#worlds.textOf(checkpoint.world);
    await this.#file.transaction(() => {
      // Another process may have gone on, and back behind the checkpoint.
      const sql = 'SELECT 1 FROM sessions WHERE id = ? AND number = ?';
      if (!this.#file.row(sql, id, checkpoint.number)) return;
      this.#insertCheckpoint(id, checkpoint, world);
      const needed = this.#file.row(
        'SELECT max(number) AS number FROM checkpoints WHERE session = ? AND next <= ?',
        id,
        first,
      );
      const number = Number(needed?.['number'] ?? 0);
      this.#file.change('DELETE FROM checkpoints WHERE session = ? AND number < ?', id, number);
      this.#file.change('DELETE FROM steps WHERE session = ? AND number <= ?', id, number);
    });
    this.#worlds.stored(world);
  }

  list(): Promise<SessionSummary[]> {
    return this.#file.run(() =>
      this.#file.rows('SELECT summary FROM sessions ORDER BY used_at, id').map(
        (row) => JSON.parse(String(row['summary'])) as SessionSummary, // the cast: it was one
      ),
    );
  }

  delete(name: string): Promise<boolean> {
    return this.#file.run(() => this.#file.change('DELETE FROM sessions WHERE name = ?', name));
  }

  async sweep(unusedSince: number): Promise<void> {
    const gone = await this.#file.transaction(() => {
      const ids = this.#deleteWhere('used_at < ?', unusedSince);
      this.#file.change(
        'DELETE FROM worlds WHERE hash NOT IN (SELECT world FROM checkpoints UNION SELECT world FROM snapshots)',
      );
      return ids;
    });
    this.#worlds.doubt();
    this.#tell(gone);
  }

  /** Of other processes there is nothing to tell. A lost race is seen in any case, by the numbers of the steps. */
  watch(watcher: StoreWatcher): void {
    this.#watcher = watcher;
  }

  /** Writes and deletes as much as a usual step: a full disk can still be read, and may have room for less. */
  async check(): Promise<void> {
    await this.#file.transaction(() =>
      this.#file.change(
        'INSERT OR REPLACE INTO worlds (hash, text) VALUES (?, ?)',
        'check',
        CHECKED,
      ),
    );
    await this.#file.transaction(() =>
      this.#file.change('DELETE FROM worlds WHERE hash = ?', 'check'),
    );
  }

  async close(): Promise<void> {
    await this.#flush();
    this.#file.close();
  }

  #read(name: string) {
    const first = this.#file.row(
      `SELECT id, checkpoints.number, frame, world FROM sessions JOIN checkpoints ON session = id
       WHERE name = ? ORDER BY checkpoints.number LIMIT 1`,
      name,
    );
    if (!first) return undefined;
    const id = Number(first['id']);
    const steps = this.#stepsAfter(id, Number(first['number']));
    const world = this.#worlds.at(String(first['world']));
    return { id, steps, world, frame: frameOf(String(first['frame'])) };
  }

  #stepsAfter(id: number, number: number): Step[] {
    return this.#file
      .rows('SELECT text FROM steps WHERE session = ? AND number > ? ORDER BY number', id, number)
      .map((row) => stepOf(String(row['text'])));
  }

  #insertStep(id: number, number: number, text: string): void {
    this.#file.change('INSERT INTO steps VALUES (?, ?, ?)', id, number, text);
  }

  #insertCheckpoint(id: number, checkpoint: Checkpoint, world: WorldText): void {
    this.#worlds.insert(world);
    this.#file.change(
      'INSERT INTO checkpoints VALUES (?, ?, ?, ?, ?)',
      ...[id, checkpoint.number, checkpoint.next, textOfFrame(checkpoint), world.hash],
    );
  }

  /** Whoever began at one of them would miss the entry that a step goes back to. */
  #deleteCheckpointsAfter(id: number, cut: number): void {
    this.#file.change('DELETE FROM checkpoints WHERE session = ? AND next > ?', id, cut);
  }

  /** Deletes the sessions that are unused longest, if there are too many. The new one stays. @returns their ids */
  #makeRoom(made: number): number[] {
    const { count } = this.#file.row('SELECT count(*) AS count FROM sessions') ?? {};
    const tooMany = Number(count) - this.#options.mostSessions;
    if (tooMany <= 0) return [];
    const longest = 'SELECT id FROM sessions WHERE id <> ? ORDER BY used_at, id LIMIT ?';
    return this.#deleteWhere(`id IN (${longest})`, made, tooMany);
  }

  /** Deletes sessions. @returns their ids */
  #deleteWhere(condition: string, ...values: number[]): number[] {
    const sql = `DELETE FROM sessions WHERE ${condition} RETURNING id`;
    return this.#file.rows(sql, ...values).map(({ id }) => Number(id));
  }

  #tell(gone: readonly number[]): void {
    for (const id of gone) this.#watcher?.gone(id);
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
      const kept = await this.#file.transaction(() => waiting.map(({ write }) => write()));
      for (const [index, { done }] of waiting.entries()) done(kept[index] ?? false);
    } catch (error) {
      for (const { fail } of waiting) fail(error);
    }
  }
}
