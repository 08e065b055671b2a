import { existsSync } from 'node:fs';

import { bundledDomains, bundleOf, sourceOf } from '../contract/bundles.ts';
import { Contract } from '../contract/contract.ts';
import { load } from '../contract/load.ts';
import { isUrl } from '../contract/load/read.ts';
import type { Place } from '../contract/problem.ts';

/** A contract to judge by. */
export interface NamedContract {
  contract: Contract;
  /** As the user named it. */
  name: string;
  /** Its file; undefined for one that stands at a URL. */
  file: string | undefined;
  /** The place in its files that a JSON Pointer into its document leads to. */
  placeOf: (pointer: string) => Promise<Place>;
}

/**
 * Loads a contract.
 * @param name of one of the five APIs, or a file or a URL
 * @throws LoadError if there is none
 */
export async function namedContract(name: string): Promise<NamedContract> {
  const isOurs = bundledDomains().includes(name);
  const source = isOurs ? [sourceOf(name), bundleOf(name)].find((file) => existsSync(file)) : name;
  const { document, placeOf } = await load(source ?? name);
  const file = isOurs ? sourceOf(name) : isUrl(name) ? undefined : name;
  return { contract: new Contract(isOurs ? name : 'api', document), name, file, placeOf };
}
