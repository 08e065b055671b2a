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

/** A request as its client sent it, decoded and parsed, but not checked. */
export interface Sent {
  method: string;
  /** The parameters of the path, without the encoding of URLs. */
  path: Record<string, string>;
  query: Record<string, unknown>;
  headers: Record<string, string | string[] | undefined>;
  /** Undefined for none. */
  body: unknown;
}

/** A change of an operation's own reply, by code in the mock's own process. */
export interface CodeEffect {
  kind: 'code';
  /** Makes the body that is sent, from the operation's own, for a request in the types of the contract. */
  change: (
    body: unknown,
    request: Record<'path' | 'query' | 'headers' | 'body', unknown>,
  ) => unknown;
}

export type Effect = Fault['effect'] | CodeEffect;

/** A fault, or an answer that code changes. */
export interface Rule extends Omit<Fault, 'effect'> {
  effect: Effect;
}

/** Tells if a rule is for a request that it matches. */
export type Condition = (request: Sent) => boolean;

interface Kept {
  rule: Rule;
  bytes: number;
  /** Left out for every request that the rule matches. */
  when?: Condition;
}

/** The faults of a session as a store keeps them. Those of code are the process's own. */
export interface KeptFaults {
  /** The oldest first. */
  rules: Fault[];
  /** The seed of their chance. */
  chance: number;
}

/** The number of faults that a session keeps, and the bytes of them. */
export const MOST_FAULTS = 1_000;
const MOST_BYTES = 16 * 2 ** 20;

/** One list for all sessions without a rule. */
const NONE: readonly Kept[] = [];

/** The first seed of their chance. */
const FIRST = 1;

/** The faults of a session, and the answers that a test has set. */
export class Faults {
  readonly #budget: FaultBudget;
  /** The oldest first. */
  #kept = NONE;
  #bytes = 0;
  /** The seed of a chance for faults alone, so that a fault changes no id that the world gives later. */
  #seed = FIRST;
  #changes = 0;
  #origin = 0;

  /** @param budget of all sessions */
  constructor(budget: FaultBudget) {
    this.#budget = budget;
  }

  /** The faults in the order of trying. */
  get all(): Fault[] {
    return this.#inOrder.map(({ rule }) => rule).filter(isFault);
  }

  /** Counts the changes of the rules that a store keeps, and of their chance. */
  get changes(): number {
    return this.#changes;
  }

  /** Another number after each time that rules were kept elsewhere. */
  get origin(): number {
    return this.#origin;
  }

  get kept(): KeptFaults {
    const rules = this.#kept.map(({ rule }) => ({ ...rule })).filter(isFault);
    return { rules, chance: this.#seed };
  }

  /** Goes on with rules that were kept. Those of code stay. */
  goOn({ rules, chance }: KeptFaults): void {
    for (const { rule } of this.#kept) if (isFault(rule)) this.delete(rule);
    const bytes = (rule: Rule) => sizeOf(rule, MOST_BYTES);
    const others = rules.map((rule) => ({ rule: { ...rule }, bytes: bytes(rule) }));
    for (const one of others) this.#spend(one.bytes);
    this.#kept = [...others, ...this.#kept];
    this.#seed = chance;
    this.#changes += 1;
    this.#origin += 1;
  }

  /** Rules with a number of times come first, the oldest before the others. Those that stand follow, the newest first. */
  get #inOrder(): Kept[] {
    const endless = this.#kept.filter(({ rule }) => rule.left === null);
    return [...this.#kept.filter(({ rule }) => rule.left !== null), ...endless.reverse()];
  }

  /** @throws Failure 409 for one too many, in this session or in all */
  add<One extends Omit<Rule, 'id' | 'left'>>(rule: One): One & Pick<Rule, 'id' | 'left'> {
    const added = { ...rule, id: this.#draw((chance) => chance.uuid()), left: rule.times ?? null };
    const bytes = sizeOf(added, MOST_BYTES);
    if (this.#kept.length >= MOST_FAULTS || this.#bytes + bytes > MOST_BYTES) {
      throw new Failure(
        409,
        `A session has at most ${MOST_FAULTS} faults, and 16 MiB of them; delete one.`,
      );
    }
    this.#spend(bytes);
    this.#kept = [...this.#kept, { rule: added, bytes }];
    this.#changes += 1;
    return added;
  }

  /**
   * Takes the first rule that is for a request. It loses one of its times, and goes after the last.
   * @throws whatever the condition of a rule throws
   */
  take(target: Target, sent: () => Sent): Effect | undefined {
    if (this.#kept.length === 0) return undefined;
    const { rule } =
      this.#inOrder.find(
        ({ rule: one, when }) =>
          isFor(one, target) && (when?.(sent()) ?? true) && this.#hits(one.probability),
      ) ?? {};
    if (!rule) return undefined;
    if (rule.left !== null) {
      rule.left -= 1;
      this.#changes += 1;
    }
    if (rule.left === 0) this.delete(rule);
    return rule.effect;
  }

  /** Has a rule only for the requests of a condition. */
  restrict({ id }: Pick<Rule, 'id'>, when: Condition): void {
    this.#kept = this.#kept.map((one) => (one.rule.id === id ? { ...one, when } : one));
  }

  /** Takes the rule with this id away, if it is there. */
  delete({ id }: Pick<Rule, 'id'>): void {
    const gone = this.#kept.find(({ rule }) => rule.id === id);
    if (!gone) return;
    this.#kept = this.#kept.filter((one) => one !== gone);
    this.#spend(-gone.bytes);
    this.#changes += 1;
  }

  clear(): void {
    this.#kept = [];
    this.#spend(-this.#bytes);
    this.#changes += 1;
  }

  /** Forgets all faults, and has its chance from the beginning again. */
  reset(): void {
    this.clear();
    this.#seed = FIRST;
  }

  #hits(probability: number | undefined): boolean {
    if (probability === undefined) return true;
    this.#changes += 1;
    return this.#draw((chance) => chance.next()) < probability;
  }

  #draw<T>(draw: (chance: Random) => T): T {
    const seed = { random: this.#seed };
    const drawn = draw(new Random(seed));
    this.#seed = seed.random;
    return drawn;
  }

  #spend(bytes: number): void {
    if (bytes > 0) this.#budget.take(bytes);
    else this.#budget.giveBack(-bytes);
    this.#bytes += bytes;
  }
}

function isFault(rule: Rule): rule is Fault {
  return rule.effect.kind !== 'code';
}

function isFor({ match }: Rule, target: Target): boolean {
  return (
    (match.domain ?? target.domain) === target.domain &&
    (match.operation ?? target.operation) === target.operation &&
    (match.method ?? target.method) === target.method &&
    target.path.startsWith(match.path ?? '')
  );
}
