// The reply to a request. A fault gives it, or the operation's handler, or the contract if there is no handler.
import type { Request } from 'express';

import { otherTypes } from '../contract/reply-types.ts';
import { parsePreference } from '../contract/preference.ts';
import { stepsTo } from '../world/steps.ts';
import { seedOf } from '../world/random.ts';
import { preferredType } from '../contract/accept.ts';
import { checkAccepted } from './content-type.ts';
import { faultReply } from './fault-reply.ts';
import { assertValid, jsonReply } from './reply.ts';
import { searchOf } from './search.ts';
import type { components } from '../../generated/control.d.ts';
import type { CodeEffect, Effect } from '../world/faults.ts';
import type { Operation } from '../contract/operation.ts';
import type { Preference } from '../contract/preference.ts';
import type { ValidRequest } from '../contract/rules.ts';
import type { Result } from '../world/domain.ts';
import type { Context } from '../world/handlers.ts';
import type { Reply } from '../world/reply.ts';
import type { Steps } from '../world/steps.ts';
import type { Api } from './api.ts';
import type { Body } from './body.ts';
import type { Checked } from './read.ts';

/** A request that was read, or that a fault answers. */
export interface Incoming {
  body: Body;
  checked: Checked | { kind: 'replaced'; operation: Operation; fault: Replacing };
  /** The effect of the fault or of the set answer that it met; undefined for none. */
  effect?: Effect | undefined;
}

/** The reply that a client wishes for. */
interface Wish {
  preference: Preference;
  /** Chooses the media type; undefined if the client takes none of them. */
  choose: (types: string[]) => string | undefined;
}

/** A fault that takes the place of the reply. */
type Replacing = components['schemas']['StatusFault'] | components['schemas']['DropFault'];

/** The journal's reply where the connection is closed in place of one. */
export const DROPPED: Reply = { status: 0, headers: {}, body: undefined };

/**
 * Authenticates a request, and refuses one that is not valid. Strangers learn nothing of violations.
 * @returns the party that it comes from; undefined for an operation without credentials, and for a fault
 * @throws Failure for a request that is refused, also if its credentials are good
 */
export function admit(
  api: Api,
  request: Request,
  { body, checked }: Incoming,
  context: Context<unknown>,
): unknown {
  if (checked.kind === 'barred') throw checked.refusal;
  if (checked.kind === 'replaced') return undefined;
  const principal = principalOf(api, request, checked.operation, body, context);
  if (checked.kind === 'invalid') throw checked.refusal;
  return principal;
}

/**
 * Answers a request in a draft, and checks the reply against the contract.
 * @throws Failure for a refusal, anything else for a defect
 */
export function* answer(
  api: Api,
  request: Request,
  { checked, effect }: Incoming,
  context: Context<unknown, unknown>,
): Steps<Reply> {
  if (checked.kind === 'replaced') return replacement(api, request, checked);
  if (checked.kind !== 'valid') throw checked.refusal;
  const { operation } = checked;
  const valid = { ...checked.request, url: urlOf(request) };
  const wanted = {
    preference: parsePreference(request.headers['prefer'], searchOf(request)),
    choose: (types: string[]) => preferredType(request.headers.accept, types),
  };
  const own = yield* replyOf(api, operation, valid, wanted, context);
  const reply = effect?.kind === 'code' ? changedBy(effect, operation, valid, own) : own;
  checkAccepted(request, operation, reply);
  return reply;
}

/** @throws Error for a body that the contract does not allow: a defect of the test that set it */
function changedBy(
  { change }: CodeEffect,
  operation: Operation,
  { path, query, headers, body }: ValidRequest,
  own: Reply,
): Reply {
  // A copy: what the contract answers is kept for later requests.
  const changed = change(structuredClone(own.body), { path, query, headers, body });
  const reply = { ...own, body: changed };
  assertValid(operation, reply);
  return reply;
}

function replacement(
  api: Api,
  { method, path, headers }: Request,
  { operation, fault }: Extract<Incoming['checked'], { kind: 'replaced' }>,
): Reply {
  if (fault.kind === 'drop') return DROPPED;
  return faultReply(fault, api, operation, headers.accept, seedOf(method, path));
}

/** @throws Failure for credentials that the API does not accept */
function principalOf(
  { domain }: Api,
  { method, path, headers }: Request,
  operation: Operation,
  { bytes, value: body }: Body,
  context: Context<unknown>,
): unknown {
  if (operation.security.length === 0) return undefined;
  return domain?.authenticate?.(
    { operationId: operation.id, method, path, headers, bytes, body },
    context,
  );
}

/** @throws Failure for a refusal of the handler, or a preference that the contract cannot fulfil */
function* replyOf(
  { answers, domain, log }: Api,
  operation: Operation,
  request: ValidRequest & { url: string },
  { preference, choose }: Wish,
  context: Context<unknown, unknown>,
): Steps<Reply> {
  const handler = preference.chosen ? undefined : domain?.handlers[operation.id];
  const result = handler && (yield* stepsTo(handler(request, context)));
  const own = result && ownReply(answers, operation, result, choose);
  if (own) return own;
  // The same request has the same answer; made-up data differ each time.
  const seed = preference.dynamic
    ? context.random.integer(0, 2 ** 31)
    : seedOf(operation.id, JSON.stringify([request.path, request.query, request.body]));
  const wanted = result ? { ...preference, code: result.status, shows: result.shows } : preference;
  const { reply, told } = answers.answer(operation, { ...wanted, seed, choose });
  if (told !== undefined) log(told);
  return { ...reply, headers: { ...result?.headers, ...reply.headers } };
}

/** A handler's own reply; undefined where the contract answers, in the handler's status. */
function ownReply(
  answers: Api['answers'],
  operation: Operation,
  result: Result,
  choose: Wish['choose'],
): Reply | undefined {
  if (result.made === true) return undefined;
  const { 'content-type': made, ...own } = result.headers ?? {};
  const wanted = { seed: seedOf(operation.id), choose };
  const headers = answers.headers(operation, result.status, wanted, made);
  const { 'content-type': type } = headers;
  if (type !== undefined && choose([type]) === undefined) {
    const others = otherTypes(operation.responses.get(result.status), type);
    if (choose(others) !== undefined) return undefined;
  }
  const reply = jsonReply({ ...result, headers: own }, headers);
  assertValid(operation, reply);
  return reply;
}

/** The whole URL of a request, as its client sent it; a proxy's client sends a whole one. */
function urlOf({ protocol, originalUrl, headers: { host = '' } }: Request): string {
  const whole = originalUrl.startsWith('/') ? `${protocol}://${host}${originalUrl}` : originalUrl;
  return URL.canParse(whole) ? whole : 'http://localhost/';
}
