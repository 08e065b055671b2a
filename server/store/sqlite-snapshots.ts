import { Failure } from '../world/failure.ts';
import { MOST_SNAPSHOTS } from '../world/snapshots.ts';
import type { Snapshot, SnapshotStore } from '../world/store.ts';
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
      this.#file.rows('SELECT about FROM snapshots ORDER BY rowid').map(aboutOf),
    );
  }

  find(name: string): Promise<Snapshot | undefined> {
    return this.#file.run(async () => {
      const row = this.#file.row('SELECT about, world FROM snapshots WHERE name = ?', name);
      const world = row && (await this.#worlds.at(String(row['world'])));
      return world && { ...aboutOf(row), world };
    });
  }

  /** @throws Failure 409 for a name that is taken, and for one snapshot too many */
  async add({ world, ...about }: Snapshot): Promise<void> {
    const text = await this.#worlds.textOf(world);
    await this.#file.transaction(() => {
      const { count } = this.#file.row('SELECT count(*) AS count FROM snapshots') ?? {};
      if (Number(count) >= MOST_SNAPSHOTS)
        throw new Failure(409, `There are ${MOST_SNAPSHOTS} snapshots already; delete one.`);
      this.#worlds.insert(text);
      const isNew = this.#file.change(
        'INSERT OR IGNORE INTO snapshots VALUES (?, ?, ?)',
        ...[about.name, JSON.stringify(about), text.hash],
      );
      if (!isNew) throw new Failure(409, `There is a snapshot ${about.name} already.`);
    });
    this.#worlds.stored(text);
  }

  delete(name: string): Promise<boolean> {
    return this.#file.run(() => this.#file.change('DELETE FROM snapshots WHERE name = ?', name));
  }
}

function aboutOf(row: Record<string, unknown>): Omit<Snapshot, 'world'> {
  return JSON.parse(String(row['about'])) as Omit<Snapshot, 'world'>; // the cast: it was one
}
