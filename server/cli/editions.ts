import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { bundledDomains, bundleOf, sourceOf } from '../contract/bundles.ts';
import { isUrl } from '../contract/load/read.ts';
import { checkedOut, inRepository, isFile, isRevision, root } from './revisions.ts';
import type { Editions } from '../diff/compare.ts';
import type { Edition } from '../diff/opened.ts';
import type { CheckedOut } from './revisions.ts';

/** The folder of a repository with a folder for each contract, and the file there. */
const [FOLDER, FILE] = ['openapi', 'openapi.yaml'];

/** The revisions of git that are compared. Each one is checked out once. */
export class Revisions {
  readonly #all = new Map<string, CheckedOut>();

  at(revision: string): CheckedOut {
    const known = this.#all.get(revision) ?? checkedOut(revision);
    this.#all.set(revision, known);
    return known;
  }

  /** A message that names files of the revisions, and not of the folders that they are in. */
  shown(message: string): string {
    return [...this.#all.values()].reduce((text, one) => one.shown(text), message);
  }

  remove(): void {
    for (const one of this.#all.values()) one.remove();
  }
}

/**
 * The contracts that the words of `kontrak diff` name: two of them, or contracts in a revision and in another one or the
 * working tree.
 * @throws Error in one line for words that name none
 */
export function editionsOf(words: readonly string[], revisions: Revisions): Editions[] {
  const [first, second, ...others] = words;
  if (first === undefined)
    throw new Error(
      'kontrak diff needs two contracts, or a revision of git: kontrak diff old.yaml new.yaml',
    );
  if (isRevision(first)) {
    const toRevision = second !== undefined && !isContract(second) && isRevision(second);
    return inRevisions(
      revisions.at(first),
      toRevision ? revisions.at(second) : undefined,
      toRevision || second === undefined ? others : [second, ...others],
    );
  }
  const old = editionOf(first, revisions);
  if (second === undefined)
    throw new Error(`${first} is no revision of git, and there is no second contract.`);
  if (others.length > 0)
    throw new Error(`${first} is no revision of git: it takes one other contract.`);
  // A known change has the same id for every revision.
  const name = fileIn(second)?.path ?? second;
  return [{ name, old, new: editionOf(second, revisions) }];
}

/** True for the name of an API, a URL, and anything that looks like a file. */
function isContract(word: string): boolean {
  return isFile(word) || isUrl(word) || /\.(ya?ml|json)$/i.test(word) || isOurs(word);
}

function isOurs(word: string): boolean {
  return bundledDomains().includes(word);
}

/** A file, a URL, the name of an API, or a file of a revision as git writes it: `main:openapi.yaml`. */
function editionOf(word: string, revisions: Revisions): Edition {
  if (isFile(word) || isUrl(word)) return { source: word };
  if (isOurs(word)) {
    const source = [sourceOf(word), bundleOf(word)].find((file) => existsSync(file));
    return { source: source ?? word };
  }
  const inRevision = fileIn(word);
  if (!inRevision) return { source: word };
  const { folder, shown } = revisions.at(inRevision.revision);
  const { path } = inRevision;
  return { source: join(folder, /^\.\.?\//.test(path) ? inRepository(path) : path), shown };
}

/** Reads `main:openapi.yaml`; undefined for a file that is there, and for a URL. */
function fileIn(word: string): { revision: string; path: string } | undefined {
  if (isFile(word) || isUrl(word)) return undefined;
  const [, revision, path = ''] = /^([^:]+):(.+)$/.exec(word) ?? [];
  return revision === undefined ? undefined : { revision, path };
}

/** Each contract in a revision, and in another one; without it, in the working tree. */
function inRevisions(
  before: CheckedOut,
  after: CheckedOut | undefined,
  words: readonly string[],
): Editions[] {
  const top = after?.folder ?? root();
  const folders = [...new Set([before.folder, top].flatMap(contractsIn))].sort();
  if (words.length === 0 && folders.length === 0)
    throw new Error('Name the contracts that are compared: kontrak diff main openapi.yaml');
  return (words.length > 0 ? words : folders).map((name) => {
    const file = folders.includes(name) ? join(FOLDER, name, FILE) : inRepository(name);
    const [old, next] = [join(before.folder, file), join(top, file)].map((one) => existsSync(one));
    if (!old && !next)
      throw new Error(`${name} is no revision of git, and no file before or after.`);
    const source = after || folders.includes(name) ? join(top, file) : name;
    return {
      name,
      old: old ? { source: join(before.folder, file), shown: before.shown } : undefined,
      new: next ? { source, ...(after ? { shown: after.shown } : {}) } : undefined,
    };
  });
}

/** The names of the contracts that have a folder each. */
function contractsIn(top: string): string[] {
  const folder = join(top, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, FILE)));
}
