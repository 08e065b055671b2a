import { basename } from 'node:path';

import { isUrl } from './load/read.ts';

/** The first segments of the mock's own paths, and the name of its own contract. */
const OWN = ['docs', 'contracts', 'control'];

/** File names that say nothing of a contract. */
const GENERAL = ['api', 'bundle', 'index', 'main', 'openapi', 'schema', 'spec', 'swagger'];

const MOST_CHARACTERS = 60;

/**
 * The name of a contract's mount: that of its file, or its title if the file has a general one.
 * @param source a path or a URL; undefined for an object in memory
 */
export function mountNameOf(source: string | undefined, title: string): string {
  const path = source !== undefined && isUrl(source) ? new URL(source).pathname : source;
  const file = basename(path ?? '')
    .replace(/\.(json|ya?ml)$/i, '')
    .replace(/[._-](openapi|swagger)$/i, '');
  const isGeneral = file === '' || GENERAL.includes(file.toLowerCase());
  return toMountName(isGeneral ? title : file);
}

/** Any text as one segment of a path: lower case and hyphens, and never a segment of the mock's own paths. */
export function toMountName(text: string): string {
  const name = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_CHARACTERS)
    .replace(/^-+|-+$/g, '');
  if (name === '') return 'api';
  return OWN.includes(name) ? `${name}-api` : name;
}
