// A session's time: the machine's, shifted, or frozen. All instants are milliseconds since 1970 (UTC).
import { Temporal } from 'temporal-polyfill';

export interface Clock {
  /** Milliseconds to add to the machine's time while the clock runs. */
  offset: number;
  /** The instant at which the clock stands still; null while it runs. */
  frozenAt: number | null;
}

export const REAL_TIME: Clock = { offset: 0, frozenAt: null };

/**
 * The times that a clock can tell: the years 1 to 9998. A date-time (RFC 3339) can tell a year before and after them
 * as well, for records of an earlier or a later time, and for other offsets from UTC.
 */
export const EARLIEST = Date.parse('0001-01-01T00:00:00.000Z');
export const LATEST = Date.parse('9998-12-31T23:59:59.999Z');

/**
 * The clock's time; one that has run to the end of the year 9998 stays there.
 * @param real the machine's time
 */
export function timeOf(clock: Clock, real: number): number {
  return clock.frozenAt ?? Math.min(real + clock.offset, LATEST);
}

/**
 * Returns the time if a clock can tell it.
 * @throws RangeError for any other, such as NaN, which JavaScript makes of a leap second
 */
export function tellable(time: number): number {
  if (Number.isNaN(time)) throw new RangeError('A time looks like 2026-01-31T10:00:00Z.');
  if (time >= EARLIEST && time <= LATEST) return time;
  throw new RangeError('A clock tells the years 1 to 9998 only.');
}

/** The clock, frozen or running, with its time set. */
export function clockAt(time: number, frozen: boolean, real: number): Clock {
  return frozen ? { offset: 0, frozenAt: time } : { offset: time - real, frozenAt: null };
}

/**
 * An instant and a calendar duration after it. A month is a calendar month in UTC.
 * @param duration ISO 8601, such as `P1M` or `PT90S`
 * @throws RangeError for text that is no duration, a negative one, or one that leads past the year 9998
 */
export function later(time: number, duration: string): number {
  const parsed = parsedDuration(duration);
  if (parsed.sign < 0) throw new RangeError(`${duration} goes back; time only advances.`);
  const start = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO('UTC');
  return tellable(start.add(parsed).epochMilliseconds);
}

function parsedDuration(duration: string): Temporal.Duration {
  try {
    return Temporal.Duration.from(duration);
  } catch (cause) {
    throw new RangeError(`${duration} is not a duration; P1M and PT90S are.`, { cause });
  }
}
