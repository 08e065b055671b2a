import { timeOf } from '../world/clock.ts';
import { masked } from '../world/mask.ts';
import type { components } from '../../generated/control.d.ts';
import type { Clock } from '../world/clock.ts';
import type { Session } from '../world/session.ts';

/** Milliseconds since 1970 as the control API writes them. */
export function instant(time: number): string {
  return new Date(time).toISOString();
}

/** A clock as the control API shows it: what it tells just now. */
export function clockView(clock: Clock): components['schemas']['Clock'] {
  return { now: instant(timeOf(clock, Date.now())), frozen: clock.frozenAt !== null };
}

/** A session as the control API shows it, with how much its journal keeps. */
export function sessionView(session: Session): components['schemas']['Session'] {
  const { name, scenario, journal, createdAt, usedAt, world } = session;
  return {
    name,
    scenario,
    entries: journal.entries.length,
    dropped: journal.dropped,
    createdAt: instant(createdAt),
    usedAt: instant(usedAt),
    clock: clockView(world.clock),
  };
}

/** Headers or parameters by name, with the values of secrets masked. */
export function maskedFields(fields: Record<string, unknown>): Record<string, unknown> {
  // The cast: masking takes no name away and adds none.
  return masked(fields) as Record<string, unknown>;
}

/** Headers by name, masked; several of one name are joined by commas. */
export function headersView(headers: Record<string, unknown>): Record<string, string> {
  const shown = Object.entries(maskedFields(headers));
  return Object.fromEntries(shown.map(([name, value]) => [name, [value].flat().join(', ')]));
}
