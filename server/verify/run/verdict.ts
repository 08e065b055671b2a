// The judgement on a reply, by the reason for which its request was sent.
import type { Responses } from '../../contract/responses.ts';
import type { Constraint } from '../constraint.ts';
import type { Fault } from '../fault.ts';
import type { Answer } from './client.ts';
import type { Experiment } from './experiment.ts';

/**
 * `masked`: the request was refused, but perhaps for another reason than its fault. The same request without the fault
 * tells. The fault of a verdict that is no failure counts where a run is strict.
 */
export type Verdict =
  | { is: 'pass' }
  | { is: 'masked'; reason: string; fault: Fault }
  | { is: 'unsure'; reason: string; fault?: Fault }
  | { is: 'fail'; fault: Fault };

/** The statuses that tell of a broken request. */
const INVALID = [400, 422];

/** The verdict on an answer by its status. Faults in the reply itself are told elsewhere. */
export function verdictOn(
  experiment: Experiment,
  responses: Responses,
  answer: Answer,
  pointer: string,
): Verdict {
  if (!('status' in answer)) return fail('no-reply', answer.failure, 'a reply', pointer);
  const { status } = answer;
  if (status >= 500) return onServerError(experiment.intent, status, responses, pointer);
  const { intent, constraint, wanted } = experiment;
  if (status === 429 && intent !== 'asked')
    return { is: 'unsure', reason: 'too many requests (429)' };
  switch (intent) {
    case 'asked':
      return { is: 'pass' };
    case 'good':
    case 'valid':
      return onValid(intent, status, pointer, constraint);
    case 'broken':
      return onBroken(status, responses, constraint);
    case 'missing':
    case 'denied':
    case 'protocol':
      return onWanted(status, pointer, wanted, intent === 'missing' && !responses.has(404));
  }
}

/** Statuses by which a server says that it cannot answer, and does not fail (RFC 9110, 15.6.2 and 15.6.4). */
const UNABLE = [501, 503];

/** A documented 5xx keeps the contract, but a server that fails is told all the same, unless it was asked to. */
function onServerError(
  intent: Experiment['intent'],
  status: number,
  { statuses }: Responses,
  pointer: string,
): Verdict {
  // One that is not documented is a fault of the reply.
  if (intent === 'asked' || !statuses.includes(status)) return { is: 'pass' };
  if (UNABLE.includes(status))
    return { is: 'unsure', reason: `the server cannot answer (${status})` };
  return fail('server-error', `the server fails (${status})`, 'no 5xx', pointer);
}

function onValid(
  intent: string,
  status: number,
  pointer: string,
  constraint?: Constraint,
): Verdict {
  if (status < 300) return { is: 'pass' };
  if (intent === 'good' || INVALID.includes(status)) {
    const message = 'a request that keeps the contract is refused';
    return fail('accepted', message, 'a success', constraint?.pointer ?? pointer, constraint);
  }
  return { is: 'unsure', reason: `valid, but answered with ${status}` };
}

function onBroken(status: number, responses: Responses, constraint?: Constraint): Verdict {
  const keyword = constraint?.keyword ?? '';
  const pointer = constraint?.pointer ?? '';
  if (status < 400) {
    const message = `a request is taken that breaks ${keyword}`;
    return fail('refused', message, statusesFor(responses), pointer, constraint);
  }
  const isPath =
    constraint && 'parameter' in constraint.part && constraint.part.parameter.in === 'path';
  if (INVALID.includes(status) || (isPath && status === 404)) return { is: 'pass' };
  const tellsInvalid = INVALID.some((one) => responses.has(one));
  if (!tellsInvalid && ![401, 403, 404, 409].includes(status)) return { is: 'pass' };
  const message = `a request that breaks ${keyword} is refused with ${status}`;
  return {
    is: 'masked',
    reason: `refused with ${status}`,
    fault: faultOf('refused', message, statusesFor(responses), pointer, constraint),
  };
}

function onWanted(
  status: number,
  pointer: string,
  wanted: Experiment['wanted'],
  isLoose: boolean,
): Verdict {
  if (!wanted || wanted.statuses.includes(status)) return { is: 'pass' };
  const expected = wanted.statuses.join(' or ');
  if (status < 400) return fail(wanted.check, wanted.message, expected, pointer);
  if (isLoose) return { is: 'pass' };
  const message = `${wanted.message} as it should be, but with ${status}`;
  const fault = faultOf(wanted.check, message, expected, pointer);
  return { is: 'unsure', reason: `refused with ${status} instead of ${expected}`, fault };
}

/** The statuses by which a contract refuses what breaks it. */
function statusesFor(responses: Responses): string {
  const told = INVALID.filter((one) => responses.has(one));
  return told.length > 0 ? told.join(' or ') : '400 or 422';
}

function fail(...of: Parameters<typeof faultOf>): Verdict {
  return { is: 'fail', fault: faultOf(...of) };
}

function faultOf(
  check: string,
  message: string,
  expected: string,
  pointer: string,
  constraint?: Constraint,
): Fault {
  const place = constraint === undefined ? '' : placeOf(constraint);
  const { keyword = '' } = constraint ?? {};
  return { check, direction: 'reply', pointer, keyword, place, message, expected };
}

/** The place of a constraint in a request, such as `/query/page` or `/body/items`. */
export function placeOf({ part }: Constraint): string {
  return 'body' in part ? `/body${part.body}` : `/${part.parameter.in}/${part.parameter.name}`;
}
