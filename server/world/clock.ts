// A session's time: the machine's, shifted, at another pace, or frozen. All instants are milliseconds since 1970 (UTC).
import { Temporal } from 'temporal-polyfill';

export interface Clock {
  /** The time that it was set to. */
  time: number;
  /** The machine's time when it was set; 0 while it stands still, so that equal worlds are alike. */
  since: number;
  /** The seconds that pass on it in a second, while it runs. */
  rate: number;
  /** True while it stands still. */
  frozen: boolean;
}

export const REAL_TIME: Clock = { time: 0, since: 0, rate: 1, frozen: false };

/** The most that a clock can be ahead of the machine's pace: a year. Everything due by then still happens at once. */
const MOST_AHEAD = 365 * 24 * 60 * 60 * 1000;

/**
 * The times that a clock can tell: the years 1 to 9998. A date-time (RFC 3339) can tell a year before and after them
 * as well, for records of an earlier or a later time, and for other offsets from UTC.
 */
export const EARLIEST = Date.parse('0001-01-01T00:00:00.000Z');
export const LATEST = Date.parse('9998-12-31T23:59:59.999Z');

/**
 * The clock's time; one that has run to the end of the year 9998 stays there. A fast one goes on at the machine's pace
 * after a year that it has gained. Otherwise more might be due after a night than can happen at once.
 * @param real the machine's time
 */
export function timeOf({ time, since, rate, frozen }: Clock, real: number): number {
  if (frozen) return time;
  const passed = real - since;
  const ahead = Math.min(passed * (rate - 1), MOST_AHEAD);
  return Math.min(time + passed + Math.floor(ahead), LATEST);
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

/** The clock, frozen or running, with its time set. @param real the machine's time */
export function clockAt(time: number, frozen: boolean, real: number, rate = 1): Clock {
  return { time, since: frozen ? 0 : real, rate, frozen };
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
