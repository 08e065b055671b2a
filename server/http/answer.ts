// The reply to a request. A fault gives it, or the operation's handler, or the contract if there is no handler.
import type { Request } from 'express';

import { parsePreference } from '../contract/preference.ts';
import { checkAccepted } from './content-type.ts';
import { faultReply } from './fault-reply.ts';
import { assertValid, jsonReply } from './reply.ts';
import type { components } from '../../generated/control.d.ts';
import type { Operation } from '../contract/operation.ts';
import type { Preference } from '../contract/preference.ts';
import type { ValidRequest } from '../contract/rules.ts';
import type { Context } from '../world/handlers.ts';
import type { Reply } from '../world/reply.ts';
import type { Api } from './api.ts';
import type { Body } from './body.ts';
import type { Checked } from './read.ts';

/** A request that was read, or that a fault answers. */
export interface Incoming {
  body: Body;
  checked: Checked | { kind: 'replaced'; operation: Operation; fault: Replacing };
}

/** A fault that takes the place of the reply. */
type Replacing = components['schemas']['StatusFault'] | components['schemas']['DropFault'];

/** The journal's reply where the connection is closed in place of one. */
export const DROPPED: Reply = { status: 0, headers: {}, body: undefined };

/**
 * Answers a request in a draft, and checks the reply against the contract.
 * @throws Failure for a refusal, anything else for a defect
 */
export function answer(
  api: Api,
  request: Request,
  { body, checked }: Incoming,
  context: Context<unknown>,
): Reply {
  if (checked.kind === 'barred') throw checked.refusal;
  const { operation } = checked;
  if (checked.kind === 'replaced') return replacement(api, operation, checked.fault, context);
  const principal = principalOf(api, request, operation, body.bytes, context);
  if (checked.kind === 'invalid') throw checked.refusal;
  const preference = parsePreference(request.headers['prefer']);
  const reply = replyOf(api, operation, checked.request, preference, { ...context, principal });
  checkAccepted(request, operation, reply.headers['content-type']);
  assertValid(operation, reply);
  return reply;
}

function replacement(
  api: Api,
  operation: Operation,
  fault: Replacing,
  { random }: Context<unknown>,
): Reply {
  return fault.kind === 'drop' ? DROPPED : faultReply(fault, api, operation, random);
}

/** @throws Failure for credentials that the API does not accept */
function principalOf(
  { domain }: Api,
  { method, path, headers }: Request,
  operation: Operation,
  bytes: Buffer,
  context: Context<unknown>,
): unknown {
  if (operation.security.length === 0) return undefined;
  return domain?.authenticate?.(
    { operationId: operation.id, method, path, headers, bytes },
    context,
  );
}

/** @throws Failure for a refusal of the handler, or a preference that the contract cannot fulfil */
function replyOf(
  { answers, domain }: Api,
  operation: Operation,
  request: ValidRequest,
  preference: Preference,
  context: Context<unknown, unknown>,
): Reply {
  const handler = preference.chosen ? undefined : domain?.handlers[operation.id];
  return handler
    ? jsonReply(handler(request, context))
    : answers.allowed(operation, preference, context.random);
}
