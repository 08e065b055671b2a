import { clockAt, later, timeOf } from '../world/clock.ts';
import { Failure } from '../world/failure.ts';
import { sessionNamed } from './sessions.ts';
import { clockView } from './views.ts';
import type { ControlHandlers } from './context.ts';

/** The times that a date-time (RFC 3339) can tell: the years 0000 to 9999. */
const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

export const clockHandlers = {
  getClock: ({ path }, { sessions }) => ({
    status: 200,
    body: clockView(sessionNamed(sessions, path.session).world.clock),
  }),

  setClock: async ({ path, body: { now, frozen } }, { sessions, domains }) => {
    const session = sessionNamed(sessions, path.session);
    const wanted = now === undefined ? undefined : checked(Date.parse(now), '/body/now', now);
    const { clock } = await session.setClock(
      (before, real) =>
        clockAt(wanted ?? timeOf(before, real), frozen ?? before.frozenAt !== null, real),
      domains,
    );
    return { status: 200, body: clockView(clock) };
  },

  advanceClock: async ({ path, body: { by } }, { sessions, domains }) => {
    const session = sessionNamed(sessions, path.session);
    const { clock } = await session.advanceClock(
      (time) => checked(after(time, by), '/body/by', by),
      domains,
    );
    return { status: 200, body: clockView(clock) };
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

/** @throws Failure 400 for a time that cannot be told, such as NaN, which JavaScript makes of a leap second */
function checked(time: number, place: string, text: string): number {
  if (time >= FIRST && time <= LAST) return time;
  throw new Failure(400, `${text} leads to no time that the clock can tell: the years 0 to 9999.`, {
    violations: [{ place, message: 'must lead to a time in the years 0 to 9999' }],
  });
}
