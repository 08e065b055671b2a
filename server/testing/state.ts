// The states of APIs, as a test reads and changes them.
import { patchState } from '../control/state-patch.ts';
import { brokenSeed } from '../seed.ts';
import { Failure } from '../world/failure.ts';
import { shownState } from '../world/shown-state.ts';
import type { States } from '../domains/states.ts';
import type { Domain, Domains } from '../world/domain.ts';
import type { Fields } from '../world/fields.ts';
import type { Session } from '../world/session.ts';

/** The APIs of a mock: our own, or any beside other contracts. */
export type ApiName<Names extends string> = string extends Names ? string : keyof States;

/** The state of an API; of another contract, an object. */
export type StateOf<Api extends string> = Api extends keyof States ? States[Api] : Fields;

/** A JSON merge patch (RFC 7396) of a value. */
export type Patch<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { [Key in keyof Value]?: Patch<Value[Key]> | null }
    : Value;

/** @throws Error for an API without a state */
export async function stateOf<Api extends string>(
  domains: Domains,
  session: Session,
  api: Api,
): Promise<StateOf<Api>> {
  const { schema } = withState(domains, api);
  const world = await session.bringUpToDate(Date.now(), [api]);
  // The casts: a state is an object, and keeps its schema.
  return shownState(schema, world.domains[api] as Fields) as StateOf<Api>;
}

/** @throws Error for an API without a state, and for a state that breaks its rules */
export async function seedState(
  domains: Domains,
  session: Session,
  api: string,
  patch: unknown,
): Promise<void> {
  const { schema, check } = withState(domains, api);
  try {
    await session.setState(
      Date.now(),
      api,
      (present) => patchState(present, api, { schema, ...(check && { check }) }, patch),
      patch,
    );
  } catch (error) {
    throw error instanceof Failure ? brokenSeed(error, api) : error;
  }
}

function withState(
  domains: Domains,
  api: string,
): Pick<Domain, 'check'> & { schema: NonNullable<Domain['schema']> } {
  const { schema, check } = domains.get(api) ?? {};
  if (schema) return { schema, ...(check && { check }) };
  const there = [...domains].filter(([, one]) => one.schema).map(([name]) => name);
  throw new Error(`${api} has no state; ${there.join(', ') || 'none'} have.`);
}
