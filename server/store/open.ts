import { unescape } from 'node:querystring';

import { StoreFailure } from '../world/store.ts';
import type { DurableStore } from '../world/store.ts';
import type { StoreOptions } from './options.ts';

/**
 * Opens a store, of which only the code of its own kind is loaded.
 * @param where a file, or a URL of PostgreSQL
 * @throws Error in one line, which names no password
 */
export async function openStore(where: string, options: StoreOptions): Promise<DurableStore> {
  const isUrl = /^postgres(?:ql)?:/.test(where);
  const shown = isUrl ? 'PostgreSQL' : where;
  try {
    const store = isUrl ? await postgres(where, options) : await sqlite(where, options);
    await store.check();
    return store;
  } catch (error) {
    const { message } = (error instanceof StoreFailure ? error.cause : error) as Error;
    const told = isUrl ? masked(message, where) : message;
    throw new Error(`--store ${shown} cannot be used: ${told}`, { cause: error });
  }
}

async function sqlite(file: string, options: StoreOptions): Promise<DurableStore> {
  const { SqliteStore } = await import('./sqlite.ts').catch(() => {
    throw new Error('this Node has no SQLite; it needs Node 22.13 or later.');
  });
  return new SqliteStore(file, options);
}

async function postgres(url: string, options: StoreOptions): Promise<DurableStore> {
  const { PostgresStore } = await import('./postgres.ts');
  return new PostgresStore(url, options);
}

/** A message without the parts of a URL that are somebody's own. */
function masked(message: string, url: string): string {
  const { username = '', password = '' } = URL.parse(url) ?? {};
  const secrets = [url, password, unescape(password), username].filter(Boolean);
  return secrets.reduce((text, secret) => text.replaceAll(secret, '***'), message);
}
