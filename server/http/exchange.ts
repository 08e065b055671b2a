// The one way of a request to an API: arrive, read, take, send.
import { setTimeout } from 'node:timers/promises';

import type { NextFunction, Request, RequestHandler, Response } from 'express';

import { answer } from './answer.ts';
import { arrive } from './arrive.ts';
import { readBody } from './body.ts';
import { allowedMethods } from './find-operation.ts';
import { read } from './read.ts';
import { refuse } from './refuse.ts';
import { send, sendTruncated } from './send.ts';
import { keptBody } from '../world/kept-body.ts';
import type { Asked } from '../world/session.ts';
import type { Sessions } from '../world/sessions.ts';
import type { Api } from './api.ts';
import type { Arrival } from './arrive.ts';
import type { Incoming } from './read.ts';

/** Answers the requests below the mount of an API. */
export function exchange(api: Api, sessions: Sessions): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    respond(api, sessions, request, response).catch(next);
  };
}

async function respond(
  api: Api,
  sessions: Sessions,
  request: Request,
  response: Response,
): Promise<void> {
  const methods = allowedMethods(api.contract, request);
  if (methods !== undefined) {
    response.set('Allow', methods).sendStatus(204);
    return;
  }
  const arrival = arrive(sessions, api.contract, request);
  const { session, found, fault } = arrival;
  const incoming = await readArrival(request, response, arrival);
  if (fault?.kind === 'delay') await setTimeout(fault.delayMs);
  const asked = askedOf(api.contract.domain, request, arrival, incoming);
  const { sent } = await session.take(Date.now(), asked, {
    answer: (context) => answer(api, request, arrival, incoming, context),
    refuse: (error) =>
      refuse(api, session, found?.operation, asked, firstRefusal(incoming) ?? error),
  });
  if (fault?.kind === 'drop') request.socket.destroy();
  else if (fault?.kind === 'truncate') sendTruncated(response, sent);
  else send(response, sent);
}

/** Reads a request. One that a fault answers is not checked. */
async function readArrival(
  request: Request,
  response: Response,
  { found, refusal, fault }: Arrival,
): Promise<Incoming> {
  const isAnswered = fault?.kind === 'drop' || fault?.kind === 'status';
  if (found && !isAnswered) return read(request, response, found);
  const body = await readBody(request, response, found?.operation);
  return { body, checked: { kind: 'barred', refusal } };
}

/** A refusal from before the turn; it stands, even if something due has failed since. */
function firstRefusal({ checked }: Incoming): unknown {
  return checked.kind === 'barred' ? checked.refusal : undefined;
}

/** The request as the journal tells it. */
function askedOf(
  domain: string,
  { method, baseUrl, path, query, headers }: Request,
  { at, found }: Arrival,
  { body }: Incoming,
): Asked {
  return {
    arrived: at,
    domain,
    operation: found?.operation.id ?? null,
    method,
    path: baseUrl + path,
    query,
    request: {
      headers,
      unparsed: body.unparsed !== undefined,
      ...keptBody(body.value, body.bytes),
    },
  };
}
