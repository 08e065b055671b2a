import { named, readFlags } from './flags.ts';
import type { Flags } from './flags.ts';

/** A command, and its settings. */
export interface Command {
  name: 'serve' | 'explain' | 'help' | 'version';
  flags: Flags;
}

/** The commands that a user writes before their contracts. */
const NAMES = ['serve', 'explain'] as const;

/**
 * Reads a command line. Without a name, it serves.
 * @throws Error that says in one line what is wrong, and what is meant perhaps
 */
export function readCommand(args: readonly string[]): Command {
  const { flags, words } = readFlags(args);
  if (flags.asked !== undefined) return { name: flags.asked, flags };
  const [first, ...sources] = words;
  if (first === undefined) return { name: 'serve', flags };
  const name = NAMES.find((one) => one === first);
  if (name === undefined) throw unknown(first);
  const contracts = [...sources.map(named), ...flags.contracts];
  if (contracts.length === 0)
    throw new Error(`kontrak ${name} needs a contract: kontrak ${name} openapi.yaml`);
  return { name, flags: { ...flags, contracts } };
}

function unknown(word: string): Error {
  const isSource = /\.(ya?ml|json)$|^https?:|[/\\=]/i.test(word);
  return new Error(
    isSource
      ? `${word} is no command; did you mean kontrak serve ${word}?`
      : `There is no command ${word}; there are ${NAMES.join(' and ')}. kontrak --help explains them.`,
  );
}
