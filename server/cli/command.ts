import { EXPLAIN_OPTIONS, named, readFlags } from './flags.ts';
import { meantBy } from './near-word.ts';
import { parsed } from './option.ts';
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
const OWN = ['verify', 'proxy', 'diff', 'record', 'sessions'] as const;

/**
 * Reads a command line. Without a name, it serves.
 * @throws Error that says in one line what is wrong, and what is meant perhaps
 */
export function readCommand(args: readonly string[]): Command {
  const topic = topicOf(args);
  if (topic !== undefined) return { name: 'help', topic: topic || undefined };
  const own = OWN.find((one) => one === args[0]);
  if (own) return { name: own, args: args.slice(1) };
  const { flags, words } = readFlags(args);
  const [first, ...sources] = words;
  if (flags.asked === 'version') return { name: 'version', flags };
  if (first === undefined) return { name: 'serve', flags };
  const name = NAMES.find((one) => one === first);
  if (name === undefined) throw unknown(first);
  if (name === 'explain') parsed(args, EXPLAIN_OPTIONS);
  const contracts = [...sources.map(named), ...flags.contracts];
  if (name === 'explain' && contracts.length === 0)
    throw new Error('kontrak explain needs a contract: kontrak explain openapi.yaml');
  return { name, flags: { ...flags, contracts } };
}

/**
 * The command whose help is wanted, by `help`, `--help` or `-h` beside its name; empty for that of all, undefined for
 * none.
 * @throws Error for `help` with a word that is no command
 */
function topicOf(args: readonly string[]): Topic | '' | undefined {
  const all = [...NAMES, ...OWN];
  const isWord = args[0] === 'help';
  if (!isWord && !args.some((one) => one === '--help' || one === '-h')) return undefined;
  const words = (isWord ? args.slice(1) : args).filter((one) => !one.startsWith('-'));
  const topic = all.find((one) => one === words[0]);
  if (isWord && words[0] !== undefined && topic === undefined) throw unknown(words[0]);
  return topic ?? '';
}

function unknown(word: string): Error {
  const all = [...NAMES, ...OWN];
  const isSource = /\.(ya?ml|json)$|^https?:|[/\\=]/i.test(word);
  return new Error(
    isSource
      ? `${word} is no command; did you mean kontrak serve ${word}?`
      : `There is no command ${word}; there are ${all.join(', ')}. kontrak --help explains them.${meantBy(word, all)}`,
  );
}
