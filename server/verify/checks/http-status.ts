import { preferredType } from '../../contract/accept.ts';
import { bodyTypeOf } from '../../contract/body.ts';
import type { Operation } from '../../contract/operation.ts';
import type { WrittenRequest } from '../exchange.ts';

/** Every server should take an address of this length (RFC 9110, section 4.1); about headers, nothing is said. */
const LONG = 8000;

/** True for a 304 to a request that asked for one (RFC 9110, section 15.4.5). */
export function isNotModified(
  { headers }: Pick<WrittenRequest, 'headers'>,
  status: number,
): boolean {
  return status === 304 && has(headers, 'if-none-match', 'if-modified-since');
}

/** True for a status that HTTP itself gives to a request, whatever a contract documents (RFC 9110, section 15). */
export function isOfHttp(
  { method, bodies, responses }: Operation,
  request: WrittenRequest,
  status: number,
): boolean {
  const { headers, target, body } = request;
  const types = Object.keys(responses.get(responses.usual)?.content ?? {});
  switch (status) {
    case 101:
      return has(headers, 'upgrade');
    case 206:
    case 416:
      return has(headers, 'range');
    case 405:
      return request.method !== method.toUpperCase();
    case 406:
      return types.length > 0 && preferredType(headers['accept'], types) === undefined;
    case 412:
      return has(headers, 'if-match', 'if-none-match', 'if-unmodified-since');
    case 413:
      return body !== undefined;
    case 414:
      return target.length > LONG;
    case 415:
      return body !== undefined && bodyTypeOf(bodies, body, headers['content-type']) === undefined;
    case 417:
      return has(headers, 'expect');
    case 431:
      return Object.entries(headers).flat().join('').length > LONG;
    default:
      return isNotModified(request, status);
  }
}

function has(headers: WrittenRequest['headers'], ...names: string[]): boolean {
  return names.some((name) => headers[name] !== undefined);
}
