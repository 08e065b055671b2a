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
  async at(hash: string): Promise<World | undefined> {
    const sql = 'SELECT text FROM worlds WHERE hash = $1';
    return await this.find(
      hash,
      async () => (await this.#pool.rows<{ text: string }>(sql, [hash]))[0]?.text,
    );
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
        if (!isForeignKey(error) || text.text !== undefined) throw error;
        this.doubt();
      }
    }
  }
}

async function insertWorld(client: ClientBase, { hash, text }: WorldText): Promise<void> {
  if (text === undefined) return;
  await client.query('INSERT INTO worlds VALUES ($1, $2) ON CONFLICT DO NOTHING', [hash, text]);
}
