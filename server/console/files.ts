// The scripts and styles of the console. Their path has a hash of them all, so that a browser never asks for one twice.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DOCS_FOLDER } from '../contract/bundles.ts';

/** One file, as a browser gets it. */
export interface File {
  type: string;
  text: string;
}

/** All files of the console, by their names, and their hash. */
export interface Files {
  version: string;
  named: ReadonlyMap<string, File>;
}

const OWN_FOLDER = join(import.meta.dirname, 'browser');

/** The libraries, as `npm run docs` has left them. */
const LIBRARIES = join(DOCS_FOLDER, 'libraries');

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Reads the files. Without the libraries, the page says how to get them. */
export function readFiles(): Files {
  const folders = [OWN_FOLDER, ...(existsSync(LIBRARIES) ? [LIBRARIES] : [])];
  const named = new Map(
    folders.flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .map((name): [string, File] => [
          name,
          { type: typeOf(name), text: readFileSync(join(folder, name), 'utf8') },
        ]),
    ),
  );
  const hash = createHash('sha256');
  for (const { text } of named.values()) hash.update(text);
  return { version: hash.digest('hex').slice(0, 12), named };
}

function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
