import pg from 'pg';

import type { ClientConfig } from 'pg';

/** Milliseconds until another try to listen. */
const PAUSE = 500;

/** A step that some process has kept. */
export interface Notice {
  id: number;
  number: number;
  mark: string;
}

/** Hears of the steps that all processes keep in a database, on a connection of its own. */
export class PostgresWatch {
  readonly #config: ClientConfig;
  readonly #channel: string;
  readonly #heard: (notice: Notice) => void;
  readonly #missed: () => void;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  /**
   * @param heard is told of each step
   * @param missed is told that steps may have been missed, after a lost connection
   */
  constructor(
    config: ClientConfig,
    channel: string,
    heard: (notice: Notice) => void,
    missed: () => void,
  ) {
    this.#config = config;
    this.#channel = channel;
    this.#heard = heard;
    this.#missed = missed;
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
      this.#heard({ id: Number(id), number: Number(number), mark });
    });
    try {
      await client.connect();
      await client.query(`LISTEN "${this.#channel}"`);
      this.#missed();
    } catch {
      again();
    }
  }
}
