import { missingOf } from './migrations.ts';
import type { ClientBase } from 'pg';

/** The changes of the schema since the first version. A released one never changes. */
const CHANGES: readonly string[] = [
  `
  CREATE TABLE worlds (hash text PRIMARY KEY, text text NOT NULL);
  CREATE TABLE sessions (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE,
    number bigint NOT NULL,
    used_at bigint NOT NULL,
    summary text NOT NULL
  );
  -- By the time: a process that had sessions in a database before this one takes none of this one's for them.
  SELECT setval(pg_get_serial_sequence('sessions', 'id'), (extract(epoch FROM now()) * 1000)::bigint);
  CREATE TABLE checkpoints (
    session bigint NOT NULL REFERENCES sessions ON DELETE CASCADE,
    number bigint NOT NULL,
    next bigint NOT NULL,
    frame text NOT NULL,
    world text NOT NULL REFERENCES worlds,
    PRIMARY KEY (session, number)
  );
  CREATE INDEX ON checkpoints (world);
  CREATE TABLE steps (
    session bigint NOT NULL REFERENCES sessions ON DELETE CASCADE,
    number bigint NOT NULL,
    mark text NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (session, number)
  );
  -- To compress each step would take longer than to write it.
  ALTER TABLE steps ALTER text SET STORAGE EXTERNAL;
  CREATE TABLE snapshots (
    position bigint GENERATED ALWAYS AS IDENTITY,
    name text PRIMARY KEY,
    about text NOT NULL,
    world text NOT NULL REFERENCES worlds
  );
  CREATE INDEX ON snapshots (world);

  -- True if the step is kept now, or was kept by a call whose answer was lost.
  CREATE FUNCTION append(
    the_id bigint, the_number bigint, the_mark text, the_time bigint, the_summary text, the_text text
  ) RETURNS boolean LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE sessions SET number = the_number, used_at = the_time, summary = the_summary
      WHERE id = the_id AND number = the_number - 1;
    IF NOT FOUND THEN
      RETURN EXISTS (
        SELECT FROM steps WHERE session = the_id AND number = the_number AND mark = the_mark
      );
    END IF;
    INSERT INTO steps VALUES (the_id, the_number, the_mark, the_text);
    PERFORM pg_notify(current_schema(), the_id || ' ' || the_number || ' ' || the_mark);
    RETURN true;
  END $$;
  `,
  `
  -- The first text of a world stays in its row.
  ALTER TABLE worlds ADD COLUMN parts integer NOT NULL DEFAULT 1;
  CREATE TABLE parts (
    world text NOT NULL REFERENCES worlds ON DELETE CASCADE,
    number integer NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (world, number)
  );
  `,
];

/** Held while one process brings the schema up, so that others wait. */
const LOCK = 0x4b6f6e74;

/**
 * Brings the schema of a database up, in a transaction that is open.
 * @param schema the name of the schema that has our tables
 * @param changes for a test
 * @throws StoreVersionError for one of a newer version
 */
export async function bringUp(
  client: ClientBase,
  schema: string,
  changes = CHANGES,
): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  await client.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
  await client.query('CREATE TABLE IF NOT EXISTS version (number integer NOT NULL)');
  const { rows } = await client.query<{ number: number }>('SELECT number FROM version');
  const missing = missingOf(rows[0]?.number ?? 0, changes);
  if (missing.length === 0) return;
  for (const change of missing) await client.query(change);
  await client.query('DELETE FROM version');
  await client.query('INSERT INTO version VALUES ($1)', [changes.length]);
}
