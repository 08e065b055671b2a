// The addresses of services that a mock stands for.
import { serverUrls } from '../contract/server-urls.ts';
import type { Contract } from '../contract/contract.ts';

/** The APIs of a mock by the base URLs of their services, such as `https://api.example.com/v1`. */
export type Bases = Readonly<Record<string, string>>;

/** The bases that the contracts name as their servers. If two contracts name the same one, it is the first one's. */
export function basesOf(contracts: ReadonlyMap<string, Contract>): Bases {
  const pairs = [...contracts].flatMap(([api, { document }]) =>
    serverUrls(document).map((url): [string, string] => [url, api]),
  );
  const isFirst = ([url]: [string, string], i: number): boolean =>
    pairs.findIndex(([one]) => one === url) === i;
  return Object.fromEntries(pairs.filter(isFirst));
}

/**
 * The path at the mock for a call to a service.
 * @returns undefined for a URL below none of the bases; the longest base counts
 */
export function mockPath(bases: Bases, { origin, pathname, search }: URL): string | undefined {
  const found = Object.keys(bases)
    .filter((base) => isBelow(base, `${origin}${pathname}`))
    .toSorted((one, other) => other.length - one.length)[0];
  if (found === undefined) return undefined;
  const rest = `${origin}${pathname}`.slice(withoutSlash(found).length);
  return `/${bases[found] ?? ''}${rest || '/'}${search}`;
}

function isBelow(base: string, url: string): boolean {
  const start = withoutSlash(base);
  return url === start || url.startsWith(`${start}/`);
}

function withoutSlash(base: string): string {
  return base.replace(/\/+$/, '');
}
