import { parseArgs } from 'node:util';

import { meantBy } from './near-word.ts';

/** A flag of a command: what parseArgs() takes, and its line of help. */
export interface Option {
  type: 'string' | 'boolean';
  short?: string;
  multiple?: true;
  default?: string | false;
  /** Stands for the value in the help, such as `FILE`. */
  value?: string;
  told: string;
}

/**
 * Reads arguments by the flags of a command.
 * @throws Error that says in one line which argument is wrong
 */
export function parsed<const T extends Record<string, Option>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node explains some mistakes on further lines.
    const { message } = error as Error; // the cast: nothing else is thrown there
    const [mistake = ''] = message.split(/\n| To specify a positional/);
    const [, unknown] = /^Unknown option '--([^'=]+)/.exec(mistake) ?? [];
    const meant = unknown === undefined ? '' : meantBy(unknown, Object.keys(options), '--');
    throw new Error(`${mistake}${meant}`, { cause: error });
  }
}

/** The lines of help about some flags, one each, with the defaults that are values. */
export function flagLines(options: Record<string, Option>): string[] {
  const rows = Object.entries(options).map(([name, option]): [string, string] => {
    const short = option.short === undefined ? '' : `-${option.short}, `;
    const value = option.value === undefined ? '' : ` ${option.value}`;
    const fallback = typeof option.default === 'string' ? ` (${option.default})` : '';
    const again = option.multiple ? '; repeatable' : '';
    return [`${short}--${name}${value}`, `${option.told}${again}${fallback}`];
  });
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return rows.map(([flag, told]) => `  ${flag.padEnd(width)}  ${told}`);
}
