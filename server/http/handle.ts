// The one way of a request to an API: session, fault, body, what is due, contract, handler, contract, commit,
// journal.
import { setTimeout } from 'node:timers/promises';

import type { NextFunction, Request, RequestHandler, Response } from 'express';

import { Answers } from '../contract/answers.ts';
import { parsePreference } from '../contract/preference.ts';
import { timeOf } from '../world/clock.ts';
import { Failure, inOneLine } from '../world/failure.ts';
import { contextOf, settled } from '../world/turn.ts';
import { draftOf } from '../world/world.ts';
import { allowedMethods, checkAccepted, send, sendTruncated, typeOf } from './conversation.ts';
import { openCall, prepare } from './call.ts';
import { failureReply } from './failures.ts';
import { forcedReply } from './forced.ts';
import type { Contract, Operation } from '../contract/contract.ts';
import type { Exchange, Reply } from '../contract/exchange.ts';
import type { Domain } from '../world/domain.ts';
import type { Entry } from '../world/journal.ts';
import type { World } from '../world/world.ts';
import type { Call } from './call.ts';
import type { Log } from './conversation.ts';

type Outcome = Pick<Entry, 'status' | 'reply' | 'violations' | 'error' | 'changes' | 'inverse'>;

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
  const domain = domains.get(contract.domain);

  async function respond(request: Request, response: Response): Promise<void> {
    const call = openCall(contract, request, response);
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
    const { request, session } = call;
    settle(call);
    const before = session.world;
    const at = timeOf(before.clock, Date.now());
    const outcome = await turn(call);
    const number = { 'x-kontrak-entry': String(session.journal.next) };
    return session.journal.add({
      at,
      durationMs: performance.now() - call.arrived,
      domain: contract.domain,
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
    try {
      call.session.world = settled(call.session.world, domains, Date.now());
    } catch (error) {
      call.refused = error;
    }
  }

  async function turn(call: Call): Promise<Outcome> {
    try {
      if (call.effect?.kind === 'drop') return { ...outcomeOf(DROPPED), changes: [], inverse: [] };
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
    const { request, operation, exchange, bytes } = call;
    if (call.refused !== undefined || !operation || !exchange) throw call.refused;
    const context = contextOf(world, contract.domain, timeOf(world.clock, Date.now()));
    if (call.effect?.kind === 'status') {
      return forcedReply(call.effect, operation, answers, context.random);
    }
    const signed = { operationId: operation.id, method: request.method, path: request.path };
    const principal = operation.isPublic
      ? undefined
      : domain?.authenticate?.({ ...signed, headers: request.headers, bytes }, context);
    if (call.unparsed) throw call.unparsed;
    await exchange.checkRequest(call.body, typeOf(request, operation));
    const preference = parsePreference(request.headers['prefer']);
    const handler = preference.chosen ? undefined : domain?.handlers[operation.id];
    const reply = handler
      ? jsonReply(handler(exchange.request, { ...context, principal }))
      : await answers.checked(operation, preference, context.random, exchange);
    checkAccepted(request, operation, reply.headers['content-type']);
    await checkReply(operation, exchange, reply);
    return reply;
  }

  /** What a failure answers; anything else that was thrown is a defect, and answers 500. */
  async function refuse(call: Call, error: unknown): Promise<Omit<Outcome, 'changes' | 'inverse'>> {
    try {
      if (!(error instanceof Failure)) throw error;
      const reply = failureReply(error, call.operation, contract, domain);
      // What any server may refuse, such as a body that is too large, no operation documents.
      const documented = call.operation?.responses.has(reply.status) ?? false;
      if (documented && call.exchange && call.operation) {
        await checkReply(call.operation, call.exchange, reply);
      }
      return { ...outcomeOf(reply), violations: error.violations };
    } catch (defect) {
      const reason = defect instanceof Error ? (defect.stack ?? defect.message) : String(defect);
      const number = call.session.journal.next;
      log(`Entry ${number} of session ${call.session.name}: ${reason}`);
      const failure = new Failure(
        500,
        `The mock has failed; entry ${number} of its journal says why.`,
      );
      const reply = failureReply(failure, call.operation, contract, domain);
      return { ...outcomeOf(reply), error: reason };
    }
  }

  return (request: Request, response: Response, next: NextFunction) => {
    respond(request, response).catch(next);
  };
}

const DROPPED: Reply = { status: 0, headers: {}, body: undefined };

function outcomeOf({ status, headers, body }: Reply): Omit<Outcome, 'changes' | 'inverse'> {
  return { status, reply: { headers, body }, violations: [], error: null };
}

function jsonReply({ status, body }: { status: number; body?: unknown }): Reply {
  if (body === undefined) return { status, headers: {}, body };
  const detached = JSON.parse(JSON.stringify(body)) as unknown;
  return { status, headers: { 'content-type': 'application/json' }, body: detached };
}

async function checkReply(operation: Operation, exchange: Exchange, reply: Reply): Promise<void> {
  const violations = await exchange.checkReply(reply);
  if (violations.length === 0) return;
  const places = inOneLine(violations);
  throw new Error(`The reply ${reply.status} of ${operation.id} breaks the contract: ${places}`);
}
