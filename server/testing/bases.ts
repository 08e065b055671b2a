// The addresses of services that a mock stands for.
import { serverUrls } from '../contract/server-urls.ts';
import type { Contract } from '../contract/contract.ts';
import type { Bases } from './mock-path.ts';

/** The bases that the contracts name as their servers. If two contracts name the same one, it is the first one's. */
export function basesOf(contracts: ReadonlyMap<string, Contract>): Bases {
  const pairs = [...contracts].flatMap(([api, { document }]) =>
    serverUrls(document).map((url): [string, string] => [url, api]),
  );
  const isFirst = ([url]: [string, string], i: number): boolean =>
    pairs.findIndex(([one]) => one === url) === i;
  return Object.fromEntries(pairs.filter(isFirst));
}
