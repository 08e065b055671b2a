import { nextRound } from '../world/rounds.ts';
import { finish } from '../world/steps.ts';
import { writtenParts } from './world-parts.ts';
import { Worlds } from './worlds.ts';
import type { World } from '../world/world.ts';
import type { SqliteFile } from './sqlite-file.ts';
import type { Parts, WorldText } from './worlds.ts';

/** The worlds in a file of SQLite. */
export class SqliteWorlds extends Worlds {
  readonly #file: SqliteFile;
  #closings = 0;

  constructor(file: SqliteFile) {
    super();
    this.#file = file;
  }

  /** Stores a world of several parts ahead as well, so that the transaction that needs it takes no time. */
  override async textOf(world: World): Promise<WorldText> {
    if (this.#closings !== this.#file.closings) this.doubt();
    this.#closings = this.#file.closings;
    const text = await super.textOf(world);
    if (text.parts && text.parts.length > 1) await this.#storeAhead(text.hash, text.parts);
    return text;
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

  /** Stores a world in a transaction, as far as it is not stored yet. */
  insert({ hash, parts: made, world }: WorldText): void {
    if (!made && this.#has(hash)) return;
    // Another process, or a sweep just now, has deleted a world that nothing needed.
    const parts = made ?? finish(writtenParts(world));
    this.#insertFirst(hash, parts);
    if (parts.length === 1) return;
    // A sweep may have deleted some, as nothing needed them yet.
    const sql = 'SELECT count(*) AS count FROM parts WHERE world = ?';
    if (Number(this.#file.row(sql, hash)?.['count']) === parts.length - 1) return;
    for (const number of parts.slice(1).keys()) this.#insertPart(hash, parts, number + 1);
  }

  /** Stores a world that nothing needs yet, a part in each round of the event loop. */
  async #storeAhead(hash: string, parts: Parts): Promise<void> {
    await this.#file.run(() => {
      this.#insertFirst(hash, parts);
    });
    for (let number = 1; number < parts.length; number += 1) {
      await nextRound();
      await this.#file.run(() => {
        this.#insertPart(hash, parts, number);
      });
    }
  }

  #has(hash: string): boolean {
    return this.#file.row('SELECT 1 FROM worlds WHERE hash = ?', hash) !== undefined;
  }

  #insertFirst(hash: string, parts: Parts): void {
    const sql = 'INSERT OR IGNORE INTO worlds (hash, text, parts) VALUES (?, ?, ?)';
    this.#file.change(sql, hash, parts[0], parts.length);
  }

  /** Stores another part, unless the first one has gone. */
  #insertPart(hash: string, parts: Parts, number: number): void {
    const sql = 'INSERT OR IGNORE INTO parts SELECT hash, ?, ? FROM worlds WHERE hash = ?';
    this.#file.change(sql, number, parts[number] ?? '', hash);
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
