import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

import { load } from '../contract/load.ts';
import { mountNameOf } from '../contract/mount-name.ts';
import { lineOf } from '../contract/problem.ts';
import type { ServedContract } from '../apis.ts';
import type { Problem } from '../contract/problem.ts';
import type { Domain } from '../world/domain.ts';
import type { Flags, NamedSource } from './flags.ts';

/** A contract of the command line, ready to be served. */
export interface Read extends ServedContract {
  source: string;
  problems: Problem[];
  /** All files that it was made of. */
  files: string[];
}

/**
 * Loads a contract and its handlers.
 * @param flags for its handlers, and if it must be without a problem
 * @throws Error in one line for a contract that cannot be read, or that has a problem and must not
 */
export async function readContract(
  { name, source }: NamedSource,
  flags: Pick<Flags, 'handlers' | 'strict' | 'contracts'>,
): Promise<Read> {
  const { document, title, problems, files } = await load(source);
  const mount = name ?? mountNameOf(source, title);
  const [first] = problems;
  if (first && flags.strict) {
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more problems)` : '';
    throw new Error(`${lineOf(first)}, but not with --strict${more}`);
  }
  const handlers = flags.handlers.find((one) =>
    one.name === undefined ? flags.contracts.length === 1 : one.name === mount,
  );
  if (!handlers) return { name: mount, document, source, problems, files };
  const code = await readHandlers(handlers.source);
  const all = [...files, resolve(handlers.source)];
  return { name: mount, document, source, problems, files: all, code };
}

/** @throws Error for handlers that belong to no contract */
export function checkHandlers({ handlers }: Flags, contracts: readonly Read[]): void {
  const names = contracts.map(({ name }) => name);
  for (const { name, source } of handlers) {
    if (name === undefined ? names.length === 1 : names.includes(name)) continue;
    throw new Error(
      name === undefined
        ? `--handlers ${source} needs the name of its contract: NAME=${source}.`
        : `--handlers ${name}=${source}: there is no contract ${name}; there are ${names.join(', ')}.`,
    );
  }
}

/** The code that a module exports by default. Each call reads the file anew. */
async function readHandlers(file: string): Promise<Partial<Domain>> {
  const url = pathToFileURL(resolve(file));
  url.searchParams.set('read', String(performance.now()));
  const { default: code } = (await import(url.href)) as { default?: unknown };
  if (typeof code !== 'object' || code === null || !('handlers' in code)) {
    throw new Error(`${file} exports no handlers by default: export default defineDomain({ … }).`);
  }
  return code as Partial<Domain>; // the cast: defineDomain() has checked it
}
