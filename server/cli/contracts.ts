import { Contract } from '../contract/contract.ts';
import { load } from '../contract/load.ts';
import { LoadError, placeIn } from '../contract/load/load-error.ts';
import { mountNameOf } from '../contract/mount-name.ts';
import { findResources } from '../resources/find.ts';
import { codeErrorLine } from './code-error.ts';
import { importAnew } from './fresh-modules.ts';
import { correctionsOf } from './problems.ts';
import type { ServedContract } from '../apis.ts';
import type { Loaded } from '../contract/load.ts';
import type { Code } from '../world/code.ts';
import type { Flags, NamedSource } from './flags.ts';

/** A contract of the command line, ready to be served. */
export interface Read extends ServedContract, Pick<Loaded, 'problems' | 'placeOf'> {
  source: string;
  /** All files that it was made of. */
  files: readonly string[];
}

/**
 * Loads all contracts and their handlers.
 * @throws LoadError as readContract() does, and Error for handlers that belong to no contract
 */
export async function readContracts(flags: Flags): Promise<Read[]> {
  const contracts = await Promise.all(flags.contracts.map((one) => readContract(one, flags)));
  checkHandlers(flags, contracts);
  return contracts;
}

/**
 * Loads a contract and its handlers.
 * @param flags for its handlers, and if it must be without a problem
 * @throws LoadError for a contract or handlers that cannot be read, or for a problem that must not be
 */
export async function readContract(
  { name, source }: NamedSource,
  flags: Pick<Flags, 'handlers' | 'strict' | 'contracts'>,
): Promise<Read> {
  const { title, ...loaded } = await load(source);
  const { document, files } = loaded;
  const mount = name ?? mountNameOf(source, title);
  if (flags.strict) await checkStrictly(mount, loaded);
  const read = { ...loaded, name: mount, source };
  const handlers = flags.handlers.find((one) =>
    one.name === undefined ? flags.contracts.length === 1 : one.name === mount,
  );
  if (!handlers) return read;
  const all = new Set(files);
  try {
    const code = await readHandlers(handlers.source, all);
    return { ...read, document, files: [...all], code };
  } catch (error) {
    const { message } = error as Error; // the cast: nothing else is thrown there
    throw new LoadError(message, [...all]);
  }
}

/** @throws LoadError for a contract with a problem */
async function checkStrictly(
  name: string,
  {
    document,
    problems,
    placeOf,
    files,
  }: Pick<Loaded, 'document' | 'files' | 'problems' | 'placeOf'>,
): Promise<void> {
  const misunderstood = findResources(new Contract(name, document)).problems;
  const [first, ...others] = [...problems, ...(await correctionsOf(placeOf, misunderstood))];
  if (!first) return;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  const place = placeIn(first.file, first);
  throw new LoadError(`${place}: ${first.message}, which --strict refuses${more}`, files);
}

/** @throws Error for handlers that belong to no contract */
function checkHandlers({ handlers }: Flags, contracts: readonly Read[]): void {
  const names = contracts.map(({ name }) => name);
  for (const { name, source } of handlers) {
    if (name === undefined ? names.length === 1 : names.includes(name)) continue;
    throw new Error(
      name === undefined
        ? `--handlers ${source} needs the name of its contract: NAME=${source}.`
        : `--handlers ${name}=${source}: there is no contract ${name}; there are ${names.join(', ') || 'none'}.`,
    );
  }
}

/**
 * The code that a module exports by default, as its files are now.
 * @param files gets their paths
 * @throws Error in one line
 */
async function readHandlers(file: string, files: Set<string>): Promise<Code> {
  const { default: code } = (await importAnew(file, files).catch((error: unknown) => {
    throw new Error(codeErrorLine(file, error));
  })) as { default?: unknown };
  if (typeof code !== 'object' || code === null || !('handlers' in code)) {
    throw new Error(`${file}: exports no handlers by default: export default defineDomain({ … })`);
  }
  return code as Code; // the cast: defineDomain() has checked it
}
