import type { Fault } from '../fault.ts';

/** The header, or the trailer of a reply whose length nobody knew. */
export const VIOLATIONS = 'Kontrak-Violations';

/** The most faults that a header tells, and its most characters. */
const MOST = 10;
const LONGEST = 4000;

/** Faults as a header: JSON in ASCII. */
export function violationsHeader(faults: readonly Fault[]): string {
  const told = faults.slice(0, MOST).map(({ direction, place, message }) => ({
    in: direction,
    place,
    message: message.slice(0, 300),
  }));
  while (ascii(told).length > LONGEST && told.length > 1) told.pop();
  return ascii(told);
}

function ascii(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (one) => String.raw`\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
