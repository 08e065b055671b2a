// The API writes times by RFC 3339, in UTC, with up to nine digits after the second. They compare to the nanosecond.
// The session's own time has whole milliseconds.
import { Temporal } from 'temporal-polyfill';

import type { Violation } from '../../world/failure.ts';

/** Greatest age of a push, in hours. */
const GREATEST_AGE = 30 * 24;

/** True if a text names an instant. */
export function isTime(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/** True if one time is after the other. Two spellings of one instant are equal. */
export function isLater(time: string, other: string): boolean {
  return Temporal.Instant.compare(time, other) > 0;
}

/**
 * Finds the faults in the times of a push. By the PlanStatus reference, `updateTime` is at most 30 days in the past and
 * `expireTime` in the future. The present counts as past.
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
  if (Temporal.Instant.compare(expireTime, present) <= 0)
    found.push({ place: '/body/expireTime', message: 'The time is not in the future.' });
  return found;
}
