// A command as it is told.
import { timeOf } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Entry } from './entry.ts';
import type { World } from './world.ts';

/** A change of a world that no request has made. Times are the session's, in milliseconds since 1970. */
export type Act =
  /** The clock was set, or advanced by the time between both. */
  | { kind: 'clock'; from: number; to: number; advanced: boolean }
  /** All that was due by this time has happened, and these domains have begun at the latest; left out, all of them. */
  | { kind: 'read'; at: number; domains?: readonly string[] }
  /** A JSON merge patch of a domain's state; left out if it is too large to keep, or unknown. */
  | { kind: 'patch'; at: number; domain: string; patch?: unknown }
  | { kind: 'snapshot'; name: string }
  /** The snapshot was taken of this session, or of another one. */
  | { kind: 'restore'; name: string; of?: string };

/** A clock that was set, or advanced. @param real the machine's time */
export function clockAct(before: Clock, after: Clock, real: number, advanced: boolean): Act {
  return { kind: 'clock', from: timeOf(before, real), to: timeOf(after, real), advanced };
}

/** A world that was brought up to date. @param real the machine's time */
export function readAct(before: World, { clock, begun }: World, real: number): Act {
  const domains = begun.filter((one) => !before.begun.includes(one));
  return { kind: 'read', at: timeOf(clock, real), domains };
}

/** All that was due before an entry. It stays when the session goes back there. */
export function dueAct({ at, domain, before: { begun } }: Entry): Act {
  return { kind: 'read', at, domains: domain !== null && begun.includes(domain) ? [domain] : [] };
}
