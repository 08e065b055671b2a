import { pending } from '../world/agenda.ts';
import { clockAt, later, tellable, timeOf } from '../world/clock.ts';
import { Failure } from '../world/failure.ts';
import { masked } from '../world/mask.ts';
import { sessionNamed } from './names.ts';
import { clockView, instant } from './views.ts';
import type { components } from '../../generated/control.d.ts';
import type { Clock } from '../world/clock.ts';
import type { ControlHandlers } from './context.ts';

export const clockHandlers = {
  getClock: async ({ path }, { sessions, real }) => ({
    status: 200,
    body: clockView((await sessionNamed(sessions, path.session)).world.clock, real),
  }),

  setClock: async ({ path, body: { elapse, ...changes } }, { sessions, real }) => {
    const session = await sessionNamed(sessions, path.session);
    const next = (before: Clock): Clock => clockFrom(changes, before, real, '/body');
    const { clock } = await (elapse ? session.elapse(real, next) : session.setClock(real, next));
    return { status: 200, body: clockView(clock, real) };
  },

  listDueEvents: async ({ path, query: { limit = 20 } }, { sessions, real }) => {
    const session = await sessionNamed(sessions, path.session);
    const { agenda } = await session.bringUpToDate(real);
    const events: components['schemas']['DueEvent'][] = [];
    for (const due of pending(agenda)) {
      if (events.length === limit) return { status: 200, body: { events, more: true } };
      events.push({ ...due, at: instant(due.at), data: masked(due.data) });
    }
    return { status: 200, body: { events, more: false } };
  },

  advanceClock: async ({ path, body: { by } }, { sessions, real }) => {
    const session = await sessionNamed(sessions, path.session);
    const { clock } = await session.advance(real, (time) => after(time, by));
    return { status: 200, body: clockView(clock, real) };
  },
} satisfies Partial<ControlHandlers>;

/**
 * A clock after some changes.
 * @param real the machine's time
 * @param place of the changes in the request
 * @throws Failure 400 for a time that no clock can tell
 */
export function clockFrom(
  { now, frozen, rate }: components['schemas']['FirstClock'],
  before: Clock,
  real: number,
  place: string,
): Clock {
  const time = now === undefined ? timeOf(before, real) : instantOf(now, `${place}/now`);
  return clockAt(time, frozen ?? before.frozen, real, rate ?? before.rate);
}

function instantOf(text: string, place: string): number {
  try {
    return tellable(Date.parse(text));
  } catch (error) {
    throw refusal(place, `The clock cannot tell the time ${text}.`, error);
  }
}

function after(time: number, duration: string): number {
  try {
    return later(time, duration);
  } catch (error) {
    const detail = `The clock cannot advance by ${duration}; it can by P1M or PT90S.`;
    throw refusal('/body/by', detail, error);
  }
}

function refusal(place: string, detail: string, error: unknown): Failure {
  // The cast: readers of times and durations throw nothing else.
  const { message } = error as RangeError;
  return new Failure(400, detail, { violations: [{ place, message }] });
}
