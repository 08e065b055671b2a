import type { components } from '../../../generated/mobile-data-plan.d.ts';
import type { Failure } from '../../world/failure.ts';

type ErrorBody = components['schemas']['Error'];

/** The canonical code of google.rpc for each HTTP status; see cloud.google.com/apis/design/errors. */
const CODES: Record<number, ErrorBody['error']['status']> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  405: 'UNIMPLEMENTED',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  501: 'UNIMPLEMENTED',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

/** The JSON form of google.rpc.Status, with a BadRequest detail that names every violation. */
export function failureBody({ status, message, violations }: Failure): ErrorBody {
  const code = CODES[status] ?? (status < 500 ? 'INVALID_ARGUMENT' : 'INTERNAL');
  const error = { code: status, message, status: code };
  if (violations.length === 0) return { error };
  const fieldViolations = violations.map((one) => ({
    field: dotted(one.place),
    description: one.message,
  }));
  return {
    error: {
      ...error,
      details: [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations }],
    },
  };
}

/** `/body/plans/0/planId` as google.rpc.BadRequest writes it: `plans[0].planId`. */
function dotted(place: string): string {
  const path = place
    .split('/')
    .slice(2)
    .join('.')
    .replace(/\.(\d+)/g, '[$1]');
  return path === '' ? place.slice(1) : path;
}
