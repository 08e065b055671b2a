import type { Request } from 'express';

import { checkType } from './content-type.ts';
import { searchOf } from './search.ts';
import type { Operation } from '../contract/operation.ts';
import type { ValidRequest } from '../contract/rules.ts';
import type { Api } from './api.ts';
import type { Body } from './body.ts';
import type { Found } from './find-operation.ts';

/** A request in the contract's types, or the reason why it goes no further. */
export type Checked =
  | { kind: 'valid'; operation: Operation; request: ValidRequest }
  /** Refused for everybody. */
  | { kind: 'barred'; refusal: unknown }
  /** Refused, but only after the credentials prove good. */
  | { kind: 'invalid'; operation: Operation; refusal: unknown };

/** The things that an API refuses only if it was told to. */
type Demands = Pick<Api, 'strict' | 'scopes'>;

/** Checks a request, whose body was read, against its operation. */
export function check(request: Request, found: Found, body: Body, demands: Demands): Checked {
  try {
    return checkedBy(request, found, body, demands);
  } catch (refusal) {
    return { kind: 'barred', refusal };
  }
}

/**
 * Checks the shape of the credentials, the body's size and type, and then everything else.
 * @throws Failure 401, 403 or 415, or an error that keeps the validator from being made
 */
function checkedBy(
  request: Request,
  { operation, params }: Found,
  body: Body,
  { strict, scopes }: Demands,
): Checked {
  const asked = { params, search: searchOf(request), headers: request.headers };
  const validator = operation.validator;
  validator.checkCredentials(operation, asked, scopes);
  if (body.unreadable !== undefined) return { kind: 'barred', refusal: body.unreadable };
  checkType(request, operation, body);
  if (body.unparsed !== undefined) return { kind: 'invalid', operation, refusal: body.unparsed };
  try {
    const valid = validator.checkRequest(operation, asked, body.value, body.type, strict);
    return { kind: 'valid', operation, request: valid };
  } catch (refusal) {
    return { kind: 'invalid', operation, refusal };
  }
}
