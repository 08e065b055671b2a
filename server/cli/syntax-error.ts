import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * An error of an import, with the place of a syntax error: for JavaScript, only Node's own check tells it.
 * @param files that were imported
 * @returns any other error as it is
 */
export async function withPlace(error: unknown, files: Iterable<string>): Promise<unknown> {
  if (!(error instanceof SyntaxError) || error.stack?.startsWith('SyntaxError') !== true)
    return error;
  for (const file of files) {
    const stack = /\.[cm]?js$/.test(file) ? await checked(file) : '';
    if (stack !== '') return Object.assign(new SyntaxError(error.message), { stack });
  }
  return error;
}

/** The fault that Node's check finds in a file, as the stack of an error begins; empty for none. */
async function checked(file: string): Promise<string> {
  try {
    await promisify(execFile)(process.execPath, ['--check', file]);
    return '';
  } catch (error) {
    return (error as { stderr?: string }).stderr ?? ''; // the cast: of a process that has ended
  }
}
