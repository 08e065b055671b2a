import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { Contract } from './contract.ts';
import type { Document } from './document.ts';

const FOLDER = join(import.meta.dirname, '../../generated');

/** The folder of what `npm run docs` builds: the scripts of the reference that the pages of docs show. */
export const DOCS_FOLDER = join(FOLDER, 'docs');

/** The name of the mock's own contract. */
export const CONTROL = 'control';

/** The path that an API is mounted at. */
export function mountOf(domain: string): string {
  return domain === CONTROL ? '/_control' : `/${domain}`;
}

/** The file that a bundled contract is made of; the package does not have it. */
export function sourceOf(domain: string): string {
  return join(FOLDER, '../openapi', domain, 'openapi.yaml');
}

/** The file of a bundled contract. */
export function bundleOf(domain: string): string {
  return join(FOLDER, `${domain}.json`);
}

/** The names of the APIs with a bundled contract, in alphabetical order. */
export function bundledDomains(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .filter((domain) => domain !== CONTROL)
    .sort();
}

/**
 * @param domain one of bundledDomains(), or CONTROL
 * @throws Error that names the file, if the file is not a contract
 */
export function readContract(domain: string): Contract {
  const file = bundleOf(domain);
  try {
    // The cast: every bundle has passed the linter.
    return new Contract(domain, JSON.parse(readFileSync(file, 'utf8')) as Document);
  } catch (error) {
    const { message } = error as Error; // the cast: nothing else is thrown here
    throw new Error(`${file} cannot be read as a contract: ${message}`, { cause: error });
  }
}
