import { STATUS_CODES } from 'node:http';

import type { components } from '../../generated/control.d.ts';
import type { Reply } from '../world/reply.ts';
import type { Failure, Violation } from '../world/failure.ts';

/**
 * A failure as problem details (RFC 9457).
 * @param violations left out, the body lists none
 */
export function problemReply(
  { status, message, headers }: Failure,
  violations?: readonly Violation[],
): Reply {
  const body: components['schemas']['Problem'] = {
    title: STATUS_CODES[status] ?? 'Failure',
    status,
    detail: message,
    ...(violations ? { violations: [...violations] } : {}),
  };
  return { status, headers: { ...headers, 'content-type': 'application/problem+json' }, body };
}
