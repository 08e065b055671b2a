import { checkRoom, TakenName } from '../world/snapshot.ts';
import { aboutIn } from './text.ts';
import type { Snapshot, SnapshotStore } from '../world/snapshot.ts';
import type { SqliteFile } from './sqlite-file.ts';
import type { SqliteWorlds } from './sqlite-worlds.ts';

/** The snapshots in a file of SQLite. */
export class SqliteSnapshots implements SnapshotStore {
  readonly #file: SqliteFile;
  readonly #worlds: SqliteWorlds;

  constructor(file: SqliteFile, worlds: SqliteWorlds) {
    this.#file = file;
    this.#worlds = worlds;
  }

  list(): Promise<Omit<Snapshot, 'world'>[]> {
    return this.#file.run(() =>
      this.#file
        .rows('SELECT about FROM snapshots ORDER BY rowid')
        .map(({ about }) => aboutIn(String(about))),
    );
  }

  find(name: string): Promise<Snapshot | undefined> {
    return this.#file.run(async () => {
      const row = this.#file.row('SELECT about, world FROM snapshots WHERE name = ?', name);
      const world = row && (await this.#worlds.at(String(row['world'])));
      return world && { ...aboutIn(String(row['about'])), world };
    });
  }

  /** @throws TakenName; Failure 409 for one snapshot too many */
  async add({ world, ...about }: Snapshot): Promise<void> {
    const text = await this.#worlds.textOf(world);
    await this.#file.transaction(() => {
      const { count } = this.#file.row('SELECT count(*) AS count FROM snapshots') ?? {};
      checkRoom(Number(count));
      this.#worlds.insert(text);
      const isNew = this.#file.change(
        'INSERT OR IGNORE INTO snapshots VALUES (?, ?, ?)',
        ...[about.name, JSON.stringify(about), text.hash],
      );
      if (!isNew) throw new TakenName(about.name);
    });
    this.#worlds.stored(text);
  }

  delete(name: string): Promise<boolean> {
    return this.#file.run(() => this.#file.change('DELETE FROM snapshots WHERE name = ?', name));
  }
}
