import { replyWith } from '../contract/answers.ts';
import { exampleNames } from '../contract/reply-types.ts';
import { operationsNamed } from '../contract/operations.ts';
import { Failure } from '../world/failure.ts';
import { checkNames, sessionNamed, unknownName } from './names.ts';
import type { components } from '../../generated/control.d.ts';
import type { Operation } from '../contract/operation.ts';
import type { Violation } from '../world/failure.ts';
import type { Fault, Faults } from '../world/faults.ts';
import type { Control, ControlHandlers } from './context.ts';

type StatusFault = components['schemas']['StatusFault'];
type Meant = ReturnType<typeof operationsNamed>[number];

export const faultHandlers = {
  listFaults: async ({ path }, { sessions }) => ({
    status: 200,
    body: { faults: (await sessionNamed(sessions, path.session)).faults.all },
  }),

  createFault: async ({ path, body }, control) => {
    checkNames(control, body.match, '/body/match');
    const session = await sessionNamed(control.sessions, path.session);
    const meant = operationsMeant(control, body.match);
    if (body.effect.kind === 'status') checkStatusFault(meant, body.match, body.effect);
    const added = await session.changeFaults(control.real, (faults) => faults.add(body));
    return { status: 201, body: added };
  },

  deleteFaults: async ({ path }, { sessions, real }) => {
    const session = await sessionNamed(sessions, path.session);
    await session.changeFaults(real, (faults) => {
      faults.clear();
    });
    return { status: 204 };
  },

  deleteFault: async ({ path }, { sessions, real }) => {
    const session = await sessionNamed(sessions, path.session);
    await session.changeFaults(real, (faults) => {
      faults.delete(faultNamed(faults, path.fault));
    });
    return { status: 204 };
  },
} satisfies Partial<ControlHandlers>;

/** @throws Failure 404 for an id that no fault has */
function faultNamed(faults: Faults, named: string): Fault {
  const fault = faults.all.find(({ id }) => id === named);
  if (fault) return fault;
  const there = faults.all.map(({ id }) => id).join(', ') || 'none';
  throw new Failure(404, `There is no fault ${named}; there are ${there}.`);
}

/** @throws Failure 400 for a path that no operation's path begins with: the fault would never match */
function operationsMeant({ contracts }: Control, match: Fault['match']): Meant[] {
  const { path = '/' } = match;
  const meant = operationsNamed(contracts, match).filter(({ contract, operation }) =>
    canBegin(`/${contract.domain}${operation.path.template}`, path),
  );
  if (meant.length > 0) return meant;
  throw new Failure(400, `No matching operation has a path that begins with ${path}.`, {
    violations: [{ place: '/body/match/path', message: 'must begin the path of an operation' }],
  });
}

/** Compares a template with the beginning of a path; a parameter may have any value. */
function canBegin(template: string, beginning: string): boolean {
  const segments = template.split('/');
  const wanted = beginning.split('/');
  const last = wanted.length - 1;
  return wanted.every((one, i) => {
    const segment = segments[i];
    if (segment === undefined) return false;
    if (segment.startsWith('{')) return one !== '' || i === last;
    return i === last ? segment.startsWith(one) : segment === one;
  });
}

/**
 * @throws Failure 400 for an example and a body at once, an example that no matching operation has, a body
 *   without an operation, or one that a matching operation may not answer with
 */
function checkStatusFault(
  meant: Meant[],
  match: Fault['match'],
  { status, example, body }: StatusFault,
): void {
  if (example !== undefined && body !== undefined) {
    throw new Failure(400, 'A fault answers with an example or a body, not with both.', {
      violations: [{ place: '/body/effect/body', message: 'excludes /body/effect/example' }],
    });
  }
  const examples = new Set(meant.flatMap(({ operation }) => exampleNames(operation, status)));
  if (example !== undefined && !examples.has(example)) {
    const message = `There is no example ${example} of status ${status}`;
    throw unknownName('/body/effect/example', message, [...examples]);
  }
  if (body === undefined) return;
  if (match.operation === undefined) {
    throw new Failure(400, 'A body of its own goes with one operation.', {
      violations: [{ place: '/body/match/operation', message: 'is required' }],
    });
  }
  for (const { operation } of meant) checkBody(operation, { status, body });
}

function checkBody(
  operation: Operation,
  { status, body }: Pick<StatusFault, 'status' | 'body'>,
): void {
  const reply = replyWith(operation, status, body);
  const violations = operation.validator.violationsIn(operation, reply);
  if (violations.length === 0) return;
  const allowed = String(operation.responses);
  const documented = operation.responses.has(status);
  throw new Failure(400, `${operation.id} cannot answer ${status} with that body.`, {
    violations: documented
      ? violations.map(inRequest)
      : [{ place: '/body/effect/status', message: `must be one of ${allowed}` }],
  });
}

/** Moves a violation from the reply to the request, to the place that the reply's body came from. */
function inRequest({ place, message }: Violation): Violation {
  const from = '/body/effect/body';
  return /^\/response(\/|$)/.test(place)
    ? { place: place.replace('/response', from), message }
    : { place: from, message: `${place} of the reply ${message}` };
}
