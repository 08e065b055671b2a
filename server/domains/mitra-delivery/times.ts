// One instant in the three forms of this API. The service keeps whole seconds, as Eloquent does: the
// microseconds of its samples are zeros.

/** What documents are ahead of UTC by, in milliseconds: they show the time of Jakarta (sources/README.md 5.2). */
const LOCAL_OFFSET = 7 * 3_600_000;

/**
 * The instant as the state keeps it: ISO 8601 in UTC, the second that has begun.
 * @param now milliseconds since 1970
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
