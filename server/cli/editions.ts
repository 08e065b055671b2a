import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import { bundledDomains, bundleOf, sourceOf } from '../contract/bundles.ts';
import { isUrl } from '../contract/load/read.ts';
import {
  checkedOut,
  inRepository,
  isFile,
  isRevision,
  isShallow,
  renamedSince,
  root,
} from './revisions.ts';
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
  if (!isContract(first) && !fileIn(first))
    throw new Error(
      `${first} is no contract, and git knows no such revision here${isShallow() ? ': this clone is shallow' : ''}.`,
    );
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
    const [isOld, isNew] = [before.folder, top].map((one) => existsSync(join(one, file)));
    if (!isOld && !isNew)
      throw new Error(`${name} is no revision of git, and no file before or after.`);
    // A contract with a folder of its own is another one in another folder.
    const isMoved = !(isOld && isNew) && !folders.includes(name);
    const renamed = isMoved
      ? renamedSince(before.commit, after?.commit)
      : new Map<string, string>();
    return {
      name,
      old: editionIn(before, isOld ? file : oldNameOf(renamed, file)),
      new: editionIn(after, isNew ? file : renamed.get(file)),
    };
  });
}

/** A file of a revision, or of the working tree; undefined for none. */
function editionIn(at: CheckedOut | undefined, file: string | undefined): Edition | undefined {
  if (file === undefined) return undefined;
  return at
    ? { source: join(at.folder, file), shown: at.shown }
    : { source: relative('', join(root(), file)) };
}

function oldNameOf(renamed: ReadonlyMap<string, string>, name: string): string | undefined {
  return [...renamed].find(([, now]) => now === name)?.[0];
}

/** The names of the contracts that have a folder each. */
function contractsIn(top: string): string[] {
  const folder = join(top, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, FILE)));
}
