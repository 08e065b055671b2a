import { lineOf } from '../contract/problem.ts';
import { readContract } from './contracts.ts';
import { Watcher } from './watcher.ts';
import type { Mock } from '../app.ts';
import type { Read } from './contracts.ts';
import type { Flags } from './flags.ts';

/** Serves each contract anew when one of its files changes. Sessions keep their state. */
export function watchContracts(mock: Mock, contracts: readonly Read[], flags: Flags): void {
  for (const contract of contracts) watchOne(mock, contract, flags);
}

/** The last good contract stays until a newer one can be read. */
function watchOne(mock: Mock, { name, source, files }: Read, flags: Flags): void {
  const watcher = new Watcher(() => {
    readContract({ name, source }, flags)
      .then((read) => {
        mock.replace(read);
        watcher.watch(read.files);
        for (const problem of read.problems) console.error(lineOf(problem));
        console.log(`${name} is served anew`);
      })
      .catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : String(error));
        console.error(`${name} is served as it was`);
      });
  });
  watcher.watch(files);
}
