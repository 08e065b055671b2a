// The APIs of a mock: our own, and those of any contract.
import { Answers } from './contract/answers.ts';
import { Contract } from './contract/contract.ts';
import { makeValue } from './contract/made/value.ts';
import { adopter } from './resources/adopted-state.ts';
import { derivedDomain } from './resources/domain.ts';
import { explanationOf } from './resources/explanation.ts';
import { findResources } from './resources/find.ts';
import { firstIdsOf } from './resources/first-ids.ts';
import { handlersOf, withCode } from './with-code.ts';
import { atOnce } from './world/at-once.ts';
import type { Fields } from './world/fields.ts';
import type { Document } from './contract/document.ts';
import type { Api } from './http/api.ts';
import type { Explanation } from './resources/explanation.ts';
import type { Plan, Resource } from './resources/plan.ts';
import type { PathValues } from './resources/first-ids.ts';
import type { State } from './resources/state.ts';
import { EarlierReplies } from './world/earlier-replies.ts';
import type { Code } from './world/code.ts';
import type { Domain } from './world/domain.ts';

/** Any contract that is served. */
export interface ServedContract {
  /** The name of its mount. */
  name: string;
  /** OpenAPI 3.1 in one object, as load() returns it. */
  document: Document;
  /** Its own code, for all of its operations or for some. */
  code?: Code;
}

/** The settings of all APIs. */
interface Settings extends Pick<Api, 'strict' | 'scopes' | 'delay' | 'log' | 'told' | 'answered'> {
  /** Contracts without code remember nothing. */
  stateless: boolean;
}

/** The APIs that a mock serves, by name. A contract can be replaced by a newer one at any time. */
export class Apis {
  readonly contracts = new Map<string, Contract>();
  readonly domains = new Map<string, Domain>();
  readonly #apis = new Map<string, Api>();
  readonly #explanations = new Map<string, Explanation[]>();
  readonly #firstIds = new Map<string, ReadonlyMap<string, PathValues>>();
  readonly #corrections = new Map<string, Plan['problems']>();
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Serves one of our own APIs, or a newer contract of it. */
  serveOwn(contract: Contract, domain: Domain | undefined): void {
    this.#serve(contract, domain, false);
  }

  /**
   * Serves any contract, in place of the one that had its name. If it cannot be served, the other one stays. The
   * states that the other one has left are adopted.
   * @throws Error for code with a handler of an operation that the contract does not have
   */
  serve({ name, document, code }: ServedContract): void {
    const contract = new Contract(name, document);
    const plan = this.#settings.stateless ? undefined : findResources(contract);
    const derived = plan && derivedFrom(contract, plan);
    const written = code && atOnce(code);
    const handlers = written ? handlersOf(contract, written) : {};
    const domain = written ? withCode(derived, written, handlers) : derived;
    const explanations = explanationOf(contract, plan, new Set(Object.keys(handlers)));
    const isNew = !this.contracts.has(name);
    const own = isNew || !domain ? domain : heir(domain, plan?.resources ?? []);
    this.#serve(contract, own, code !== undefined);
    this.#explanations.set(name, explanations);
    this.#corrections.set(name, plan?.problems ?? []);
    // The cast: that is the state of the resources.
    const first = derived?.first['demo'] as State | undefined;
    this.#firstIds.set(name, firstIdsOf(plan?.resources ?? [], first));
  }

  /** @throws Error for a name that is not served */
  get(name: string): Api {
    const api = this.#apis.get(name);
    if (!api) throw new Error(`There is no API ${name}`);
    return api;
  }

  /** True for a contract with code of its own. */
  hasCode(name: string): boolean {
    return this.#apis.get(name)?.earlier === undefined;
  }

  /** The way in which each operation is answered; undefined for one of our own APIs. */
  explanation(name: string): Explanation[] | undefined {
    return this.#explanations.get(name);
  }

  /** The places in a contract where its `x-kontrak` makes no sense. */
  misunderstood(name: string): Plan['problems'] {
    return this.#corrections.get(name) ?? [];
  }

  /** Path parameters of the first items of a contract's resources, by the path of an item. */
  firstIds(name: string): ReadonlyMap<string, PathValues> {
    return this.#firstIds.get(name) ?? new Map();
  }

  #serve(contract: Contract, domain: Domain | undefined, hasCode: boolean): void {
    const name = contract.domain;
    const answers = new Answers(contract.document);
    this.contracts.set(name, contract);
    if (domain) this.domains.set(name, domain);
    else this.domains.delete(name);
    const { strict, scopes, delay, log, told, answered } = this.#settings;
    this.#apis.set(name, {
      ...{ contract, answers, domain, strict, scopes, delay, log, told, answered },
      earlier: hasCode ? undefined : new EarlierReplies(),
    });
  }
}

/** A domain that goes on with the states of the one before. They may hold more than it knows. */
function heir(domain: Domain, resources: readonly Resource[]): Domain {
  const schema = domain.schema?.loose();
  const { first } = domain;
  // The cast: a state is an object.
  const begin = (scenario: string) => Object(first[scenario] ?? first['demo']) as Fields;
  return {
    ...domain,
    ...(schema ? { schema } : {}),
    adopt: adopter(resources, begin),
  };
}

function derivedFrom(contract: Contract, plan: Plan): Domain {
  const { document, validator } = contract;
  const { checks } = validator;
  return derivedDomain(
    contract,
    plan,
    (schema, seed, direction, wish) => {
      const wished = wish === undefined ? {} : { wish: { value: wish } };
      return makeValue(document, schema, { direction, checks, seed, ...wished }).value;
    },
    (schema, value, direction) => checks.violations(schema, value, direction),
  );
}
