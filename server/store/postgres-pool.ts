import { setTimeout } from 'node:timers/promises';

import pg from 'pg';

import { Failure } from '../world/failure.ts';
import { StoreFailure } from '../world/store.ts';
import { StoreVersionError } from './migrations.ts';
import { bringUp } from './postgres-schema.ts';
import type { StoreOptions } from './options.ts';
import type { ClientBase, ClientConfig, QueryResultRow } from 'pg';

/** Milliseconds for which a lost database is waited for, and between two tries. */
const PATIENCE = 3_000;
const PAUSE = 50;

/** The connections of a process. Each carries the steps of many sessions. */
export const CONNECTIONS = 4;

/** Conditions of PostgreSQL where a schema, a table or a function has gone: the database is another one than before. */
const MISSING = new Set(['3F000', '42P01', '42883']);

/** The schema that has our tables, unless the URL names another one. */
const SCHEMA = 'kontrak';

/** Conditions of PostgreSQL that pass: lost connections, a server that ends or begins, races of locks. */
const PASSING = /^(?:08|57P0|40001|40P01|53300)/;

/** The connections to a database, whose schema is brought up at the first use. */
export class PostgresPool {
  readonly schema: string;
  readonly config: ClientConfig;
  readonly #log: StoreOptions['log'];
  readonly #pool: pg.Pool;
  #ready: Promise<void> | undefined;

  /**
   * @param url as libpq takes it; `schema=NAME` in its query keeps several stores in one database
   * @throws Error for a name that no schema of ours can have
   */
  constructor(url: string, log: StoreOptions['log']) {
    const parsed = new URL(url);
    this.schema = parsed.searchParams.get('schema') ?? SCHEMA;
    if (!/^[a-z][a-z0-9_]{0,40}$/.test(this.schema))
      throw new Error('The schema of a store has lower-case letters, digits and _ alone.');
    parsed.searchParams.delete('schema');
    this.config = {
      connectionString: parsed.href,
      options: `-c search_path=${this.schema}`,
      application_name: 'kontrak',
      connectionTimeoutMillis: PATIENCE,
      query_timeout: 2 * PATIENCE,
      keepAlive: true,
    };
    this.#log = log;
    this.#pool = new pg.Pool({ ...this.config, max: CONNECTIONS, allowExitOnIdle: true });
    // A connection that breaks while nobody uses it, or between two queries of a transaction, fails at its next use.
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** The rows of a query. @throws StoreFailure if the database cannot be reached */
  rows<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.run(async () => (await this.#pool.query<Row>(sql, [...values])).rows);
  }

  /** Does something in a transaction. @throws StoreFailure as rows() does, and any Failure of the work */
  transaction<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    return this.run(() => this.#transaction(work));
  }

  /**
   * Does something that may be done twice, as an answer may be lost. It is tried again for a while.
   * @throws StoreFailure if the database cannot be reached, and any Failure of the work
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const end = performance.now() + PATIENCE;
    for (;;) {
      try {
        await (this.#ready ??= this.#bringUp());
        return await work();
      } catch (error) {
        if (error instanceof Failure || error instanceof StoreVersionError) throw error;
        if (isMissing(error)) this.#ready = undefined;
        if (!isPassing(error) || performance.now() > end) {
          this.#log(`The store cannot be used: ${reasonOf(error)}`);
          throw new StoreFailure(error);
        }
        await setTimeout(PAUSE);
      }
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #bringUp(): Promise<void> {
    try {
      await this.#transaction((client) => bringUp(client, this.schema));
    } catch (error) {
      this.#ready = undefined;
      throw error;
    }
  }

  async #transaction<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      // A connection that may be broken, or in a transaction, is not used again.
      client.release(true);
      throw error;
    }
  }
}

/** An error without a code of PostgreSQL is one of the connection. */
function isPassing(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || PASSING.test(error.code ?? '') || isMissing(error);
}

/** True if the tables are to be made anew. */
function isMissing(error: unknown): boolean {
  return error instanceof pg.DatabaseError && MISSING.has(error.code ?? '');
}

/** The reason without what may be secret, such as a name of a server. */
function reasonOf(error: unknown): string {
  if (error instanceof pg.DatabaseError) return `PostgreSQL says ${error.code ?? 'nothing'}.`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  return `The connection to PostgreSQL is lost (${code}).`;
}

/** True for a reference to a world that another process has deleted. */
export function isForeignKey(error: unknown): boolean {
  const cause = error instanceof StoreFailure ? error.cause : error;
  return cause instanceof pg.DatabaseError && cause.code === '23503';
}
