import cors from 'cors';
import express from 'express';
import type { Express, RequestHandler } from 'express';

import { Apis } from './apis.ts';
import { Contract } from './contract/contract.ts';
import { bundledDomains, CONTROL, readContract } from './contract/bundles.ts';
import { checkSite, LOCAL } from './control/guard.ts';
import { isReceived } from './contract/methods.ts';
import { controlApi } from './control/control-api.ts';
import { consolePages } from './console/console.ts';
import { docs } from './docs/docs.ts';
import { mountRedirect } from './docs/mount-redirect.ts';
import { domains } from './domains/registry.ts';
import { logged } from './http/answered.ts';
import { exchange } from './http/exchange.ts';
import { isRooted } from './http/find-operation.ts';
import { memoryCall } from './http/memory-call.ts';
import { answerErrors, pages } from './http/pages.ts';
import { checkSessionName, readSessionName } from './http/session-name.ts';
import { inOne } from './http/in-one.ts';
import { checkSingleHeaders } from './http/single-headers.ts';
import { strayRefusal } from './http/stray.ts';
import { tellWarnings } from './http/warnings.ts';
import { checkTarget, cutOrigins } from './http/target.ts';
import { seeded } from './seed.ts';
import { MemoryStore } from './store/memory.ts';
import { clockAt, REAL_TIME } from './world/clock.ts';
import { scenariosOf } from './world/scenarios.ts';
import { DEFAULT, Sessions } from './world/sessions.ts';
import type { ServedContract } from './apis.ts';
import type { Delay } from './http/api.ts';
import type { Access } from './control/guard.ts';
import type { TellAnswered } from './http/answered.ts';
import type { Log, Told } from './http/log.ts';
import type { Domains } from './world/domain.ts';
import type { Store } from './world/store.ts';

const MIB = 2 ** 20;

/** The number of sessions that a mock keeps by default. */
export const MOST_SESSIONS = 10_000;

/** The options of a mock. Each may be left out. */
export interface Options {
  /** Our own APIs to serve; by default all, or none beside other contracts. */
  apis?: string[];
  /** Any other contracts to serve. A single one is served without its name before the path as well. */
  contracts?: readonly ServedContract[];
  /** Other contracts remember nothing; each operation answers its example or a made reply. */
  stateless?: boolean;
  /** Refuse a token that lacks scopes of its operation with 403; a token that is no JWT has all. By default none is. */
  scopes?: boolean;
  /** The scenario that a session starts with when its first request makes it; by default `demo`. */
  scenario?: string;
  /** The number of sessions to keep. One more, and the session that was unused longest goes. By default 10,000. */
  maxSessions?: number;
  /** The number of entries that each session's journal keeps; by default 1,000. */
  maxEntries?: number;
  /**
   * The bytes that each session's journal keeps, by an estimate; by default 16 MiB. 1,000 entries of usual requests and
   * replies need about 9 MiB. 60 entries with the largest kept bodies fill it.
   */
  maxJournalBytes?: number;
  /**
   * The bytes that all journals keep together, as many again for all worlds, and for all snapshots. By default 256 MiB:
   * the three are a third of the 2 GiB that Node has on a small machine.
   */
  maxMemoryBytes?: number;
  /** The milliseconds until each reply of an API, between two; by default it comes at once. */
  delay?: Delay;
  /** The states that the scenario begins with, as merge patches by API; by default they are those of the scenario. */
  seed?: Record<string, unknown>;
  /** The time at which the clock of each session begins, and stands still; by default it is the machine's, and runs. */
  frozenAt?: number;
  /** Refuse unknown query parameters; by default they are ignored, with a warning. */
  strict?: boolean;
  /** The place where sessions outlive the process; by default they are kept in memory alone. */
  store?: Store;
  /** The rules of access to the control API; by default it is open to this machine. */
  access?: Access;
  /** Writes a line about a defect of the mock or a warning; by default nothing is written. */
  log?: Log;
  /** Is told of each entry; by default, warnings of one are a line of the log. */
  told?: Told;
  /** Is told of each request to an API when it is answered; by default nobody is. */
  answered?: TellAnswered;
}

/** A mock, with its sessions for callers in the same process. */
export interface Mock {
  app: Express;
  apis: Apis;
  sessions: Sessions;
  /** The contracts of the APIs that it serves. */
  contracts: ReadonlyMap<string, Contract>;
  /** The APIs that remember. */
  domains: Domains;
  /**
   * Serves a contract in place of the one that has its name. Sessions keep their states, journals and clocks; one of our
   * own APIs keeps its code.
   * @throws Error for a contract that cannot be served; then nothing has changed
   */
  replace: (contract: ServedContract) => void;
}

/** The mock as an Express application, without a port. It throws what createMock() throws. */
export function createApp(options?: Options): Express {
  return createMock(options).app;
}

/** @throws Error for an unknown domain or scenario, a bundle that is not a contract, or a seed that breaks its state */
export function createMock({
  contracts = [],
  apis = contracts.length > 0 ? [] : bundledDomains(),
  scenario = 'demo',
  maxSessions = MOST_SESSIONS,
  maxEntries = 1_000,
  maxJournalBytes = 16 * MIB,
  maxMemoryBytes = 256 * MIB,
  strict = false,
  stateless = false,
  scopes = false,
  store = new MemoryStore(maxMemoryBytes),
  access = LOCAL,
  delay,
  frozenAt,
  seed = {},
  log = () => undefined,
  told = (session, entry) => {
    tellWarnings(session, entry, log);
  },
  answered: tell,
}: Options = {}): Mock {
  const answered = tell && logged(tell, log);
  const served = new Apis({ strict, stateless, scopes, delay, log, told, answered });
  for (const name of known(apis)) served.serveOwn(readContract(name), domains.get(name));
  for (const contract of withoutTwins(contracts, apis)) served.serve(contract);
  const clock = frozenAt === undefined ? REAL_TIME : clockAt(frozenAt, true, 0);
  const scenariosNow = () =>
    seeded(scenariosOf(served.domains, clock), scenario, seed, served.domains);
  const scenarios = scenariosNow();
  const initial = scenarios.get(scenario);
  if (!initial) {
    throw new Error(
      `There is no scenario ${scenario}; there are ${[...scenarios.keys()].join(', ')}.`,
    );
  }
  const sessions = new Sessions({
    domains: served.domains,
    scenarios,
    initial,
    most: maxSessions,
    entries: maxEntries,
    journalBytes: maxJournalBytes,
    memoryBytes: maxMemoryBytes,
    store,
  });
  sessions.use(DEFAULT);
  const control = readContract(CONTROL);
  const app = express();
  cutOrigins(app);
  app.disable('x-powered-by');
  // Paths are case-sensitive. So are faults and the journal's filter.
  app.enable('case sensitive routing');
  // No service is known to send an ETag.
  app.disable('etag');
  // A request to an API does not pass the layers of the mock's own pages.
  const own = express.Router({ caseSensitive: true });
  const toOwn: RequestHandler = (request, response, next) => {
    if (request.url.startsWith('/_')) own(request, response, next);
    else next();
  };
  app.use(
    inOne(
      readSessionName,
      checkSingleHeaders,
      checkTarget,
      toOwn,
      openCors(true),
      checkSessionName,
    ),
  );
  const toFriends = openCors(access.origins ?? []);
  own.use('/_control', (request, response, next) => {
    if (access.origins?.includes(request.headers.origin ?? '')) toFriends(request, response, next);
    else next();
  });
  own.use(
    '/_control',
    checkSessionName,
    mountRedirect(
      () => control,
      controlApi(
        control,
        {
          sessions,
          domains: served.domains,
          contracts: served.contracts,
          // Only contracts that were given have explanations.
          isBundled: (name) => served.explanation(name) === undefined,
          hasCode: (name) => served.hasCode(name),
          settings: { strict, scopes, stateless, seed },
          call: memoryCall(app),
        },
        access,
        log,
      ),
    ),
  );
  // The page asks for the token, so that it must be there without one.
  own.use('/_console', (request, _response, next) => {
    checkSite(access, request.headers);
    next();
  });
  own.use(consolePages());
  const [single] = apis.length === 0 && contracts.length === 1 ? contracts : [];
  const root = single && exchange(() => served.get(single.name), sessions);
  if (root) {
    app.use((request, response, next) => {
      if (isRooted(served.get(single.name).contract, request)) root(request, response, next);
      else next();
    });
  }
  for (const name of served.contracts.keys()) {
    app.use(
      `/${name}`,
      mountRedirect(
        () => served.get(name).contract,
        exchange(() => served.get(name), sessions),
      ),
    );
  }
  app.use(docs(served, control, single && (() => served.get(single.name).contract)));
  const refuse = strayRefusal(sessions, told, answered);
  app.use(pages(served, control, refuse, root));
  app.use(answerErrors(log, refuse));
  return {
    ...{ app, apis: served, sessions, contracts: served.contracts, domains: served.domains },
    replace: (contract) => {
      const { name, document } = contract;
      if (apis.includes(name)) served.serveOwn(new Contract(name, document), domains.get(name));
      else served.serve(contract);
      sessions.beginWith(scenariosNow());
    },
  };
}

function known(apis: string[]): string[] {
  const there = bundledDomains();
  const unknown = apis.filter((domain) => !there.includes(domain));
  if (unknown.length === 0) return apis;
  throw new Error(`There is no API ${unknown.join(', ')}; there are ${there.join(', ')}.`);
}

/** @throws Error for two contracts of one name */
function withoutTwins(
  contracts: readonly ServedContract[],
  apis: readonly string[],
): readonly ServedContract[] {
  const names = [...apis, ...contracts.map(({ name }) => name)];
  const twin = names.find((name, i) => names.indexOf(name) !== i);
  if (twin === undefined) return contracts;
  throw new Error(`Two contracts have the name ${twin}; give one of them another: NAME=FILE.`);
}

const USUAL_METHODS = ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE', 'QUERY'];

/**
 * Opens the mock to pages of some origins, or of any. An OPTIONS request that is not a preflight goes on to the
 * contracts.
 */
function openCors(origin: readonly string[] | true): RequestHandler {
  const usual = {
    origin: origin === true || [...origin],
    methods: USUAL_METHODS,
    credentials: true,
    exposedHeaders: ['Allow', 'X-Kontrak-Entry', 'X-Kontrak-Warning'],
    maxAge: 600,
    preflightContinue: true,
  };
  return cors((request, done) => {
    const { 'access-control-request-method': asked } = request.headers;
    if (asked === undefined) {
      done(null, usual);
      return;
    }
    const methods = isReceived(asked) ? [...new Set([...USUAL_METHODS, asked])] : USUAL_METHODS;
    done(null, { ...usual, methods, preflightContinue: false });
  });
}
