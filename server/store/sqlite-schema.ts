import { missingOf, StoreVersionError } from './migrations.ts';
import type { DatabaseSync } from 'node:sqlite';

/** Marks a file as one of ours: "Kont" in ASCII. */
const APPLICATION = 0x4b6f6e74;

/** The changes of the schema since the first version. A released one never changes. */
const CHANGES: readonly string[] = [
  `
  CREATE TABLE worlds (hash TEXT PRIMARY KEY, text TEXT NOT NULL);
  CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    number INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    summary TEXT NOT NULL
  );
  -- By the time: a process that had sessions in a file before this one takes none of this one's for them.
  INSERT INTO sqlite_sequence VALUES ('sessions', unixepoch('subsec') * 1000);
  CREATE TABLE checkpoints (
    session INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
    number INTEGER NOT NULL,
    next INTEGER NOT NULL,
    frame TEXT NOT NULL,
    world TEXT NOT NULL REFERENCES worlds,
    PRIMARY KEY (session, number)
  );
  CREATE INDEX checkpoints_world ON checkpoints (world);
  CREATE TABLE steps (
    session INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (session, number)
  );
  CREATE TABLE snapshots (
    name TEXT PRIMARY KEY,
    about TEXT NOT NULL,
    world TEXT NOT NULL REFERENCES worlds
  );
  CREATE INDEX snapshots_world ON snapshots (world);
  `,
  `
  -- The first text of a world stays in its row.
  ALTER TABLE worlds ADD COLUMN parts INTEGER NOT NULL DEFAULT 1;
  CREATE TABLE parts (
    world TEXT NOT NULL REFERENCES worlds ON DELETE CASCADE,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (world, number)
  );
  `,
];

/**
 * Brings the schema of a database up.
 * @param changes for a test
 * @throws StoreVersionError for one of a newer version, or of another program
 */
export function bringUp(database: DatabaseSync, changes = CHANGES): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = pragma(database, 'user_version');
    const application = pragma(database, 'application_id');
    const isEmpty = database.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
    if (!isEmpty && application !== APPLICATION)
      throw new StoreVersionError('The file is a database of another program.');
    const missing = missingOf(version, changes);
    for (const change of missing) database.exec(change);
    if (missing.length > 0)
      database.exec(
        `PRAGMA user_version = ${changes.length}; PRAGMA application_id = ${APPLICATION}`,
      );
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function pragma(database: DatabaseSync, name: string): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
