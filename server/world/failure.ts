/** One place in a request or a reply that breaks the contract. */
export interface Violation {
  /** JSON Pointer that starts with `/body`, `/query`, `/params` or `/headers`; in a reply, with `/response`. */
  place: string;
  message: string;
}

/** Violations in one line; empty if there are none. */
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
   * @param message one sentence for a person
   * @param details every violation that was found, headers to send along, the service's own code, and data for the body
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
    super(message);
    this.status = status;
    this.violations = details.violations ?? [];
    this.headers = details.headers ?? {};
    this.code = details.code;
    this.data = details.data;
  }
}
