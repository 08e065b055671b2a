import { Failure, inOneLine } from '../../world/failure.ts';
import type { components } from '../../../generated/awan.d.ts';

/**
 * The names of the codes; see Error in the contract. A code that ends in `-1` may refuse a request before it reaches
 * its operation.
 */
export const NAMES = {
  '400-1': 'VALIDATION FAILED',
  '400-2': 'WRONG VERIFICATION CODE',
  '400-3': 'VOUCHER NOT ACCEPTED',
  '400-4': 'PRICING NOT SUITABLE',
  '401-1': 'TOKEN REQUIRED',
  '401-2': 'INVALID TOKEN',
  '401-3': 'INVALID CREDENTIALS',
  '401-4': 'INACTIVE ACCOUNT',
  '403-1': 'NOT A MEMBER',
  '403-2': 'ADMIN ONLY',
  '403-3': 'ORGANIZATION SUSPENDED',
  '404-1': 'NOT FOUND',
  '404-2': 'UNKNOWN PATH',
  '405-1': 'METHOD NOT ALLOWED',
  '406-1': 'NOT ACCEPTABLE',
  '409-1': 'ALREADY TAKEN',
  '409-2': 'IN USE',
  '409-3': 'LAST ADMIN',
  '409-4': 'INSUFFICIENT CREDIT',
  '409-5': 'NOT AVAILABLE',
  '409-6': 'ALREADY SETTLED',
  '413-1': 'BODY TOO LARGE',
  '415-1': 'UNSUPPORTED MEDIA TYPE',
  '500-1': 'INTERNAL ERROR',
} as const;

export type Code = keyof typeof NAMES;

/** A refusal with one of the platform's codes. */
export function refusal(code: Code, message: string): Failure {
  return new Failure(Number(code.slice(0, 3)), message, { code });
}

/** Refuses one place in the request, such as `/body/amount`, for a reason that the contract cannot express. */
export function invalid(place: string, message: string): Failure {
  return new Failure(400, 'The request is not valid.', { violations: [{ place, message }] });
}

/**
 * Checks that a body has one of the known properties. The contract cannot: `minProperties` counts unknown ones as well,
 * and `anyOf` would take the body's type away.
 * @throws Failure 400-1 if it has none of them
 */
export function checkAny<T extends object>(
  body: T,
  properties: readonly (keyof T & string)[],
): void {
  if (properties.some((one) => Object.hasOwn(body, one))) return;
  throw invalid('/body', `must have one of the properties ${properties.join(', ')}`);
}

/** Refuses a name if nothing has it, or if this user may not know of it. */
export function notFound(what = 'Nothing has this id'): Failure {
  return refusal('404-1', what);
}

/** Awan's shape for failures. Its message has room for every violation. */
export function failureBody({
  status,
  message,
  violations,
  code,
}: Failure): components['schemas']['Error'] {
  const error_code = code !== undefined && isCode(code) ? code : codeOf(status);
  return {
    error: NAMES[error_code],
    error_code,
    message: inOneLine(violations) || message,
    result: false,
  };
}

/** The code of a failure that no operation has raised. */
function codeOf(status: number): Code {
  const code = status === 404 ? '404-2' : `${status}-1`;
  if (isCode(code)) return code;
  return status < 500 ? '400-1' : '500-1';
}

function isCode(code: string): code is Code {
  return Object.hasOwn(NAMES, code);
}
