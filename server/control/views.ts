import { timeOf } from '../world/clock.ts';
import { masked, secretsOf } from '../world/mask.ts';
import type { components } from '../../generated/control.d.ts';
import type { Clock } from '../world/clock.ts';
import type { Entry } from '../world/entry.ts';
import type { SessionSummary } from '../world/stored-session.ts';

/** Milliseconds since 1970 as the control API writes them. */
export function instant(time: number): string {
  return new Date(time).toISOString();
}

/**
 * A clock as the control API shows it.
 * @param real the machine's time
 */
export function clockView(clock: Clock, real: number): components['schemas']['Clock'] {
  return { now: instant(timeOf(clock, real)), frozen: clock.frozen, rate: clock.rate };
}

/**
 * A session as the control API shows it, with the length of its journal.
 * @param real the machine's time
 */
export function sessionView(
  session: SessionSummary,
  real: number,
): components['schemas']['Session'] {
  const { createdAt, usedAt, clock } = session;
  return {
    ...session,
    createdAt: instant(createdAt),
    usedAt: instant(usedAt),
    clock: clockView(clock, real),
  };
}

/**
 * Headers or parameters by name, with secrets masked.
 * @param known secrets as secretsOf() finds them
 */
export function maskedFields(
  fields: Record<string, unknown>,
  known: ReadonlySet<string>,
): Record<string, unknown> {
  // The cast: an object stays one.
  return masked(fields, '', known) as Record<string, unknown>;
}

/**
 * The secrets that an exchange shows itself, by their names. They are masked where they are names themselves.
 */
export function secretsIn({ query, request, reply }: Entry): ReadonlySet<string> {
  return new Set(secretsOf({ query, request, reply }));
}

/** Headers by name, masked; several of one name are joined by commas. */
export function headersView(
  headers: Record<string, unknown>,
  known: ReadonlySet<string>,
): Record<string, string> {
  const shown = Object.entries(maskedFields(headers, known));
  return Object.fromEntries(shown.map(([name, value]) => [name, [value].flat().join(', ')]));
}
