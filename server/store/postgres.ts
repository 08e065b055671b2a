import { randomUUID } from 'node:crypto';

import { DurableKeeper } from '../world/durable-keeper.ts';
import { appended, PostgresAppends } from './postgres-appends.ts';
import { PostgresPool } from './postgres-pool.ts';
import { PostgresSnapshots } from './postgres-snapshots.ts';
import { PostgresWatch, TELLING_GONE } from './postgres-watch.ts';
import { frameOf, stepOf, textOfFrame, textOfStep } from './text.ts';
import { PostgresWorlds } from './postgres-worlds.ts';
import type { ClientBase } from 'pg';
import type { Course } from '../world/course.ts';
import type { Keeper } from '../world/keeper.ts';
import type { Scenario } from '../world/scenarios.ts';
import type { SnapshotStore } from '../world/snapshot.ts';
import type { DurableStore, StoreWatcher } from '../world/store.ts';
import type { Checkpoint, SessionSummary, Step, StoredSession } from '../world/stored-session.ts';
import type { Row } from './postgres-appends.ts';
import type { StoreOptions } from './options.ts';
import type { WorldText } from './worlds.ts';

/**
 * Sessions in PostgreSQL, for any number of processes. Steps of many sessions that come together are one transaction. None
 * waits for another process but for the moment in which that one keeps a step of the same session.
 */
export class PostgresStore implements DurableStore {
  readonly kind = 'postgres';
  readonly snapshots: SnapshotStore;
  readonly #pool: PostgresPool;
  readonly #options: StoreOptions;
  readonly #worlds: PostgresWorlds;
  readonly #process = randomUUID();
  #watch: PostgresWatch | undefined;
  readonly #appends: PostgresAppends;
  #marks = 0;

  /** @param url see PostgresPool. Nothing is connected yet */
  constructor(url: string, options: StoreOptions) {
    this.#pool = new PostgresPool(url, options.log);
    this.#options = options;
    this.#worlds = new PostgresWorlds(this.#pool);
    this.#appends = new PostgresAppends(this.#pool);
    this.snapshots = new PostgresSnapshots(this.#pool, this.#worlds);
  }

  keeper(name: string, course: Course, initial: () => Scenario): Keeper {
    return new DurableKeeper(this, name, course, initial);
  }

  async has(name: string): Promise<boolean> {
    return (await this.#pool.rows('SELECT 1 FROM sessions WHERE name = $1', [name])).length > 0;
  }

  async load(name: string): Promise<StoredSession | undefined> {
    for (;;) {
      const [first] = await this.#pool.rows<Record<'id' | 'number' | 'frame' | 'world', string>>(
        `SELECT id, checkpoints.number, frame, world FROM sessions JOIN checkpoints ON session = id
         WHERE name = $1 ORDER BY checkpoints.number LIMIT 1`,
        [name],
      );
      if (!first) return undefined;
      const [id, number] = [Number(first.id), Number(first.number)];
      const [steps, world] = [
        await this.#stepsAfter(id, number),
        await this.#worlds.at(first.world),
      ];
      // Another process may have put a later checkpoint in its place meanwhile.
      const isWhole = steps[0] ? steps[0].number === number + 1 : await this.#isAt(id, number);
      if (isWhole && world) return { id, checkpoint: { ...frameOf(first.frame), world }, steps };
    }
  }

  async since(id: number, number: number): Promise<Step[] | undefined> {
    const steps = await this.#stepsAfter(id, number);
    if (steps[0]) return steps[0].number === number + 1 ? steps : undefined;
    return (await this.#isAt(id, number)) ? [] : undefined;
  }

  async begin(
    summary: SessionSummary,
    checkpoint: Checkpoint,
    steps: readonly [Step, ...Step[]],
  ): Promise<number | undefined> {
    const mark = this.#newMark();
    const numbers = steps.map(({ number }) => number);
    const texts = steps.map(textOfStep);
    return await this.#worlds.keep(checkpoint.world, async (client, world) => {
      const { name, usedAt } = summary;
      const { rows: made } = await client.query<{ id: string }>(
        `INSERT INTO sessions (name, number, used_at, summary) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING id`,
        [name, numbers.at(-1), usedAt, JSON.stringify(summary)],
      );
      if (!made[0]) return await idOf(client, name, mark);
      const fresh = Number(made[0].id);
      await insertCheckpoint(client, fresh, checkpoint, world);
      await client.query(
        'INSERT INTO steps SELECT $1, number, $2, text FROM unnest($3::bigint[], $4::text[]) AS added (number, text)',
        [fresh, mark, numbers, texts],
      );
      await this.#makeRoom(client, fresh);
      return fresh;
    });
  }

  append(id: number, step: Step, summary: SessionSummary, begun?: Checkpoint): Promise<boolean> {
    const mark = this.#newMark();
    const about = JSON.stringify(summary);
    const row: Row = [id, step.number, mark, summary.usedAt, about, textOfStep(step)];
    if (step.cut !== undefined) return this.#appendCut(row, step.cut);
    if (!begun) return this.#appends.add(row);
    return this.#worlds.keep(begun.world, async (client, world) => {
      const isKept = await appended(client, row);
      if (!isKept) return false;
      await client.query('DELETE FROM checkpoints WHERE session = $1', [id]);
      // The step itself stays, as its mark tells that it is kept.
      await client.query('DELETE FROM steps WHERE session = $1 AND number < $2', [id, step.number]);
      await insertCheckpoint(client, id, begun, world);
      return true;
    });
  }

  async checkpoint(id: number, checkpoint: Checkpoint, first: number): Promise<void> {
    await this.#worlds.keep(checkpoint.world, async (client, world) => {
      // Another process may have gone on, and back behind the checkpoint.
      const sql = 'SELECT FROM sessions WHERE id = $1 AND number = $2 FOR UPDATE';
      if ((await client.query(sql, [id, checkpoint.number])).rowCount === 0) return;
      await insertCheckpoint(client, id, checkpoint, world);
      const { rows } = await client.query<{ number: string | null }>(
        'SELECT max(number) AS number FROM checkpoints WHERE session = $1 AND next <= $2',
        [id, first],
      );
      const values = [id, rows[0]?.number ?? 0];
      await client.query('DELETE FROM checkpoints WHERE session = $1 AND number < $2', values);
      await client.query('DELETE FROM steps WHERE session = $1 AND number <= $2', values);
    });
  }

  async list(): Promise<SessionSummary[]> {
    const sql = 'SELECT summary FROM sessions ORDER BY used_at, id';
    const rows = await this.#pool.rows<{ summary: string }>(sql);
    return rows.map(({ summary }) => JSON.parse(summary) as SessionSummary); // the cast: it was one
  }

  async delete(name: string): Promise<boolean> {
    const sql = `DELETE FROM sessions WHERE name = $1 ${TELLING_GONE}`;
    return (await this.#pool.rows(sql, [name])).length > 0;
  }

  async sweep(unusedSince: number): Promise<void> {
    const sql = `DELETE FROM sessions WHERE used_at < $1 ${TELLING_GONE}`;
    await this.#pool.rows(sql, [unusedSince]);
    this.#worlds.doubt();
    await this.#pool.rows(
      `DELETE FROM worlds WHERE NOT EXISTS (SELECT FROM checkpoints WHERE world = hash)
       AND NOT EXISTS (SELECT FROM snapshots WHERE world = hash)`,
    );
  }

  watch(watcher: StoreWatcher): void {
    const { config, schema } = this.#pool;
    this.#watch = new PostgresWatch(config, schema, this.#process, watcher);
  }

  async check(): Promise<void> {
    await this.#pool.rows('SELECT 1');
  }

  async close(): Promise<void> {
    await this.#watch?.close();
    await this.#pool.close();
  }

  #newMark(): string {
    this.#marks += 1;
    return `${this.#process}-${this.#marks}`;
  }

  /** Keeps a step that goes back. Whoever began at a later checkpoint would miss the entry that it goes back to. */
  #appendCut(row: Row, cut: number): Promise<boolean> {
    return this.#pool.transaction(async (client) => {
      const isKept = await appended(client, row);
      const sql = 'DELETE FROM checkpoints WHERE session = $1 AND next > $2';
      if (isKept) await client.query(sql, [row[0], cut]);
      return isKept;
    });
  }

  async #stepsAfter(id: number, number: number): Promise<Step[]> {
    const sql = 'SELECT text FROM steps WHERE session = $1 AND number > $2 ORDER BY number';
    return (await this.#pool.rows<{ text: string }>(sql, [id, number])).map(({ text }) =>
      stepOf(text),
    );
  }

  /** True if a step is a session's last. */
  async #isAt(id: number, number: number): Promise<boolean> {
    const sql = 'SELECT 1 FROM sessions WHERE id = $1 AND number = $2';
    return (await this.#pool.rows(sql, [id, number])).length > 0;
  }

  /** Deletes the sessions that are unused longest, if there are too many. The new one stays. */
  async #makeRoom(client: ClientBase, made: number): Promise<void> {
    await client.query(
      `DELETE FROM sessions WHERE id IN (
         SELECT id FROM sessions WHERE id <> $1 ORDER BY used_at, id
         LIMIT greatest(0, (SELECT count(*) FROM sessions) - $2)
       ) ${TELLING_GONE}`,
      // No number of PostgreSQL is infinite.
      [made, Math.min(this.#options.mostSessions, Number.MAX_SAFE_INTEGER)],
    );
  }
}

/** The id of a session of which a step has a mark: a call whose answer was lost has begun it. */
async function idOf(client: ClientBase, name: string, mark: string): Promise<number | undefined> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM sessions JOIN steps ON session = id WHERE name = $1 AND mark = $2 LIMIT 1',
    [name, mark],
  );
  return rows[0] && Number(rows[0].id);
}

async function insertCheckpoint(
  client: ClientBase,
  id: number,
  checkpoint: Checkpoint,
  { hash }: WorldText,
): Promise<void> {
  await client.query('INSERT INTO checkpoints VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [
    ...[id, checkpoint.number, checkpoint.next, textOfFrame(checkpoint), hash],
  ]);
}
