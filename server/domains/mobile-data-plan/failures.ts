import type { components } from '../../../generated/mobile-data-plan.d.ts';
import type { Failure, Violation } from '../../world/failure.ts';

type ErrorBody = components['schemas']['Error'];

/** The canonical code of google.rpc by HTTP status; see cloud.google.com/apis/design/errors. */
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

/** The validator's message for a missing or malformed access token. */
const NO_TOKEN = 'unauthorized';

/** The validator's messages for rules that it does not name. */
const UNNAMED = ['must NOT be valid', 'property name must be valid'];

const BALANCES_RULE =
  'byteBalance and timeBalance exclude each other; without either, coarseBalanceLevel is needed.';

/** The JSON form of google.rpc.Status, with a BadRequest detail that names every violation. */
export function failureBody({ status, message, violations }: Failure): ErrorBody {
  const code = CODES[status] ?? (status < 500 ? 'INVALID_ARGUMENT' : 'INTERNAL');
  const text = message === NO_TOKEN ? 'The request has no access token.' : message;
  const error = { code: status, message: text, status: code };
  if (violations.length === 0) return { error };
  const fieldViolations = readable(violations).map((one) => ({
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

/** The violations in words that help, each one once. */
function readable(violations: readonly Violation[]): Violation[] {
  const found = violations.map((one) => (UNNAMED.includes(one.message) ? ruleAt(one.place) : one));
  const isNew = ({ place, message }: Violation, i: number) =>
    found.findIndex((one) => one.place === place && one.message === message) === i;
  return found.filter(isNew);
}

/** Numbers of 64 bits. */
const NUMBER = /\/(?:units|\w+Bytes|\w+Minutes|maxRateKbps)$/;

/** The rule that the contract has at a place beside its types. */
function ruleAt(place: string): Violation {
  if (place === '/body')
    return { place: '/body/accountInfo', message: 'A prepaid user needs this field.' };
  if (NUMBER.test(place)) return { place, message: 'The number does not fit into 64 bits.' };
  if (/^\/body\/accountInfo\/\w+$/.test(place))
    return { place: `${place}/nanos`, message: 'The sign is not that of the units.' };
  return { place, message: BALANCES_RULE };
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
