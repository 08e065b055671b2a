import { clockAt, later, timeOf } from '../world/clock.ts';
import { Failure } from '../world/failure.ts';
import { sessionNamed } from './sessions.ts';
import { clockView } from './views.ts';
import type { ControlHandlers } from './context.ts';

export const clockHandlers = {
  getClock: ({ path }, { sessions }) => ({
    status: 200,
    body: clockView(sessionNamed(sessions, path.session).world.clock),
  }),

  setClock: async ({ path, body }, { sessions, domains }) => {
    const session = sessionNamed(sessions, path.session);
    const real = Date.now();
    const { clock } = session.world;
    const time = body.now === undefined ? timeOf(clock, real) : Date.parse(body.now);
    const frozen = body.frozen ?? clock.frozenAt !== null;
    await session.setClock(clockAt(time, frozen, real), domains);
    return { status: 200, body: clockView(session.world.clock) };
  },

  advanceClock: async ({ path, body: { by } }, { sessions, domains }) => {
    const session = sessionNamed(sessions, path.session);
    const real = Date.now();
    const { clock } = session.world;
    const time = after(timeOf(clock, real), by);
    await session.setClock(clockAt(time, clock.frozenAt !== null, real), domains);
    return { status: 200, body: clockView(session.world.clock) };
  },
} satisfies Partial<ControlHandlers>;

function after(time: number, duration: string): number {
  try {
    return later(time, duration);
  } catch (error) {
    const message = (error as RangeError).message;
    throw new Failure(400, `${duration} is no duration to advance by; P1M and PT90S are.`, {
      violations: [{ place: '/body/by', message }],
    });
  }
}
