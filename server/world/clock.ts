// A session's time: the machine's, shifted, or frozen. All instants are milliseconds since 1970 (UTC).
import { Temporal } from 'temporal-polyfill';

export interface Clock {
  /** What is added to the machine's time while the clock runs, in milliseconds. */
  offset: number;
  /** The instant at which the clock stands still; null while it runs. */
  frozenAt: number | null;
}

export const REAL_TIME: Clock = { offset: 0, frozenAt: null };

/** @param real the machine's time */
export function timeOf(clock: Clock, real: number): number {
  return clock.frozenAt ?? real + clock.offset;
}

/** The clock, frozen or running, with its time set. */
export function clockAt(time: number, frozen: boolean, real: number): Clock {
  return frozen ? { offset: 0, frozenAt: time } : { offset: time - real, frozenAt: null };
}

/**
 * An instant and a calendar duration after it; a month is a calendar month in UTC.
 * @param duration ISO 8601, such as `P1M` or `PT90S`
 * @throws RangeError for what is no duration, or a negative one
 */
export function later(time: number, duration: string): number {
  const parsed = Temporal.Duration.from(duration);
  if (parsed.sign < 0) throw new RangeError(`${duration} goes back; time only advances.`);
  const start = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO('UTC');
  return start.add(parsed).epochMilliseconds;
}
