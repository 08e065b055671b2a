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
    const row = () => this.#file.row('SELECT text FROM worlds WHERE hash = ?', hash);
    return this.find(hash, () => row()?.['text']);
  }

  /** Stores a world in a transaction, unless it is known to be stored. */
  insert({ hash, text }: WorldText): void {
    if (text !== undefined)
      this.#file.change('INSERT OR IGNORE INTO worlds VALUES (?, ?)', hash, text);
  }
}
