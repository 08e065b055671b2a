export const HOUR = 3_600_000;

export const DAY = 24 * HOUR;

const SECOND = 1000;

/** Jakarta's time is ahead of UTC's by this the whole year round; months are charged by it. */
const OFFSET = 7 * HOUR;

/** How many days there are to pay, that of the invoice being the first. */
const DAYS_TO_PAY = 10;

/** An instant as records keep it. @param time in milliseconds since 1970 */
export function instant(time: number): string {
  return new Date(time).toISOString();
}

/** An instant as some areas of the service show it, such as `2026-01-05T09:15:00+07:00`. */
export function inJakarta(utc: string): string {
  const local = new Date(Date.parse(utc) + OFFSET).toISOString();
  return local.replace(/(?:\.000)?Z$/, '+07:00');
}

/** An instant as the other areas show it: in UTC, without empty milliseconds. */
export function inUtc(utc: string): string {
  return utc.replace(/\.000Z$/, 'Z');
}

/** The first instant of the month that comes after an instant, in Jakarta; in milliseconds since 1970. */
export function nextMonth(time: number): number {
  const local = new Date(time + OFFSET);
  return Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1) - OFFSET;
}

/** The first instant of the present month in Jakarta, in milliseconds since 1970. */
export function thisMonth(time: number): number {
  const local = new Date(time + OFFSET);
  return Date.UTC(local.getUTCFullYear(), local.getUTCMonth()) - OFFSET;
}

/**
 * Until when an invoice is to be paid: the last second of the last day to pay, in Jakarta.
 * @param time when it is issued, in milliseconds since 1970, as is the answer
 */
export function dueDate(time: number): number {
  const today = Math.floor((time + OFFSET) / DAY) * DAY - OFFSET;
  return today + DAYS_TO_PAY * DAY - SECOND;
}
