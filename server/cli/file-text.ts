import { readFileSync } from 'node:fs';

import { unreadable } from '../contract/load/read.ts';

/** @throws LoadError in one line for a file that cannot be read */
export function textOfFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}
