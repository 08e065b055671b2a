import { createMock } from '../app.ts';
import { accessAt } from '../control/guard.ts';
import { domains } from '../domains/registry.ts';
import { listen } from '../http/listen.ts';
import { listenError, originOf } from './address.ts';
import { linesOf } from './problems.ts';
import { endOnSignals } from './shutdown.ts';
import type { Mock } from '../app.ts';
import type { Access } from '../control/guard.ts';
import type { Read } from './contracts.ts';
import type { Flags } from './flags.ts';

const MIB = 2 ** 20;

/**
 * Starts the mock, and prints where it is.
 * @throws Error in one line for anything that keeps it from starting
 */
export async function serve(flags: Flags): Promise<void> {
  const { port, host, scenario, strict, stateless, scopes, controlToken } = flags;
  const began = Date.now();
  const contracts = await contractsOf(flags);
  const access = accessAt(host, controlToken);
  const mock = createMock({
    ...{ log: console.error, scenario, strict, stateless, scopes, access, contracts },
    maxJournalBytes: flags.journalMib * MIB,
    maxMemoryBytes: flags.memoryMib * MIB,
    ...(flags.apis ? { apis: flags.apis } : {}),
  });
  for (const read of contracts)
    for (const line of await linesOf(read, mock.apis.misunderstood(read.name))) console.error(line);
  const server = await listen(mock.app, port, host).catch((error: unknown) => {
    throw listenError(error, port, host);
  });
  endOnSignals(server);
  greet(originOf(server, host), mock, contracts);
  tellAccess(host, access, controlToken);
  if (!flags.watch) return;
  const { watchContracts } = await import('./watch-contracts.ts');
  watchContracts(mock, contracts, flags, began);
}

/** Loads the contracts of the command line. Our own need none of the code that reads them. */
async function contractsOf(flags: Flags): Promise<Read[]> {
  if (flags.contracts.length === 0 && flags.handlers.length === 0) return [];
  return await (await import('./contracts.ts')).readContracts(flags);
}

/** Prints the address of each API, with credentials that work or the way in which it is answered. */
function greet(origin: string, { contracts, apis }: Mock, read: readonly Read[]): void {
  console.log(`Kontrak is at ${origin}\n`);
  for (const name of contracts.keys()) {
    const told = domains.get(name)?.demo ?? summary(apis.explanation(name) ?? []);
    console.log(`  ${origin}/${name}${told === '' ? '' : `   ${told}`}`);
  }
  const [single] = read;
  if (single && contracts.size === 1)
    console.log(`  ${origin}/   the same, without /${single.name}`);
}

function summary(explanations: readonly { answer: string }[]): string {
  if (explanations.length === 0) return '';
  const remembered = explanations.filter(({ answer }) => answer.startsWith('resource ')).length;
  return `${explanations.length} operations, ${remembered} remembered`;
}

function tellAccess(host: string, access: Access, token: string | undefined): void {
  if (access.token === undefined) return;
  console.log(
    token === undefined
      ? `\n  ${host} is no loopback address: the control API is closed until --control-token is given`
      : '\n  The control API needs the token that was given',
  );
}
