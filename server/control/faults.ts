import { Failure } from '../world/failure.ts';
import { addFault } from '../world/faults.ts';
import { checkNames, operationsNamed } from './context.ts';
import { sessionNamed } from './sessions.ts';
import type { components } from '../../generated/control.d.ts';
import type { Fault } from '../world/faults.ts';
import type { Control, ControlHandlers } from './context.ts';

export const faultHandlers = {
  listFaults: ({ path }, { sessions }) => ({
    status: 200,
    body: { faults: sessionNamed(sessions, path.session).faults },
  }),

  createFault: async ({ path, body }, control) => {
    checkNames(control, body.match, '/body/match');
    const session = sessionNamed(control.sessions, path.session);
    if (body.effect.kind === 'status' && body.effect.body !== undefined) {
      await checkBody(control, body.match, body.effect);
    }
    return { status: 201, body: addFault(session, body) };
  },

  deleteFaults: ({ path }, { sessions }) => {
    sessionNamed(sessions, path.session).faults = [];
    return { status: 204 };
  },

  deleteFault: ({ path }, { sessions }) => {
    const session = sessionNamed(sessions, path.session);
    const left = session.faults.filter(({ id }) => id !== path.fault);
    if (left.length === session.faults.length) {
      const there = left.map(({ id }) => id).join(', ') || 'none';
      throw new Failure(404, `There is no fault ${path.fault}; there are ${there}.`);
    }
    session.faults = left;
    return { status: 204 };
  },
} satisfies Partial<ControlHandlers>;

/** @throws Failure 400 for a body that no operation, or not each one that is meant, may answer with */
async function checkBody(
  { contracts }: Control,
  match: Fault['match'],
  { status, body }: components['schemas']['StatusFault'],
): Promise<void> {
  const meant = operationsNamed(contracts, match);
  if (meant.length === 0) {
    throw new Failure(400, 'A body of its own goes with one operation.', {
      violations: [{ place: '/body/match/operation', message: 'is required' }],
    });
  }
  const reply = { status, headers: { 'content-type': 'application/json' }, body };
  for (const { contract, operation } of meant) {
    const violations = await contract.checkReply(operation, reply);
    if (violations.length > 0) {
      throw new Failure(400, `${operation.id} cannot answer ${status} with that body.`, {
        violations,
      });
    }
  }
}
