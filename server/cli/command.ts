import { named, readFlags } from './flags.ts';
import type { Flags } from './flags.ts';
import type { Topic } from './help.ts';

/** A command, and its settings. */
export type Command =
  | { name: 'serve' | 'explain' | 'version'; flags: Flags }
  /** The help of one command, or of all. */
  | { name: 'help'; topic: Topic | undefined }
  /** A command that reads its arguments by itself. */
  | { name: (typeof OWN)[number]; args: readonly string[] };

/** The commands that a user writes before their contracts. */
const NAMES = ['serve', 'explain'] as const;

/** The commands with flags of their own. */
const OWN = ['verify', 'proxy', 'diff'] as const;

/**
 * Reads a command line. Without a name, it serves.
 * @throws Error that says in one line what is wrong, and what is meant perhaps
 */
export function readCommand(args: readonly string[]): Command {
  const own = OWN.find((one) => one === args[0]);
  if (own && args.some((one) => one === '--help' || one === '-h'))
    return { name: 'help', topic: own };
  if (own) return { name: own, args: args.slice(1) };
  const { flags, words } = readFlags(args);
  const [first, ...sources] = words;
  if (flags.asked === 'help') return { name: 'help', topic: NAMES.find((one) => one === first) };
  if (flags.asked !== undefined) return { name: flags.asked, flags };
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
      : `There is no command ${word}; there are ${[...NAMES, ...OWN].join(', ')}. kontrak --help explains them.`,
  );
}
