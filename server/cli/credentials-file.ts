import { readFileSync } from 'node:fs';

import { parse } from 'yaml';
import { z } from 'zod';

import { importAnew } from './fresh-modules.ts';
import { isCredential, signWithAll } from '../verify/request/known-credentials.ts';
import { signWith } from '../verify/request/credentials.ts';
import type { Document } from '../contract/document.ts';
import type { Sign } from '../verify/request/credentials.ts';

/** The word that stands for every credential where none is given, as it does on the mock. */
const DEMO = 'demo';

const WORDS = z.record(z.string(), z.string());

/**
 * The way in which a run signs its requests.
 * @param file YAML or JSON with a token, a key or `name:password` for each security scheme, where `$NAME` is read from
 *   the environment; or a module that exports a Sign by default
 * @param headers that the user gave, which are credentials where a scheme goes by them
 * @throws Error in one line for a file that tells no credentials
 */
export async function signerOf(
  document: Document,
  file: string | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<Sign> {
  if (file !== undefined && /\.[cm]?[jt]s$/.test(file)) {
    const { default: sign } = (await importAnew(file, new Set())) as { default?: unknown };
    if (typeof sign !== 'function') throw new Error(`${file}: exports no function by default.`);
    return sign as Sign; // the cast: the user's own code
  }
  const isGiven = Object.keys(headers).some((name) => isCredential(document, name));
  if (file === undefined && !isGiven) return signWith(document, DEMO);
  return signWithAll(document, file === undefined ? {} : wordsIn(document, file), headers);
}

/** A file may have credentials for other contracts as well. */
function wordsIn(document: Document, file: string): Record<string, string> {
  let data: unknown;
  try {
    data = parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`${file} cannot be read as YAML or JSON.`);
  }
  const words = WORDS.safeParse(data);
  if (!words.success) throw new Error(`${file}: wants a text for each security scheme.`);
  const schemes = Object.keys(document.components?.securitySchemes ?? {});
  if (!schemes.some((name) => Object.hasOwn(words.data, name)))
    throw new Error(
      `${file} names no security scheme of the contract; there are ${schemes.join(', ') || 'none'}.`,
    );
  return Object.fromEntries(
    Object.entries(words.data).map(([name, word]) => [name, fromEnvironment(file, word)]),
  );
}

function fromEnvironment(file: string, word: string): string {
  const name = /^\$([A-Za-z_][A-Za-z0-9_]*)$/.exec(word)?.[1];
  if (name === undefined) return word;
  const value = process.env[name];
  if (value === undefined) throw new Error(`${file}: the environment has no ${name}.`);
  return value;
}
