import type { Request, Response } from 'express';

import { readBody } from './body.ts';
import { checkType } from './content-type.ts';
import { searchOf } from './search.ts';
import type { Contract } from '../contract/contract.ts';
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

/**
 * Reads the body of a request, however slowly it comes, and checks the request against its operation.
 */
export async function read(
  request: Request,
  response: Response,
  contract: Contract,
  found: Found,
  demands: Demands,
): Promise<{ body: Body; checked: Checked }> {
  const body = await readBody(request, response, contract, found.operation);
  try {
    return { body, checked: check(request, found, body, demands) };
  } catch (error) {
    return { body, checked: { kind: 'barred', refusal: error } };
  }
}

/**
 * Checks the shape of the credentials, the body's size and type, and then everything else.
 * @throws Failure 401, 403 or 415, or an error that keeps the validator from being made
 */
function check(
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
