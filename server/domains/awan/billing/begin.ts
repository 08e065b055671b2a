import { beginBareMetals } from '../bare-metal/events.ts';
import { HOUR, instant, nextMonth } from '../times.ts';
import { metered } from './metered.ts';
import type { WorldContext } from '../state.ts';

/**
 * When a world's time begins, what runs is paid for up to then, and the meter starts. The month's end is planned
 * first, and so comes before the hour that begins with the new month.
 */
export function begin(context: WorldContext): void {
  for (const { resource } of metered(context.state)) resource.paid_until = instant(context.now);
  beginBareMetals(context);
  context.schedule(nextMonth(context.now), 'month.ended', null);
  context.schedule(nextHour(context.now), 'meter.ticked', null);
}

/** The full hour that comes after an instant. */
export function nextHour(time: number): number {
  return (Math.floor(time / HOUR) + 1) * HOUR;
}
