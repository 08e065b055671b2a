import { isForeignKey } from './postgres-pool.ts';
import { Worlds } from './worlds.ts';
import type { ClientBase } from 'pg';
import type { World } from '../world/world.ts';
import type { PostgresPool } from './postgres-pool.ts';
import type { WorldText } from './worlds.ts';

/** The worlds in PostgreSQL. */
export class PostgresWorlds extends Worlds {
  readonly #pool: PostgresPool;

  constructor(pool: PostgresPool) {
    super();
    this.#pool = pool;
  }

  /** The world with a hash; undefined if nobody needs it any more. */
  at(hash: string): Promise<World | undefined> {
    return this.find(hash, async () => {
      const [row] = await this.#pool.rows<{ text: string; parts: number }>(
        'SELECT text, parts FROM worlds WHERE hash = $1',
        [hash],
      );
      if (!row) return undefined;
      const sql = 'SELECT text FROM parts WHERE world = $1 ORDER BY number';
      const rows = row.parts > 1 ? await this.#pool.rows<{ text: string }>(sql, [hash]) : [];
      // It may have gone meanwhile.
      if (rows.length + 1 < row.parts) return undefined;
      return { first: row.text, others: rows.map(({ text }) => text) };
    });
  }

  /** Does something with a world that is stored in the same transaction, unless it is already. */
  async keep<T>(
    world: World,
    work: (client: ClientBase, world: WorldText) => Promise<T>,
  ): Promise<T> {
    for (;;) {
      const text = await this.textOf(world);
      try {
        const result = await this.#pool.transaction(async (client) => {
          await insertWorld(client, text);
          return await work(client, text);
        });
        this.stored(text);
        return result;
      } catch (error) {
        if (!isForeignKey(error) || text.parts !== undefined) throw error;
        this.doubt();
      }
    }
  }
}

async function insertWorld(client: ClientBase, { hash, parts }: WorldText): Promise<void> {
  if (!parts) return;
  const [first, ...others] = parts;
  const { rowCount } = await client.query(
    'INSERT INTO worlds (hash, text, parts) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [hash, first, parts.length],
  );
  if (rowCount === 0) return;
  for (const [index, part] of others.entries())
    await client.query('INSERT INTO parts VALUES ($1, $2, $3)', [hash, index + 1, part]);
}
