import { PLACE } from './resources/state.ts';
import { stepsTo } from './world/steps.ts';
import type { Contract } from './contract/contract.ts';
import type { Code } from './world/code.ts';
import type { Domain, Result } from './world/domain.ts';

type Handlers = Domain['handlers'];

/**
 * Puts code over a domain without code: the code's handlers answer their operations, and the rest is as it was. The
 * state holds the remembered collections and the code's own first data side by side.
 * @param derived undefined if nothing is remembered
 * @param handlers of the code, by the ids of the contract
 */
export function withCode(derived: Domain | undefined, code: Code, handlers: Handlers): Domain {
  const schema = schemaOf(derived, code);
  return {
    ...code,
    ...(schema ? { schema } : {}),
    first: firstOf(derived?.first, code.first),
    handlers: { ...derived?.handlers, ...handlers },
    events: code.events ?? {},
  };
}

/**
 * The handlers of code by the ids of the contract's operations. Any operation can be named by its method and path.
 * @throws Error for a handler of an operation that the contract does not have
 */
export function handlersOf({ domain, operations }: Contract, { handlers }: Code): Handlers {
  const ids = new Map<string, string>();
  for (const { id, method, path } of operations)
    ids.set(`${method.toUpperCase()} ${path.template}`, id);
  for (const { id } of operations) ids.set(id, id);
  const unknown = Object.keys(handlers).filter((name) => !ids.has(name));
  if (unknown.length > 0) {
    const there = operations.map(({ id }) => id);
    const listed = there.slice(0, MOST_LISTED).join(', ') || 'none';
    const more = there.length > MOST_LISTED ? ` and ${there.length - MOST_LISTED} more` : '';
    throw new Error(`${domain} has no operation ${unknown.join(', ')}; it has ${listed}${more}.`);
  }
  const named = Object.entries(handlers).map(([name, handler]) => [
    ids.get(name),
    function* (...given: Parameters<typeof handler>) {
      return shown(yield* stepsTo(handler(...given)));
    },
  ]);
  return Object.fromEntries(named) as Handlers; // the cast: each name has just been found
}

const MOST_LISTED = 50;

/**
 * A result without the places in lists that remembered items have.
 * @throws Error for a handler that returns nothing
 */
function shown(result: Result | undefined): Result {
  if (result === undefined) throw new Error('A handler returns { status, body }, and not nothing.');
  const { body } = result;
  if (typeof body !== 'object' || body === null || body instanceof Uint8Array) return result;
  const text = JSON.stringify(body, (name, value: unknown) => (name === PLACE ? undefined : value));
  return { ...result, body: JSON.parse(text) as unknown };
}

/** Without a schema of its own, the code may keep anything beside the collections. */
function schemaOf(derived: Domain | undefined, code: Code): Domain['schema'] {
  if (!derived?.schema || !code.schema) return code.schema ?? derived?.schema?.loose();
  return derived.schema.extend(code.schema.shape);
}

/** Either side has its first data in each scenario; one that a side leaves out begins there as `demo` does. */
function firstOf(derived: Domain['first'] = {}, own: Domain['first'] = {}): Domain['first'] {
  const names = new Set(['demo', ...Object.keys(derived), ...Object.keys(own)]);
  const first = [...names].map((name): [string, unknown] => [
    name,
    { ...Object(derived[name] ?? derived['demo']), ...Object(own[name] ?? own['demo']) } as unknown,
  ]);
  return Object.fromEntries(first);
}
