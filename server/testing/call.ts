// A call to the mock, for a test to look back at.
import { changeViews } from '../control/journal-handlers.ts';
import { instant, maskedFields, secretsIn } from '../control/views.ts';
import { withEvents } from '../world/agenda-changes.ts';
import { maskedBody, maskedPath } from '../world/mask.ts';
import type { components } from '../../generated/control.d.ts';
import type { Violation } from '../world/failure.ts';
import type { Entry } from '../world/entry.ts';
import type { RequestTo } from './operations.ts';

/** One change of the world: `path` is a JSON Pointer (RFC 6901). */
export type Change = components['schemas']['Change'];

/** A call to the mock. Secrets in it show as `***`. */
export interface Call<Name extends string> {
  number: number;
  /** The session's time, in ISO 8601. */
  at: string;
  /** The operationId; null if no operation was found. */
  operation: string | null;
  method: string;
  path: string;
  query: Record<string, unknown>;
  /** The request's headers, by their names in lower case. */
  headers: Record<string, unknown>;
  /**
   * The request's body. Undefined for no body, or for one that was not read to its end. If the body is truncated, this
   * is the text of its first part.
   */
  body: RequestTo<Name>['body'] | undefined;
  status: number;
  /** The reply's body; the text of its first part if it is truncated. */
  reply: unknown;
  /** True for a body over 64 KiB. The journal keeps its first 64 KiB as text. */
  truncated: { body: boolean; reply: boolean };
  /** The places where the request breaks its contract. */
  violations: readonly Violation[];
  /** The changes that the call made to the state, the clock and the inbox. */
  changes: readonly Change[];
}

/** The call of an entry, which keeps the types of its contract. */
export function callOf<Name extends string>(entry: Entry): Call<Name> {
  const { number, at, operation, method, request, query, path, status, reply } = entry;
  const secrets = secretsIn(entry);
  return {
    ...{
      number,
      at: instant(at),
      operation,
      method,
      path: maskedPath(path),
      status,
    },
    query: maskedFields(query, secrets),
    headers: maskedFields(request.headers, secrets),
    body: maskedBody(request.body, secrets),
    reply: maskedBody(reply.body, secrets),
    truncated: { body: request.truncated, reply: reply.truncated },
    violations: entry.violations,
    // Few tests ask for them, and one call may have made very many.
    get changes() {
      const { changes, inverse } = entry;
      return [...withEvents(changes, inverse)].flatMap((one) => changeViews(one, changes, secrets));
    },
  };
}
