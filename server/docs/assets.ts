// The scripts and styles of the pages. Each path has a version, so that a browser never asks for one twice.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DOCS_FOLDER } from '../contract/bundles.ts';
import { assetsIn, typeOf } from '../http/assets.ts';
import type { Asset } from '../http/assets.ts';

/** Everything that the pages load, by the path below `/docs/assets/`. */
export interface Assets {
  /** The folder of our own scripts and styles, named by a hash of them all. */
  own: string;
  /** The module of the API reference; undefined where `npm run docs` has not been run. */
  reference: string | undefined;
  /** Undefined for a path that names none. */
  find: (path: string) => Asset | undefined;
}

const OWN_FOLDER = join(import.meta.dirname, 'browser');

/** Reads our own files, and finds the reference's, which are read when they are asked for. */
export function readAssets(): Assets {
  const { hash: own, named } = assetsIn(OWN_FOLDER);
  const known = new Map([...named].map(([name, asset]) => [`${own}/${name}`, asset]));
  const folder = referenceFolder();
  const scripts = new Set(folder === undefined ? [] : scriptsIn(folder));
  const find = (path: string): Asset | undefined => {
    const asset =
      known.get(path) ??
      (scripts.has(path)
        ? { type: typeOf(path), gzip: readFileSync(join(DOCS_FOLDER, `${path}.gz`)) }
        : undefined);
    if (asset) known.set(path, asset);
    return asset;
  };
  return { own, reference: folder && `${folder}/standalone.esm.js`, find };
}

/** The folder that `npm run docs` has made for the version that it found. */
function referenceFolder(): string | undefined {
  try {
    return readdirSync(DOCS_FOLDER).find((name) => name.startsWith('scalar-'));
  } catch {
    return undefined; // the docs are not built
  }
}

function scriptsIn(folder: string): string[] {
  return readdirSync(join(DOCS_FOLDER, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js.gz'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/').slice(0, -'.gz'.length)}`);
}
