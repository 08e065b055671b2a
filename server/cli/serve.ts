import { createMock, MOST_SESSIONS } from '../app.ts';
import { accessAt } from '../control/guard.ts';
import { listen } from '../http/listen.ts';
import { listenError, originOf } from './address.ts';
import { greeting } from './greeting.ts';
import { RequestLog } from './request-log.ts';
import { seedIn } from './seed-file.ts';
import { linesOf } from './problems.ts';
import { endOnSignals } from './shutdown.ts';
import { startTelemetry } from './telemetry.ts';
import type { Mock } from '../app.ts';
import type { Access } from '../control/guard.ts';
import type { Store } from '../world/store.ts';
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
  const store = await storeOf(flags);
  const access = { ...accessAt(host, controlToken), origins: flags.origins };
  const requests = flags.quiet ? undefined : new RequestLog(process.stdout, flags.log);
  const telemetry = await startTelemetry();
  const mock = createMock({
    ...{ log: console.error, scenario, strict, stateless, scopes, access, contracts },
    ...(flags.delay && { delay: flags.delay }),
    ...(flags.frozenAt !== undefined && { frozenAt: flags.frozenAt }),
    ...(store && { store }),
    ...(flags.seed !== undefined && { seed: seedIn(flags.seed) }),
    maxJournalBytes: flags.journalMib * MIB,
    maxMemoryBytes: flags.memoryMib * MIB,
    ...(flags.apis ? { apis: flags.apis } : {}),
    ...(requests && {
      told: (session, entry) => {
        requests.add(session, entry);
      },
    }),
    ...(telemetry && { answered: telemetry.add }),
  });
  telemetry?.watch(mock.sessions);
  for (const read of contracts)
    for (const line of await linesOf(read, mock.apis.misunderstood(read.name))) console.error(line);
  const server = await listen(mock.app, port, host).catch((error: unknown) => {
    throw listenError(error, port, host);
  });
  sweepAtTimes(mock, flags);
  endOnSignals(server, async () => {
    requests?.flush();
    await Promise.all([store?.close(), telemetry?.end()]);
    if (flags.log !== 'json') console.log('Kontrak has ended.');
  });
  const origin = originOf(server, host);
  const note = noteOf(host, access, controlToken);
  if (flags.log === 'json')
    console.log(
      JSON.stringify({ origin, time: new Date().toISOString(), note: note.join('').trim() }),
    );
  else console.log([...greeting(origin, mock, contracts, scenario), ...note].join('\n'));
  if (flags.open) (await import('./browser.ts')).openInBrowser(`${origin}/_console`);
  if (!flags.watch) return;
  const { watchContracts } = await import('./watch-contracts.ts');
  watchContracts(mock, contracts, flags, began);
}

/** Opens the store, if sessions are to outlive the process. */
async function storeOf({ store }: Flags): Promise<Store | undefined> {
  if (store === undefined) return undefined;
  const { openStore } = await import('../store/open.ts');
  return await openStore(store, { mostSessions: MOST_SESSIONS, log: console.error });
}

/** Milliseconds between two sweeps of unused sessions. */
const SWEEP = 60_000;

function sweepAtTimes({ sessions }: Mock, { unusedFor = Infinity }: Flags): void {
  const sweep = () => {
    // The store has written a line about its trouble, and is swept another time.
    sessions.sweep(Date.now(), unusedFor).catch(() => undefined);
  };
  sweep();
  setInterval(sweep, Math.min(SWEEP, unusedFor / 2)).unref();
}

/** Loads the contracts of the command line. Our own need none of the code that reads them. */
async function contractsOf(flags: Flags): Promise<Read[]> {
  if (flags.contracts.length === 0 && flags.handlers.length === 0) return [];
  return await (await import('./contracts.ts')).readContracts(flags);
}

/** The lines about the access to the control API; none if it is open. */
function noteOf(host: string, access: Access, token: string | undefined): string[] {
  if (access.token === undefined) return [];
  return token === undefined
    ? [
        `  ${host} is no loopback address: the control API is closed until --control-token is given`,
        '',
      ]
    : ['  The control API needs the token that was given', ''];
}
