import { randomUUID } from 'node:crypto';

import { checkRoom, TakenName } from '../world/snapshot.ts';
import { aboutIn } from './text.ts';
import type { Snapshot, SnapshotStore } from '../world/snapshot.ts';
import type { PostgresPool } from './postgres-pool.ts';
import type { PostgresWorlds } from './postgres-worlds.ts';

/** The snapshots in PostgreSQL. */
export class PostgresSnapshots implements SnapshotStore {
  readonly #pool: PostgresPool;
  readonly #worlds: PostgresWorlds;

  constructor(pool: PostgresPool, worlds: PostgresWorlds) {
    this.#pool = pool;
    this.#worlds = worlds;
  }

  async delete(name: string): Promise<boolean> {
    const sql = 'DELETE FROM snapshots WHERE name = $1 RETURNING name';
    return (await this.#pool.rows(sql, [name])).length > 0;
  }

  async list(): Promise<Omit<Snapshot, 'world'>[]> {
    const sql = 'SELECT about FROM snapshots ORDER BY position';
    return (await this.#pool.rows<{ about: string }>(sql)).map(({ about }) => aboutIn(about));
  }

  async find(name: string): Promise<Snapshot | undefined> {
    const sql = 'SELECT about, world FROM snapshots WHERE name = $1';
    const [row] = await this.#pool.rows<{ about: string; world: string }>(sql, [name]);
    const world = row && (await this.#worlds.at(row.world));
    return world && { ...aboutIn(row.about), world };
  }

  async add({ world, ...about }: Snapshot): Promise<void> {
    const { name } = about;
    const text = JSON.stringify({ ...about, mark: randomUUID() });
    await this.#worlds.keep(world, async (client, { hash }) => {
      const { rows } = await client.query<{ count: string }>(
        'SELECT count(*) AS count FROM snapshots',
      );
      checkRoom(Number(rows[0]?.count));
      // The same mark again is that of a call whose answer was lost.
      const kept = await client.query(
        `INSERT INTO snapshots (name, about, world) VALUES ($1, $2, $3)
         ON CONFLICT (name) DO UPDATE SET about = snapshots.about WHERE snapshots.about = $2 RETURNING 1`,
        [name, text, hash],
      );
      if (kept.rowCount === 0) throw new TakenName(name);
    });
  }
}
