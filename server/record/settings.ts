// The settings of a mock on which its replies depend.

import { bundledDomains } from '../contract/bundles.ts';

/** Those that a session does not know itself. */
export interface Settings {
  /** Unknown query parameters are refused. */
  strict: boolean;
  /** Tokens without the scopes of an operation are refused. */
  scopes: boolean;
  /** Contracts are served without memory. */
  stateless: boolean;
  /** The states that the first scenario begins with, as merge patches by API. */
  seed: Record<string, unknown>;
}

/** The settings that are no mock's by itself. @param isSeeded tells if the session has begun with the seed */
export function setIn(settings: Settings, isSeeded: boolean): Partial<Settings> {
  const { strict, scopes, stateless, seed } = settings;
  return {
    ...(strict && { strict }),
    ...(scopes && { scopes }),
    ...(stateless && { stateless }),
    ...(isSeeded && Object.keys(seed).length > 0 && { seed }),
  };
}

/**
 * The flags of the command line that make a mock like the session's; empty if it needs none.
 * @param served the names of its APIs
 */
export function flagsOf(settings: Partial<Settings>, served: readonly string[]): string {
  const own = bundledDomains();
  const others = served.filter((name) => !own.includes(name));
  const isWhole = others.length === 0 && own.every((name) => served.includes(name));
  const apis = served.filter((name) => own.includes(name) && !isWhole);
  return [
    ...apis.map((name) => `--api ${name}`),
    ...others.map((name) => `--contract ${name}=FILE`),
    ...Object.keys(settings).map((name) => (name === 'seed' ? '--seed FILE' : `--${name}`)),
  ].join(' ');
}
