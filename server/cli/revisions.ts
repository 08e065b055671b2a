// Files as they were in a revision of git.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

/** All files of a revision, in a folder of their own. */
export interface CheckedOut {
  folder: string;
  /** The path of a file as it stands in the repository, for a person. */
  shown: (file: string) => string;
  remove: () => void;
}

/** True for a word that names a revision of the repository, and no file. */
export function isRevision(word: string): boolean {
  return !existsSync(word) && !/^https?:/i.test(word) && commitOf(word) !== undefined;
}

/**
 * Checks a revision out beside the repository.
 * @throws Error in one line where git does not know it
 */
export function checkedOut(revision: string): CheckedOut {
  const commit = commitOf(revision);
  if (commit === undefined) throw new Error(`git knows no revision ${revision} here.`);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kontrak-')));
  const root = git('rev-parse', '--show-toplevel').trim();
  try {
    const archive = execFileSync('git', ['archive', '--format=tar', commit], {
      ...{ cwd: root, maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] },
    });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
  } catch {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`git cannot read the revision ${revision}.`);
  }
  return {
    folder,
    shown: (file) => (resolve(file).startsWith(folder) ? relative(folder, file) : file),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The path of a file below the root of the repository. */
export function inRepository(file: string): string {
  return relative(git('rev-parse', '--show-toplevel').trim(), realpathSync(resolve(file)));
}

function commitOf(revision: string): string | undefined {
  if (revision.startsWith('-')) return undefined;
  try {
    return git(
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${revision}^{commit}`,
    ).trim();
  } catch {
    return undefined;
  }
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
