// The one way of a request to an API: arrive, read, take, send.
import { setTimeout } from 'node:timers/promises';

import type { NextFunction, Request, RequestHandler, Response } from 'express';

import { encodedReply } from '../contract/encoded-reply.ts';
import { waitOf } from '../contract/preference.ts';
import { withoutUntrueHeaders } from '../contract/reply-headers.ts';
import { Failure } from '../world/failure.ts';
import { keptBody, keptBytes } from '../world/kept-body.ts';
import { written } from '../world/reply.ts';
import { endRound } from '../world/rounds.ts';
import { StoreFailure } from '../world/store.ts';
import { admit, answer, DROPPED } from './answer.ts';
import { answeredNow } from './answered.ts';
import { arrive } from './arrive.ts';
import { concealed } from './conceal.ts';
import { readBody } from './body.ts';
import { failureReply } from './failure-reply.ts';
import { optionsReply } from './find-operation.ts';
import { metFault } from './met-fault.ts';
import { check } from './read.ts';
import { refuse } from './refuse.ts';
import { searchOf } from './search.ts';
import { send, sendTruncated } from './send.ts';
import { toldOf } from './told.ts';
import { warningsOf, withWarnings } from './warnings.ts';
import type { Contract } from '../contract/contract.ts';
import type { Operation } from '../contract/operation.ts';
import type { Entry } from '../world/entry.ts';
import type { Effect, Faults } from '../world/faults.ts';
import type { Reply, Written } from '../world/reply.ts';
import type { Session } from '../world/session.ts';
import type { Taken } from '../world/taken.ts';
import type { Earlier } from '../world/turn.ts';
import type { Sessions } from '../world/sessions.ts';
import type { Api } from './api.ts';
import type { Arrival } from './arrive.ts';
import type { Incoming } from './answer.ts';
import type { Answered } from './answered.ts';
import type { Body } from './body.ts';

/**
 * Answers the requests below the mount of an API.
 * @param api as it is now: its contract may be replaced
 */
export function exchange(api: () => Api, sessions: Sessions): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    respond(api(), sessions, request, response).catch(next);
  };
}

async function respond(
  api: Api,
  sessions: Sessions,
  request: Request,
  response: Response,
): Promise<void> {
  const options = optionsReply(api.contract, request);
  if (options) {
    send(response, written(options));
    return;
  }
  const arrival = arrive(api.contract, request, response);
  const found = 'found' in arrival ? arrival.found : undefined;
  const body = await readBody(request, response, api.contract, found?.operation);
  try {
    const { entry, sent, effect } = await exchanged(api, sessions, request, arrival, body);
    api.told(arrival.session, entry);
    reply(request, response, sent, effect);
    tell(api, request, arrival, entry);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    const { accept } = request.headers;
    send(response, written(failureReply(api, found?.operation, error, accept)));
    tell(api, request, arrival, error);
  }
}

/** Tells whoever traces requests of an answer, or of a request that could not be stored. */
function tell(
  { answered, contract }: Api,
  request: Request,
  arrival: Arrival,
  result: Entry | StoreFailure,
): void {
  if (!answered) return;
  const { at: arrived, session } = arrival;
  const operation = 'found' in arrival ? arrival.found.operation : undefined;
  const told =
    result instanceof StoreFailure ? unstored(contract, request, operation, result) : result;
  const template = operation?.path.template;
  answered(answeredNow(request, told, { arrived, session, ...(template && { template }) }));
}

function unstored(
  contract: Contract,
  request: Request,
  operation: Operation | undefined,
  { status, message: refusal }: StoreFailure,
): Answered['told'] {
  const { path, query } = toldOf(contract, operation, request);
  const { domain } = contract;
  return {
    ...{ domain, operation: operation?.id ?? null, path: `/${domain}${path}`, query },
    ...{ status, refusal, violations: [], warnings: [] },
  };
}

/** Does the exchange; again where the faults of the session have changed in another process meanwhile. */
async function exchanged(
  api: Api,
  sessions: Sessions,
  request: Request,
  arrival: Arrival,
  body: Body,
): Promise<Taken & { effect: Effect | undefined }> {
  for (let isFirst = true; ; isFirst = false) {
    const { faults } = await readySession(sessions, arrival.session);
    const { origin } = faults;
    const incoming = readArrival(api, faults, request, arrival, body);
    const { effect } = incoming;
    const waited = isFirst ? delayOf(api, request, effect) : 0;
    if (waited > 0) await setTimeout(waited);
    const taken = await take(api, sessions, request, arrival, incoming, origin);
    if (taken) return { ...taken, effect };
  }
}

/** The session of a request, as far as this process knows it. */
async function readySession(sessions: Sessions, name: string): Promise<Session> {
  const session = sessions.use(name);
  await session.ready();
  return session;
}

function reply(
  request: Request,
  response: Response,
  sent: Written,
  effect: Effect | undefined,
): void {
  if (effect?.kind === 'drop') {
    // Replies to earlier requests of the connection still leave.
    endRound();
    request.socket.destroy();
  } else if (effect?.kind === 'truncate') sendTruncated(response, sent);
  else send(response, sent);
}

/** Milliseconds until the reply: of a fault, else of the client's wish, else of the API. */
function delayOf({ delay }: Api, { headers }: Request, effect: Effect | undefined): number {
  if (effect?.kind === 'delay') return effect.delayMs;
  const wished = waitOf(headers['prefer']);
  if (wished > 0 || !delay) return wished;
  return delay.least + Math.random() * (delay.most - delay.least);
}

/** Checks a request. If a fault answers it, it is not checked. */
function readArrival(
  { contract, strict, scopes }: Api,
  faults: Faults,
  request: Request,
  arrival: Arrival,
  body: Body,
): Incoming {
  if ('refusal' in arrival) return { body, checked: { kind: 'barred', refusal: arrival.refusal } };
  const { operation } = arrival.found;
  try {
    const effect = metFault(faults, contract, request, arrival.found, body.value);
    const checked: Incoming['checked'] =
      effect?.kind === 'drop' || effect?.kind === 'status'
        ? { kind: 'replaced', operation, fault: effect }
        : check(request, arrival.found, body, { strict, scopes });
    return { body, checked, effect };
  } catch (refusal) {
    // The condition of a test's own has thrown.
    return { body, checked: { kind: 'barred', refusal } };
  }
}

/** Hands the request to its session. The time is read here, and nowhere else on the way. */
function take(
  api: Api,
  sessions: Sessions,
  request: Request,
  arrival: Arrival,
  incoming: Incoming,
  met: number,
): Promise<Taken | undefined> {
  const real = Date.now();
  const session = sessions.use(arrival.session, real);
  const operation = 'found' in arrival ? arrival.found.operation : undefined;
  const { method } = request;
  const asked = toldOf(api.contract, operation, request);
  const { effect, body } = incoming;
  const { value, bytes, unparsed } = body;
  const { document } = api.contract;
  const warnings = api.strict ? [] : warningsOf(document, operation, searchOf(request), request);
  const told = {
    arrived: arrival.at,
    domain: api.contract.domain,
    operation: operation?.id ?? null,
    method,
    path: `/${api.contract.domain}${asked.path}`,
    query: asked.query,
    request: {
      headers: asked.headers,
      unparsed: unparsed !== undefined,
      ...keptBody(value, bytes),
    },
    sent: keptBytes(value, bytes),
    warnings,
    concealed: asked.concealed,
    effect: effect ?? null,
  };
  const sent = (reply: Reply): Reply =>
    withWarnings(withoutUntrueHeaders(encodedReply(document, operation, reply), method), warnings);
  const answering: Parameters<Session['take']>[2] = {
    admit: (context) => admit(api, request, incoming, context),
    answer: function* (context) {
      return sent(yield* answer(api, request, incoming, context));
    },
    conceal: (made, replied) => concealed(document, operation, body, replied, made),
    earlier: earlierOf(api, request, incoming),
    refuse: (error) => {
      const refused = refuse(api, session, operation, told, firstOf(incoming, error));
      return { ...refused, reply: isDropped(incoming) ? DROPPED : sent(refused.reply) };
    },
  };
  return session.take(real, told, answering, met);
}

/** The earlier replies to the same read; undefined for a request that is none, or that code of one's own may answer. */
function earlierOf(
  { earlier }: Api,
  { method, originalUrl, rawHeaders }: Request,
  { body, checked, effect }: Incoming,
): Earlier | undefined {
  const isRead = (method === 'GET' || method === 'HEAD') && body.bytes.length === 0;
  if (!earlier || !isRead || effect?.kind === 'code' || checked.kind !== 'valid') return undefined;
  const key = [method, originalUrl, ...rawHeaders].join('\n');
  return {
    find: (state) => earlier.find(key, state),
    keep: (state, reply) => {
      earlier.keep(key, state, reply);
    },
  };
}

function isDropped({ checked }: Incoming): boolean {
  return checked.kind === 'replaced' && checked.fault.kind === 'drop';
}

/** A refusal from before the turn stands, even if something due is refused since; a defect is never hidden. */
function firstOf({ checked }: Incoming, error: unknown): unknown {
  return checked.kind === 'barred' && error instanceof Failure ? checked.refusal : error;
}
