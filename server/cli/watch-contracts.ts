import { existsSync } from 'node:fs';

import { sourceOf } from '../contract/bundles.ts';
import { isUrl } from '../contract/load/read.ts';
import { readContract } from './contracts.ts';
import { Watched } from './watched.ts';
import type { Mock } from '../app.ts';
import type { Read } from './contracts.ts';
import type { Flags } from './flags.ts';

/** Serves each contract anew when one of its files changes. Sessions keep their state. */
export function watchContracts(
  mock: Mock,
  contracts: readonly Read[],
  flags: Flags,
  began: number,
): void {
  for (const { name, source, files } of contracts) {
    const watched = new Watched(mock, name, () => readContract({ name, source }, flags));
    if (files.length > 0) watched.watch(files, began);
    if (isUrl(source)) console.error(`${source}: is not watched, as it is no file`);
  }
  const own = [...mock.contracts.keys()].filter((name) =>
    contracts.every((one) => one.name !== name),
  );
  const missing = own.filter((name) => !existsSync(sourceOf(name)));
  if (missing.length > 0)
    console.error(`not watched, as the package has no YAML of them: ${missing.join(', ')}`);
  for (const name of own.filter((one) => !missing.includes(one))) {
    const named = { name, source: sourceOf(name) };
    const rules = { strict: false, handlers: [], contracts: [named] };
    void new Watched(mock, name, () => readContract(named, rules)).reload(true);
  }
}
