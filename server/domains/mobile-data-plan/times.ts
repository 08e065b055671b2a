// Times as the API writes them: RFC 3339 in UTC with up to nine digits after the second. They are compared
// to the nanosecond; the session's own time has whole milliseconds.
import { Temporal } from 'temporal-polyfill';

import type { Violation } from '../../world/failure.ts';

/** How old what is pushed may be, in hours. */
const GREATEST_AGE = 30 * 24;

/** Whether a text names an instant. */
export function isTime(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether one time is after another; the same instant is not, however it is written. */
export function isLater(time: string, other: string): boolean {
  return Temporal.Instant.compare(time, other) > 0;
}

/**
 * Whether a time is over.
 * @param now in milliseconds since 1970
 */
export function isOver(time: string, now: number): boolean {
  return Temporal.Instant.compare(time, Temporal.Instant.fromEpochMilliseconds(now)) <= 0;
}

/** The first whole millisecond since 1970 at which a time is over. */
export function endOf(time: string): number {
  const end = Temporal.Instant.from(time);
  return end.round({ smallestUnit: 'millisecond', roundingMode: 'ceil' }).epochMilliseconds;
}

/**
 * What is wrong with the times of a push. The rules are those of the PlanStatus reference: `updateTime` in
 * the past by 30 days at most, `expireTime` in the future. This very moment counts as the past.
 * @param now in milliseconds since 1970
 */
export function timeViolations(
  { updateTime, expireTime }: { updateTime: string; expireTime: string },
  now: number,
): Violation[] {
  const present = Temporal.Instant.fromEpochMilliseconds(now);
  const oldest = present.subtract({ hours: GREATEST_AGE });
  const found: Violation[] = [];
  if (Temporal.Instant.compare(updateTime, present) > 0)
    found.push({ place: '/body/updateTime', message: 'The time is in the future.' });
  if (Temporal.Instant.compare(updateTime, oldest) < 0)
    found.push({ place: '/body/updateTime', message: 'The time is more than 30 days ago.' });
  if (isOver(expireTime, now))
    found.push({ place: '/body/expireTime', message: 'The time is not in the future.' });
  return found;
}
