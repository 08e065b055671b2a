import { Worlds } from './worlds.ts';
import type { World } from '../world/world.ts';
import type { SqliteFile } from './sqlite-file.ts';
import type { WorldText } from './worlds.ts';

/** The worlds in a file of SQLite. */
export class SqliteWorlds extends Worlds {
  readonly #file: SqliteFile;
  #closings = 0;

  constructor(file: SqliteFile) {
    super();
    this.#file = file;
  }

  override textOf(world: World): Promise<WorldText> {
    if (this.#closings !== this.#file.closings) this.doubt();
    this.#closings = this.#file.closings;
    return super.textOf(world);
  }

  /** The world with a hash; undefined if nobody needs it any more. */
  at(hash: string): Promise<World | undefined> {
    return this.find(hash, () => {
      const row = this.#file.row('SELECT text, parts FROM worlds WHERE hash = ?', hash);
      const texts = row && {
        first: String(row['text']),
        others: this.#others(hash, Number(row['parts'])),
      };
      return Promise.resolve(texts);
    });
  }

  /** Stores a world in a transaction, unless it is known to be stored. */
  insert({ hash, parts }: WorldText): void {
    if (!parts) return;
    const [first, ...others] = parts;
    const isNew = this.#file.change(
      'INSERT OR IGNORE INTO worlds (hash, text, parts) VALUES (?, ?, ?)',
      ...[hash, first, parts.length],
    );
    if (!isNew) return;
    for (const [index, part] of others.entries())
      this.#file.change('INSERT INTO parts VALUES (?, ?, ?)', hash, index + 1, part);
  }

  /** @throws Error if the world goes meanwhile */
  *#others(hash: string, parts: number): Generator<string> {
    for (let number = 1; number < parts; number += 1) {
      const sql = 'SELECT text FROM parts WHERE world = ? AND number = ?';
      const row = this.#file.row(sql, hash, number);
      if (!row) throw new Error('A world was deleted while it was read.');
      yield String(row['text']);
    }
  }
}
