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

/** The validator's messages for rules about several fields. They do not name the fields. */
const OF_SEVERAL = ['must NOT be valid', 'property name must be valid'];

/** The places of numbers. Their pattern would tell nobody anything. */
const NUMBER = /\/(?:units|\w+Bytes|\w+Minutes|maxRateKbps)$/;

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
  const found = violations.map(inWords);
  const isNew = ({ place, message }: Violation, i: number) =>
    found.findIndex((one) => one.place === place && one.message === message) === i;
  return found.filter(isNew);
}

function inWords({ place, message }: Violation): Violation {
  if (OF_SEVERAL.includes(message)) return ruleAt(place);
  if (message.startsWith('must have required property')) {
    const noun = place.startsWith('/query/') ? 'query parameter' : 'field';
    return { place, message: `This ${noun} is required.` };
  }
  const isNumber = message.startsWith('must match pattern') && NUMBER.test(place);
  return { place, message: isNumber ? 'This is no whole number of 64 bits.' : message };
}

/** The rule about several fields that the contract has at a place. */
function ruleAt(place: string): Violation {
  if (place === '/body')
    return { place: '/body/accountInfo', message: 'A prepaid user needs this field.' };
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
