import { Failure } from './failure.ts';
import { Random } from './random.ts';
import { sizeOf } from './size.ts';
import type { components } from '../../generated/control.d.ts';
import type { FaultBudget } from './fault-budget.ts';

/** A rule by which requests fail on purpose, as the control API shows it. */
export type Fault = components['schemas']['Fault'];

/** The parts of a request that a fault can match. */
export interface Target {
  domain: string;
  operation: string;
  method: string;
  path: string;
}

/** The number of faults that a session keeps, and the bytes of them. */
export const MOST_FAULTS = 1_000;
const MOST_BYTES = 16 * 2 ** 20;

/** The faults of a session. */
export class Faults {
  readonly #budget: FaultBudget;
  /** The oldest first. */
  #faults: readonly Fault[] = [];
  #bytes = 0;
  /** Chance for faults alone, so that a fault changes no id that the world gives later. */
  #chance = new Random({ random: 1 });

  /** @param budget of all sessions */
  constructor(budget: FaultBudget) {
    this.#budget = budget;
  }

  /**
   * The faults in the order of trying. Those with a number of times come first, the oldest before the others. Those that
   * stand follow, the newest first.
   */
  get all(): Fault[] {
    const endless = this.#faults.filter(({ left }) => left === null);
    return [...this.#faults.filter(({ left }) => left !== null), ...endless.reverse()];
  }

  /** @throws Failure 409 for one too many, in this session or in all */
  add(rule: Omit<Fault, 'id' | 'left'>): Fault {
    const fault = { ...rule, id: this.#chance.uuid(), left: rule.times ?? null };
    const bytes = sizeOf(fault, MOST_BYTES);
    if (this.#faults.length >= MOST_FAULTS || this.#bytes + bytes > MOST_BYTES) {
      throw new Failure(
        409,
        `A session has at most ${MOST_FAULTS} faults, and 16 MiB of them; delete one.`,
      );
    }
    this.#budget.take(bytes);
    this.#faults = [...this.#faults, fault];
    this.#bytes += bytes;
    return fault;
  }

  /** Takes the first fault that matches a request. It loses one of its times, and goes after the last. */
  take(target: Target): Fault['effect'] | undefined {
    const fault = this.all.find(
      (one) => isFor(one, target) && this.#chance.next() < (one.probability ?? 1),
    );
    if (!fault) return undefined;
    if (fault.left !== null) fault.left -= 1;
    if (fault.left === 0) this.delete(fault);
    return fault.effect;
  }

  delete(fault: Fault): void {
    if (!this.#faults.includes(fault)) return;
    const bytes = sizeOf(fault, MOST_BYTES);
    this.#faults = this.#faults.filter((one) => one !== fault);
    this.#bytes -= bytes;
    this.#budget.giveBack(bytes);
  }

  clear(): void {
    this.#faults = [];
    this.#budget.giveBack(this.#bytes);
    this.#bytes = 0;
  }

  /** Forgets all faults, and has its chance from the beginning again. */
  reset(): void {
    this.clear();
    this.#chance = new Random({ random: 1 });
  }
}

function isFor({ match }: Fault, target: Target): boolean {
  return (
    (match.domain ?? target.domain) === target.domain &&
    (match.operation ?? target.operation) === target.operation &&
    (match.method ?? target.method) === target.method &&
    target.path.startsWith(match.path ?? '')
  );
}
