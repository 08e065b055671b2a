import { parse } from 'yaml';
import { z } from 'zod';

import { CLIENT, LOGIN, logIn, tokenOfClient } from './sign-in.ts';
import { textOfFile } from './file-text.ts';
import { importAnew } from './fresh-modules.ts';
import { KLIKOO, klikooCredentials } from './klikoo-signer.ts';
import { renewable } from './renewable.ts';
import { isCredential, signWithAll } from '../verify/request/known-credentials.ts';
import { signWith } from '../verify/request/credentials.ts';
import type { Document } from '../contract/document.ts';
import type { Credentials } from './renewable.ts';
import type { TokenSource } from './sign-in.ts';
import type { Sign } from '../verify/request/credentials.ts';

/** The word that stands for every credential where none is given, as it does on the mock. */
const DEMO = 'demo';

/** The entries of a file: a word, or what gets one. */
const ENTRY = z.union([z.string(), LOGIN, CLIENT, KLIKOO]);
type Entry = z.infer<typeof ENTRY>;
const ENTRIES = z.record(z.string(), ENTRY);

/**
 * The way in which a run signs its requests. Logins are done now.
 * @param source the server, with the headers that the user gave: they are credentials where a scheme goes by them
 * @param file YAML or JSON with a token, a key or `name:password` for each security scheme, or a login, or a client that
 *   gets a token; `$NAME` is read from the environment; or a module that exports a Sign by default
 * @throws Error in one line for a file that tells no credentials, and for credentials that are refused
 */
export async function credentialsOf(
  source: TokenSource,
  file: string | undefined,
): Promise<Credentials> {
  const { document } = source.contract;
  const { headers } = source;
  if (file !== undefined && /\.[cm]?[jt]s$/.test(file)) {
    const { default: sign } = (await importAnew(file, new Set())) as { default?: unknown };
    if (typeof sign !== 'function') throw new Error(`${file}: exports no function by default.`);
    return { sign: sign as Sign, renew: undefined }; // the cast: the user's own code
  }
  const isGiven = Object.keys(headers).some((name) =>
    isCredential(document, { in: 'header', name }),
  );
  if (file === undefined)
    return {
      sign: isGiven ? signWithAll(document, {}, headers) : signWith(document, DEMO),
      renew: undefined,
    };
  const entries = Object.entries(entriesIn(document, file));
  const klikoo = entries.map(([, one]) => one).find(isKlikoo);
  if (klikoo && source.contract.domain === 'klikoo') return klikooCredentials(source, klikoo);
  const signer = async (): Promise<Sign> => {
    const words: Record<string, string> = {};
    for (const [name, one] of entries) words[name] = await wordOf(source, file, name, one);
    return signWithAll(document, words, headers);
  };
  const isStill = entries.every(([, one]) => typeof one === 'string');
  return isStill ? { sign: await signer(), renew: undefined } : renewable(signer);
}

function isKlikoo(entry: Entry): entry is z.infer<typeof KLIKOO> {
  return typeof entry === 'object' && 'private_key' in entry;
}

async function wordOf(
  source: TokenSource,
  file: string,
  name: string,
  entry: Entry,
): Promise<string> {
  if (typeof entry === 'string') return entry;
  if ('operation' in entry) return logIn(source, entry);
  if (isKlikoo(entry)) throw new Error(`${file}: a private_key is for klikoo alone.`);
  return tokenOfClient(source, name, entry);
}

/** The entries for schemes of the contract. A file may have credentials for other contracts as well. */
function entriesIn(document: Document, file: string): Record<string, Entry> {
  const text = textOfFile(file);
  let data: unknown;
  try {
    data = parse(text);
  } catch {
    throw new Error(`${file} cannot be read as YAML or JSON.`);
  }
  const entries = ENTRIES.safeParse(data);
  if (!entries.success)
    throw new Error(
      `${file}: wants for each security scheme a text, a login (operation, body, token), a client (client_id, client_secret), or klikoo's with a private_key.`,
    );
  const schemes = Object.keys(document.components?.securitySchemes ?? {});
  const own = Object.entries(entries.data).filter(([name]) => schemes.includes(name));
  if (own.length === 0)
    throw new Error(
      `${file} names no security scheme of the contract; there are ${schemes.join(', ') || 'none'}.`,
    );
  // The cast: texts stay texts.
  return fromEnvironment(file, Object.fromEntries(own)) as Record<string, Entry>;
}

/** The same data, with the environment's values for texts such as `$NAME`. */
function fromEnvironment(file: string, data: unknown): unknown {
  if (Array.isArray(data)) return data.map((one) => fromEnvironment(file, one));
  if (typeof data === 'object' && data !== null)
    return Object.fromEntries(
      Object.entries(data).map(([key, one]) => [key, fromEnvironment(file, one)]),
    );
  const name =
    typeof data === 'string' ? /^\$([A-Za-z_][A-Za-z0-9_]*)$/.exec(data)?.[1] : undefined;
  if (name === undefined) return data;
  const value = process.env[name];
  if (value === undefined) throw new Error(`${file}: the environment has no ${name}.`);
  return value;
}
