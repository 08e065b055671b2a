/** One place in a request or a reply that breaks the contract. */
export interface Violation {
  /** JSON Pointer that starts with `/body`, `/query`, `/params` or `/headers`; in a reply, with `/response`. */
  place: string;
  message: string;
}

/** The most violations that a refusal lists. A client reads a few of them, and a journal keeps them all. */
const MOST_LISTED = 100;

/** The most characters of a place or a message; either may quote what a client has sent. */
const MOST_CHARACTERS = 500;

/** The most characters of a failure's message. Its end is cut, so that the name before a secret stays, and it is masked. */
const LONGEST_MESSAGE = 2000;

/** At most 100 violations, cut short; where there are more, the last one of the list says how many more. */
export function listed(violations: readonly Violation[]): readonly Violation[] {
  if (violations.length <= MOST_LISTED) return violations.map(shortened);
  const first = violations.slice(0, MOST_LISTED - 1).map(shortened);
  const [, part = ''] = violations[first.length]?.place.split('/') ?? [];
  const more = violations.length - first.length;
  return [...first, { place: `/${part}`, message: `has ${more} more violations` }];
}

function shortened({ place, message }: Violation): Violation {
  return { place: cut(place, MOST_CHARACTERS), message: cut(message, MOST_CHARACTERS) };
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Violations in one line; empty for none. */
export function inOneLine(violations: readonly Violation[]): string {
  return violations.map(({ place, message }) => `${place} ${message}`).join('; ');
}

/**
 * A refusal that the imitated service would send. One place turns it into the domain's own error body. Any other error
 * is a defect of the mock.
 */
export class Failure extends Error {
  readonly status: number;
  readonly violations: readonly Violation[];
  readonly headers: Readonly<Record<string, string>>;
  /** The service's own code for the failure, if it has one. */
  readonly code: string | undefined;
  /** Data that the service sends along in the body. */
  readonly data: unknown;

  /**
   * @param status the HTTP status
   * @param message one sentence for a person; a very long one loses its end
   * @param details every violation that was found, of which 100 are kept, headers to send along, the service's own code, and
   *   data for the body
   */
  constructor(
    status: number,
    message: string,
    details: {
      violations?: readonly Violation[];
      headers?: Record<string, string>;
      code?: string;
      data?: unknown;
    } = {},
  ) {
    super(cut(message, LONGEST_MESSAGE));
    this.status = status;
    this.violations = listed(details.violations ?? []);
    this.headers = details.headers ?? {};
    this.code = details.code;
    this.data = details.data;
  }
}
