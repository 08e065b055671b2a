export const HOUR = 3_600_000;

export const DAY = 24 * HOUR;

const SECOND = 1000;

/** Jakarta's distance from UTC, all year round. Months are charged by its time. */
const OFFSET = 7 * HOUR;

/** Days to pay an invoice, the day of issue included. */
const DAYS_TO_PAY = 10;

/** The last instant that can be told in Jakarta, where the year 10000 begins after it. */
const LAST = Date.parse('9999-12-31T16:59:59.999Z');

/** An instant as records keep it. @param time in milliseconds since 1970; one past the year 9999 becomes its last */
export function instant(time: number): string {
  return new Date(Math.min(time, LAST)).toISOString();
}

/** An instant as some areas of the service show it, such as `2026-01-05T09:15:00+07:00`. */
export function inJakarta(utc: string): string {
  const local = new Date(Date.parse(utc) + OFFSET).toISOString();
  return local.replace(/(?:\.000)?Z$/, '+07:00');
}

/** An instant as the other areas of the service show it: in UTC, without empty milliseconds. */
export function inUtc(utc: string): string {
  return utc.replace(/\.000Z$/, 'Z');
}

/** The first instant of the next month in Jakarta, in milliseconds since 1970. */
export function nextMonth(time: number): number {
  return monthAfter(time, 1);
}

/** The first instant of the present month in Jakarta, in milliseconds since 1970. */
export function thisMonth(time: number): number {
  return monthAfter(time, 0);
}

/**
 * The same day of a later month in Jakarta, at the same time. A month that is too short gives its last day.
 * @param time in milliseconds since 1970
 * @returns milliseconds since 1970
 */
export function monthsLater(time: number, count: number): number {
  const elapsed = time - thisMonth(time);
  const lastDay = monthAfter(time, count + 1) - DAY;
  return Math.min(monthAfter(time, count) + elapsed, lastDay + (elapsed % DAY));
}

/** The months in Jakarta from one time to another. They are negative if the other is earlier. */
export function monthsBetween(one: number, other: number): number {
  const [from, to] = [new Date(one + OFFSET), new Date(other + OFFSET)];
  const years = to.getUTCFullYear() - from.getUTCFullYear();
  return years * 12 + to.getUTCMonth() - from.getUTCMonth();
}

/**
 * The end of the time to pay an invoice: the last second of the last day, in Jakarta.
 * @param time of issue, in milliseconds since 1970
 * @returns milliseconds since 1970
 */
export function dueDate(time: number): number {
  const today = Math.floor((time + OFFSET) / DAY) * DAY - OFFSET;
  return today + DAYS_TO_PAY * DAY - SECOND;
}

/** The first instant of a later month in Jakarta. */
function monthAfter(time: number, count: number): number {
  const local = new Date(time + OFFSET);
  // Date.UTC() would take the years 0 to 99 for 1900 to 1999.
  return (
    new Date(0).setUTCFullYear(local.getUTCFullYear(), local.getUTCMonth() + count, 1) - OFFSET
  );
}
