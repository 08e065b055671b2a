import { Failure } from '../world/failure.ts';
import { checkNames } from './context.ts';
import { sessionNamed } from './sessions.ts';
import type { ControlHandlers } from './context.ts';

export const faultHandlers = {
  listFaults: ({ path }, { sessions }) => ({
    status: 200,
    body: { faults: sessionNamed(sessions, path.session).faults },
  }),

  createFault: ({ path, body }, control) => {
    checkNames(control, body.match, '/body/match');
    const session = sessionNamed(control.sessions, path.session);
    const fault = { ...body, id: session.chance.uuid(), left: body.times ?? null };
    session.faults.push(fault);
    return { status: 201, body: fault };
  },

  deleteFaults: ({ path }, { sessions }) => {
    sessionNamed(sessions, path.session).faults = [];
    return { status: 204 };
  },

  deleteFault: ({ path }, { sessions }) => {
    const session = sessionNamed(sessions, path.session);
    const left = session.faults.filter(({ id }) => id !== path.fault);
    if (left.length === session.faults.length) {
      throw new Failure(404, `The session ${session.name} has no fault ${path.fault}.`);
    }
    session.faults = left;
    return { status: 204 };
  },
} satisfies Partial<ControlHandlers>;
