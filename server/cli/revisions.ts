// Contracts as they were in a revision of git.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';

import { isUrl } from '../contract/load/read.ts';

/** Files that a contract may consist of. */
const PARTS = /\.(ya?ml|json|md)$/i;

/** The contracts of a revision, in a folder of their own. */
export interface CheckedOut {
  commit: string;
  /** The folder stands for the repository's root. */
  folder: string;
  /** A text with the folder's files as git writes them: `main:openapi.yaml`. */
  shown: (text: string) => string;
  remove: () => void;
}

/** A folder may have the name of a branch, such as `main`. */
export function isFile(word: string): boolean {
  return statSync(word, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** True for a word that names a revision of the repository, and no file. */
export function isRevision(word: string): boolean {
  return !isFile(word) && !isUrl(word) && commitOf(word) !== undefined;
}

/**
 * Checks the contracts of a revision out, beside the repository.
 * @throws Error in one line where git does not know it
 */
export function checkedOut(revision: string): CheckedOut {
  const commit = commitOf(revision);
  if (commit === undefined) throw new Error(`git knows no revision ${revision} here.`);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kontrak-')));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    // An index of its own: an archive would leave out what .gitattributes says.
    const index = { cwd: root(), env: { ...process.env, GIT_INDEX_FILE: join(folder, '.index') } };
    git(['-c', 'core.sparseCheckout=false', 'read-tree', commit], index);
    const files = git(['ls-files', '-z'], index).split('\0');
    const input = files.filter((file) => PARTS.test(file)).join('\0');
    git(['checkout-index', '-z', '--stdin', `--prefix=${folder}/`], { ...index, input });
  } catch {
    remove();
    throw new Error(`git cannot read the revision ${revision}.`);
  }
  const names = [folder, relative('', folder)].map((name) => name + sep);
  const shown = (text: string): string =>
    names.reduce((all, name) => all.replaceAll(name, `${revision}:`), text);
  return { commit, folder, shown, remove };
}

/**
 * The path of a file below the root of the repository.
 * @throws Error in one line for a file outside of it
 */
export function inRepository(file: string): string {
  // The folder that git runs in, below the root: links on the way do not count.
  const path = join(git(['rev-parse', '--show-prefix']).trim(), relative('', resolve(file)));
  if (path.startsWith('..')) throw new Error(`${file} is not in this repository of git.`);
  return path;
}

/**
 * The new name of each file that was renamed since a revision, by its old name.
 * @param after the revision until then; undefined for the working tree
 */
export function renamedSince(before: string, after: string | undefined): Map<string, string> {
  const range = [before, ...(after === undefined ? [] : [after])];
  const args = ['diff', '--find-renames', '--diff-filter=R', '--name-status', '-z', ...range, '--'];
  const words = git(args).split('\0');
  // Three words for each file: the likeness, the old name and the new one.
  return new Map(
    words.flatMap((old, i): [string, string][] => (i % 3 === 1 ? [[old, words[i + 1] ?? '']] : [])),
  );
}

/** True for a clone that lacks old commits, as runners of CI make it. */
export function isShallow(): boolean {
  try {
    return git(['rev-parse', '--is-shallow-repository']).trim() === 'true';
  } catch {
    return false;
  }
}

/** The root of the repository. */
export function root(): string {
  return git(['rev-parse', '--show-toplevel']).trim();
}

function commitOf(revision: string): string | undefined {
  if (revision.startsWith('-')) return undefined;
  try {
    const name = `${revision}^{commit}`;
    return git(['rev-parse', '--verify', '--quiet', '--end-of-options', name]).trim();
  } catch {
    return undefined;
  }
}

function git(
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {},
): string {
  return execFileSync('git', args, {
    ...{ encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['pipe', 'pipe', 'ignore'] },
    ...options,
  });
}
