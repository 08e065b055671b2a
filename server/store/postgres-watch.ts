import pg from 'pg';

import type { ClientConfig } from 'pg';
import type { StoreWatcher } from '../world/store.ts';

/** Milliseconds until another try to listen. */
const PAUSE = 500;

/** The mark of a notice of a session that was deleted. */
const GONE = 'gone';

/** Ends a statement that deletes sessions: each is told to all processes. */
export const TELLING_GONE = `RETURNING pg_notify(current_schema(), id || ' ${Number.MAX_SAFE_INTEGER} ${GONE}')`;

/** Hears of the steps that all processes keep in a database, and of deleted sessions, on a connection of its own. */
export class PostgresWatch {
  readonly #config: ClientConfig;
  readonly #channel: string;
  readonly #process: string;
  readonly #watcher: StoreWatcher;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  /** @param process begins the marks of this process, whose own steps are no news */
  constructor(config: ClientConfig, channel: string, process: string, watcher: StoreWatcher) {
    this.#config = config;
    this.#channel = channel;
    this.#process = process;
    this.#watcher = watcher;
    void this.#listen();
  }

  async close(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  async #listen(): Promise<void> {
    const client = new pg.Client(this.#config);
    this.#client = client;
    const again = () => {
      if (this.#client !== client || this.#isOver) return;
      this.#client = undefined;
      this.#timer = setTimeout(() => void this.#listen(), PAUSE).unref();
    };
    client.on('error', again).on('end', again);
    client.on('notification', ({ payload = '' }) => {
      const [id, number, mark = ''] = payload.split(' ');
      if (mark === GONE) this.#watcher.gone(Number(id));
      else if (!mark.startsWith(this.#process)) this.#watcher.told(Number(id), Number(number));
    });
    try {
      await client.connect();
      await client.query(`LISTEN "${this.#channel}"`);
      // Something may have happened while nobody listened.
      this.#watcher.missed();
    } catch {
      again();
      // A standby takes the connection, and refuses to listen.
      await client.end().catch(() => undefined);
    }
  }
}
