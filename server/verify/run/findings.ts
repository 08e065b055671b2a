import { createHash } from 'node:crypto';

import type { Place } from '../../contract/problem.ts';
import type { Fault } from '../fault.ts';
import type { Finding, Step, Unsure } from '../finding.ts';
import type { Encounter } from './encounter.ts';

/** A finding, and how to meet it again. */
export interface Met {
  finding: Finding;
  /** Undefined for one that cannot be met again, such as one of recorded traffic. */
  encounter: Encounter | undefined;
}

/** Collects the faults that a run meets: one finding for each fault, however often it is met. */
export class Findings {
  readonly #met = new Map<string, Met>();
  readonly #unsure = new Map<string, Unsure>();
  readonly #known: ReadonlySet<string>;

  constructor(known: ReadonlySet<string>) {
    this.#known = known;
  }

  /** @param title what was special in the request */
  add(
    fault: Fault,
    { operation, title, steps }: Pick<Finding, 'operation' | 'title'> & { steps: readonly Step[] },
    encounter?: Encounter,
  ): void {
    const id = idOf(fault, operation);
    const known = this.#met.get(id);
    if (known) {
      known.finding.count += 1;
      return;
    }
    const state = this.#known.has(id) ? 'known' : 'new';
    const finding: Finding = {
      ...{ id, fault, operation, title, state, count: 1, place: undefined },
      steps: [...steps],
    };
    this.#met.set(id, { finding, encounter });
  }

  doubt(unsure: Unsure): void {
    this.#unsure.set(`${unsure.operation} ${unsure.title}`, unsure);
  }

  get met(): Met[] {
    return [...this.#met.values()];
  }

  /** All findings with their places in the contract. */
  async placed(placeOf: (pointer: string) => Promise<Place>): Promise<Finding[]> {
    return await Promise.all(
      this.met.map(async ({ finding }) => ({
        ...finding,
        place: await placeOf(finding.fault.pointer),
      })),
    );
  }

  get unsure(): Unsure[] {
    return [...this.#unsure.values()];
  }
}

/** The first 12 hexadecimal digits of a hash of what a fault is, without any value of the exchange. */
export function idOf({ check, direction, pointer, keyword }: Fault, operation: string): string {
  const parts = [check, operation, direction, pointer, keyword];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}
