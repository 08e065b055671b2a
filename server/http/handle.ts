// The one way of a request to an API: session, fault, body, what is due, contract, handler, contract, commit,
// journal.
import { setTimeout } from 'node:timers/promises';

import type { NextFunction, Request, RequestHandler, Response } from 'express';

import { Answers } from '../contract/answers.ts';
import { parsePreference } from '../contract/preference.ts';
import { timeOf } from '../world/clock.ts';
import { contextOf, settled } from '../world/turn.ts';
import { draftOf } from '../world/world.ts';
import { allowedMethods, checkAccepted, send, sendTruncated, typeOf } from './conversation.ts';
import { openCall, prepare } from './call.ts';
import { forcedReply } from './forced.ts';
import { DROPPED, outcomeOf, refuse } from './outcome.ts';
import { checkReply, jsonReply } from './reply.ts';
import type { Contract } from '../contract/contract.ts';
import type { Reply } from '../world/reply.ts';
import type { Domain } from '../world/domain.ts';
import type { Entry } from '../world/journal.ts';
import type { World } from '../world/world.ts';
import type { Api, Call } from './call.ts';
import type { Log } from './conversation.ts';
import type { Outcome } from './outcome.ts';

/**
 * @param contract the contract that the requests below the mount are for
 * @param domains what the mock knows about APIs beyond their contracts; it may know nothing about this one
 */
export function handle(
  contract: Contract,
  domains: ReadonlyMap<string, Domain>,
  log: Log,
): RequestHandler {
  const answers = new Answers(contract.document);
  const api: Api = { contract, answers, domain: domains.get(contract.domain), domains, log };
  return (request: Request, response: Response, next: NextFunction) => {
    respond(api, request, response).catch(next);
  };
}

async function respond(api: Api, request: Request, response: Response): Promise<void> {
  const call = openCall(api, request, response);
  if (call.path && !call.operation) {
    response.set('Allow', allowedMethods(call.path)).sendStatus(204);
    return;
  }
  await prepare(call);
  if (call.effect?.kind === 'delay') await setTimeout(call.effect.delayMs);
  const entry = await call.session.inTurn(() => record(call));
  const reply = { ...entry.reply, status: entry.status };
  if (call.effect?.kind === 'drop') request.socket.destroy();
  else if (call.effect?.kind === 'truncate') sendTruncated(response, reply);
  else send(response, reply);
}

async function record(call: Call): Promise<Entry> {
  const { api, request, session } = call;
  settle(call);
  const before = session.world;
  const at = timeOf(before.clock, Date.now());
  const outcome = await turn(call);
  const number = { 'x-kontrak-entry': String(session.journal.next) };
  return session.journal.add({
    at,
    durationMs: performance.now() - call.arrived,
    domain: api.contract.domain,
    operation: call.operation?.id ?? null,
    method: request.method,
    path: request.baseUrl + request.path,
    query: request.query,
    request: { headers: request.headers, body: call.body, unparsed: call.unparsed !== undefined },
    ...outcome,
    reply: { ...outcome.reply, headers: { ...outcome.reply.headers, ...number } },
    before,
  });
}

/** What is due happens before the request, and is no part of what the request has changed. */
function settle(call: Call): void {
  const { contract, domains } = call.api;
  try {
    call.session.world = settled(call.session.world, domains, Date.now(), [contract.domain]);
  } catch (error) {
    call.refused = error;
  }
}

/** What the request changes is kept only where it is answered as the contract says. */
async function turn(call: Call): Promise<Outcome & Pick<Entry, 'changes' | 'inverse'>> {
  try {
    if (call.effect?.kind === 'drop') return { ...DROPPED, changes: [], inverse: [] };
    const draft = draftOf(call.session.world);
    const reply = await answer(call, draft.world);
    const { world, changes, inverse } = draft.commit();
    call.session.world = world;
    return { ...outcomeOf(reply), changes, inverse };
  } catch (error) {
    return { ...(await refuse(call, error)), changes: [], inverse: [] };
  }
}

/** The reply, checked against the contract. Its body is what is sent, and no part of the draft. */
async function answer(call: Call, world: World): Promise<Reply> {
  const { api, request, operation, params, bytes } = call;
  if (call.refused !== undefined || !operation) throw call.refused;
  const context = contextOf(world, api.contract.domain, timeOf(world.clock, Date.now()));
  if (call.effect?.kind === 'status') {
    return forcedReply(call.effect, operation, api.answers, context.random);
  }
  const signed = { operationId: operation.id, method: request.method, path: request.path };
  const principal = operation.isPublic
    ? undefined
    : api.domain?.authenticate?.({ ...signed, headers: request.headers, bytes }, context);
  if (call.unparsed) throw call.unparsed;
  const { query, headers } = request;
  const valid = await operation.path
    .validator()
    .checkRequest(operation, { params, query, headers }, call.body, typeOf(request, operation));
  const preference = parsePreference(request.headers['prefer']);
  const handler = preference.chosen ? undefined : api.domain?.handlers[operation.id];
  const reply = handler
    ? jsonReply(handler(valid, { ...context, principal }))
    : await api.answers.checked(operation, preference, context.random);
  checkAccepted(request, operation, reply.headers['content-type']);
  await checkReply(operation, reply);
  return reply;
}
