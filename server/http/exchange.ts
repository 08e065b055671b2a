// The one way of a request to an API: arrive, read, take, send.
import { setTimeout } from 'node:timers/promises';

import type { NextFunction, Request, RequestHandler, Response } from 'express';

import { encodedReply } from '../contract/encoded-reply.ts';
import { waitOf } from '../contract/preference.ts';
import { Failure } from '../world/failure.ts';
import { keptBody } from '../world/kept-body.ts';
import { written } from '../world/reply.ts';
import { admit, answer, DROPPED } from './answer.ts';
import { arrive } from './arrive.ts';
import { concealed } from './conceal.ts';
import { readBody } from './body.ts';
import { optionsReply } from './find-operation.ts';
import { read } from './read.ts';
import { refuse } from './refuse.ts';
import { searchOf } from './search.ts';
import { send, sendTruncated } from './send.ts';
import { toldOf } from './told.ts';
import { warningsOf, withWarnings } from './warnings.ts';
import type { Fault } from '../world/faults.ts';
import type { Reply } from '../world/reply.ts';
import type { Taken } from '../world/taken.ts';
import type { Earlier } from '../world/turn.ts';
import type { Sessions } from '../world/sessions.ts';
import type { Api } from './api.ts';
import type { Arrival } from './arrive.ts';
import type { Incoming } from './answer.ts';

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
  const arrival = arrive(sessions, api.contract, request, response);
  const fault = 'fault' in arrival ? arrival.fault : undefined;
  const incoming = await readArrival(api, request, response, arrival);
  const waited = delayOf(api, request, fault);
  if (waited > 0) await setTimeout(waited);
  const { entry, sent } = await take(api, sessions, request, arrival, incoming);
  api.told(arrival.session, entry);
  if (fault?.kind === 'drop') request.socket.destroy();
  else if (fault?.kind === 'truncate') sendTruncated(response, sent);
  else send(response, sent);
}

/** Milliseconds until the reply: of a fault, else of the client's wish, else of the API. */
function delayOf({ delay }: Api, { headers }: Request, fault: Fault['effect'] | undefined): number {
  if (fault?.kind === 'delay') return fault.delayMs;
  const wished = waitOf(headers['prefer']);
  if (wished > 0 || !delay) return wished;
  return delay.least + Math.random() * (delay.most - delay.least);
}

/** Reads a request. If a fault answers it, the request is not checked. */
async function readArrival(
  { contract, strict, scopes }: Api,
  request: Request,
  response: Response,
  arrival: Arrival,
): Promise<Incoming> {
  if ('refusal' in arrival) {
    const body = await readBody(request, response, contract, undefined);
    return { body, checked: { kind: 'barred', refusal: arrival.refusal } };
  }
  const { found, fault } = arrival;
  if (fault?.kind !== 'drop' && fault?.kind !== 'status')
    return read(request, response, contract, found, { strict, scopes });
  const body = await readBody(request, response, contract, found.operation);
  return { body, checked: { kind: 'replaced', operation: found.operation, fault } };
}

/** Hands the request to its session. The time is read here, and nowhere else on the way. */
function take(
  api: Api,
  sessions: Sessions,
  request: Request,
  arrival: Arrival,
  incoming: Incoming,
): Promise<Taken> {
  const real = Date.now();
  const session = sessions.use(arrival.session, real);
  const operation = 'found' in arrival ? arrival.found.operation : undefined;
  const { method } = request;
  const { path, query, headers } = toldOf(api.contract, operation, request);
  const { value, bytes, unparsed } = incoming.body;
  const { document } = api.contract;
  const warnings = api.strict
    ? []
    : warningsOf(document, operation, searchOf(request), {
        query: request.query,
        headers: request.headers,
      });
  const told = {
    arrived: arrival.at,
    domain: api.contract.domain,
    operation: operation?.id ?? null,
    method,
    path: `/${api.contract.domain}${path}`,
    query,
    request: { headers, unparsed: unparsed !== undefined, ...keptBody(value, bytes) },
    warnings,
    fault: ('fault' in arrival ? arrival.fault?.kind : undefined) ?? null,
  };
  const sent = (reply: Reply): Reply =>
    withWarnings(encodedReply(document, operation, reply), warnings);
  return session.take(real, told, {
    admit: (context) => admit(api, request, incoming, context),
    answer: function* (context) {
      return sent(yield* answer(api, request, incoming, context));
    },
    conceal: (made, replied) => concealed(document, operation, incoming.body, replied, made),
    earlier: earlierOf(api, request, incoming),
    refuse: (error) => {
      const refused = refuse(api, session, operation, told, firstOf(incoming, error));
      return { ...refused, reply: isDropped(incoming) ? DROPPED : sent(refused.reply) };
    },
  });
}

/** The earlier replies to the same read; undefined for a request that is none, or that code of one's own may answer. */
function earlierOf(
  { earlier }: Api,
  { method, originalUrl, rawHeaders }: Request,
  { body, checked }: Incoming,
): Earlier | undefined {
  const isRead = (method === 'GET' || method === 'HEAD') && body.bytes.length === 0;
  if (!earlier || !isRead || checked.kind !== 'valid') return undefined;
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
