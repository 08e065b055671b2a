import type { Response } from './document.ts';

/** Statuses whose replies have no body, whatever a contract says (RFC 9110). */
export const BODILESS = [204, 205, 304];

const STATUS = /^[1-5][0-9]{2}$/;
const RANGE = /^[1-5]XX$/i;

/** The documented replies of an operation: each by its status, by a range such as `4XX`, or as `default`. */
export class Responses {
  readonly #exact = new Map<number, Response>();
  /** By the first digit of their statuses. */
  readonly #ranges = new Map<number, Response>();
  readonly #default: Response | undefined;

  /** @param documented by the keys of the contract; a key that is none of the three kinds is left out */
  constructor(documented: readonly (readonly [string, Response])[]) {
    for (const [key, response] of documented) {
      if (STATUS.test(key)) this.#exact.set(Number(key), response);
      else if (RANGE.test(key)) this.#ranges.set(Number(key[0]), response);
    }
    this.#default = documented.find(([key]) => key === 'default')?.[1];
  }

  /** The reply of a status; the status itself wins over its range, and the range over the default. */
  get(status: number): Response | undefined {
    return this.#exact.get(status) ?? this.#ranges.get(Math.floor(status / 100)) ?? this.#default;
  }

  has(status: number): boolean {
    return this.get(status) !== undefined;
  }

  /** True if a status may be sent: it is documented, or it is a success and the contract documents errors alone. */
  allows(status: number): boolean {
    const { statuses } = this;
    const hasErrorsAlone =
      statuses.every((one) => one >= 400) && [...this.#ranges.keys()].every((digit) => digit >= 4);
    return this.has(status) || (hasErrorsAlone && !this.#default && status < 300);
  }

  /** The statuses that stand there by themselves, in ascending order. */
  get statuses(): number[] {
    return [...this.#exact.keys()].sort((one, other) => one - other);
  }

  /** The status of an answer when nothing goes wrong: the first success, or a redirect where there is none. */
  get usual(): number {
    const { statuses } = this;
    const first = (digit: number): number | undefined =>
      statuses.find((one) => Math.floor(one / 100) === digit) ??
      (this.#ranges.has(digit) ? digit * 100 : undefined);
    // A contract that documents errors alone leaves the success to its reader.
    return first(2) ?? (this.#default ? 200 : (first(3) ?? 200));
  }

  /** The documented statuses, ranges and default. */
  get keys(): string[] {
    const ranges = [...this.#ranges.keys()].sort().map((digit) => `${digit}XX`);
    return [...this.statuses.map(String), ...ranges, ...(this.#default ? ['default'] : [])];
  }

  /** The documented key that a status belongs to; undefined if there is none. */
  keyOf(status: number): string | undefined {
    if (this.#exact.has(status)) return String(status);
    const digit = Math.floor(status / 100);
    if (this.#ranges.has(digit)) return `${digit}XX`;
    return this.#default ? 'default' : undefined;
  }

  /** As a message lists them. */
  toString(): string {
    return this.keys.join(', ');
  }
}
