import { CONNECTIONS } from './postgres-pool.ts';
import type { ClientBase } from 'pg';
import type { PostgresPool } from './postgres-pool.ts';

/** The values of append() in the schema. */
export type Row = [
  id: number,
  number: number,
  mark: string,
  time: number,
  summary: string,
  text: string,
];

interface Waiting {
  row: Row;
  done: (isKept: boolean) => void;
  fail: (error: unknown) => void;
}

const TYPES = ['bigint', 'bigint', 'text', 'bigint', 'text', 'text'];

/** Keeps steps of many sessions together: all that come while the connections are busy are one transaction. */
export class PostgresAppends {
  readonly #pool: PostgresPool;
  #waiting: Waiting[] = [];
  #flying = 0;

  constructor(pool: PostgresPool) {
    this.#pool = pool;
  }

  /** @returns false if another process was faster, or the session is gone */
  add(row: Row): Promise<boolean> {
    return new Promise((done, fail) => {
      this.#waiting.push({ row, done, fail });
      if (this.#waiting.length === 1) setImmediate(() => void this.#flush());
    });
  }

  async #flush(): Promise<void> {
    if (this.#waiting.length === 0 || this.#flying === CONNECTIONS) return;
    // Rows in one order: two processes that lock some of the same ones never wait for each other.
    const batch = this.#waiting.sort((one, other) => one.row[0] - other.row[0]);
    this.#waiting = [];
    this.#flying += 1;
    try {
      const kept = await this.#pool.rows<{ at: number; kept: boolean }>(
        `SELECT at, append(${TYPES.map((_, i) => `v${i}`).join(', ')}) AS kept FROM (VALUES ${batch
          .map(
            (_, at) =>
              `(${at}, ${TYPES.map((type, i) => `$${at * TYPES.length + i + 1}::${type}`).join(', ')})`,
          )
          .join(', ')}) AS steps (at, ${TYPES.map((_, i) => `v${i}`).join(', ')})`,
        batch.flatMap(({ row }) => row),
      );
      for (const { at, kept: isKept } of kept) batch[at]?.done(isKept);
    } catch (error) {
      for (const { fail } of batch) fail(error);
    } finally {
      this.#flying -= 1;
      void this.#flush();
    }
  }
}

/** Keeps a step in a transaction. @returns as add() does */
export async function appended(client: ClientBase, row: Row): Promise<boolean> {
  const sql = 'SELECT append($1, $2, $3, $4, $5, $6) AS kept';
  const { rows } = await client.query<{ kept: boolean }>(sql, row);
  return rows[0]?.kept === true;
}
