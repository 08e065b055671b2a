import { operationsIn } from './methods.ts';
import type { Document, Server } from './document.ts';

/** The most base paths of a contract. A request is looked up below each of them. */
const MOST_PATHS = 20;

/**
 * The paths of a contract's servers, without a slash at the end: `/api/v3` for `https://example.com/api/v3/`. They may
 * stand at the contract, at a path or at an operation. Variables have their defaults.
 * @returns each once, in the order of the contract, at most 20; servers without a path have none
 */
export function basePathsOf({ servers = [], paths }: Document): string[] {
  const inside = Object.values(paths).flatMap((item) => [
    ...(item.servers ?? []),
    ...operationsIn(item).flatMap(({ object }) => object.servers ?? []),
  ]);
  const all = [...servers, ...inside].map(basePathOf).filter((path) => path !== '');
  return [...new Set(all)].slice(0, MOST_PATHS);
}

function basePathOf({ url, variables = {} }: Server): string {
  const filled = url.replace(/\{([^{}]*)\}/g, (_, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name]?.default ?? '') : '',
  );
  const path = filled.replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i, '').replace(/\/{2,}/g, '/');
  return (URL.parse(path, 'http://localhost/')?.pathname ?? '').replace(/\/+$/, '');
}
