import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes the folder that a file will be written to, if there is none.
 * @throws Error that says in one line which one cannot be made
 */
export function makeFolderOf(file: string): void {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new Error(`${file}: the folder ${folder} cannot be made.`);
  }
}
