import { timeOf } from '../world/clock.ts';
import { masked } from '../world/mask.ts';
import type { components } from '../../generated/control.d.ts';
import type { Clock } from '../world/clock.ts';

/** Milliseconds since 1970 as the control API writes them. */
export function instant(time: number): string {
  return new Date(time).toISOString();
}

export function clockView(clock: Clock): components['schemas']['Clock'] {
  return { now: instant(timeOf(clock, Date.now())), frozen: clock.frozenAt !== null };
}

/** Headers by name, masked; several of one name are joined by commas. */
export function headersView(headers: Record<string, unknown>): Record<string, string> {
  const shown = Object.entries(masked(headers) as Record<string, unknown>);
  return Object.fromEntries(shown.map(([name, value]) => [name, [value].flat().join(', ')]));
}
