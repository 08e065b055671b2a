import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { placeIn } from '../contract/load/load-error.ts';
import { oneLine, shownFile } from '../contract/load/read.ts';

/**
 * An error of a user's own code in one line, with file, line and column as far as Node tells them.
 * @param file that was imported
 * @param error thrown by it, or for it
 */
export function codeErrorLine(file: string, error: unknown): string {
  if (!(error instanceof Error)) return `${shownFile(file)}: throws ${oneLine(String(error))}`;
  const { message, stack = '' } = error;
  if (!existsSync(file)) return `${shownFile(file)}: there is no such file`;
  if ('code' in error && error.code === 'ERR_UNKNOWN_FILE_EXTENSION' && /\.[cm]?tsx?$/.test(file))
    return `${shownFile(file)}: this Node reads no TypeScript; take Node 24, or give JavaScript`;
  const isMissing = 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  const place = isMissing ? undefined : placeOf(stack);
  return `${place ?? shownFile(file)}: ${oneLine(message)}`;
}

/** A stack begins with the place of a syntax error and a mark below it, or lists the calls. */
function placeOf(stack: string): string | undefined {
  const lines = stack.split('\n');
  const [, file = '', line] =
    /^(\/.*?|file:.*?|[A-Z]:.*?)(?:\?.*?)?:(\d+)$/.exec(lines[0] ?? '') ?? [];
  if (line !== undefined) {
    const mark = lines.slice(1, 6).find((one) => /^\s*\^+$/.test(one));
    const column = mark === undefined ? {} : { column: mark.indexOf('^') + 1 };
    return placeIn(shownFile(pathOf(file)), { line: Number(line), ...column });
  }
  const call = /\s(?:\()?(file:[^\s?]+?)(?:\?[^\s:]*)?:(\d+):(\d+)\)?$/m.exec(stack);
  const [, url = '', row, column] = call ?? [];
  if (url === '') return undefined;
  return placeIn(shownFile(pathOf(url)), { line: Number(row), column: Number(column) });
}

function pathOf(file: string): string {
  return file.startsWith('file:') ? fileURLToPath(file) : file;
}
