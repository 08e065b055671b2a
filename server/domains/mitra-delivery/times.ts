// One instant in three forms. The service keeps whole seconds, as Eloquent does: its samples have zeros for
// microseconds.

/** Jakarta's distance from UTC in milliseconds. Documents show its time. */
const LOCAL_OFFSET = 7 * 3_600_000;

/**
 * The instant as the state keeps it: ISO 8601 in UTC, rounded down to the second.
 * @param now in milliseconds since 1970
 */
export function instantOf(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19)}Z`;
}

/** A kept instant as rows show it: UTC with microseconds. */
export function rowTime(instant: string): string {
  return instant.replace('Z', '.000000Z');
}

/** A kept instant as documents show it: local time (UTC+7) without a zone. */
export function documentTime(instant: string): string {
  const local = new Date(Date.parse(instant) + LOCAL_OFFSET);
  return local.toISOString().slice(0, 19).replace('T', ' ');
}
