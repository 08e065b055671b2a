import type { Code } from './code.ts';

type Called = (this: unknown, ...given: unknown[]) => unknown;

/**
 * Code that answers at once: a request changes the world in one turn.
 * @returns the code, whose functions throw an Error in place of returning a promise
 */
export function atOnce(code: Code): Code {
  const { handlers, events = {} } = code;
  // The casts: names and all that is no function stay as they are.
  const guarded = each('', code) as unknown as Code;
  return {
    ...guarded,
    handlers: each('the handler ', handlers) as Code['handlers'],
    events: each('the event ', events) as NonNullable<Code['events']>,
  };
}

function each(kind: string, values: object): object {
  const entries = Object.entries(values).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'function' ? guarded(`${kind}${name}`, value as Called) : value,
  ]);
  return Object.fromEntries(entries) as object; // the cast: the names are texts
}

function guarded(name: string, called: Called): Called {
  return function (...given) {
    const result = called.apply(this, given);
    if (!isPromise(result)) return result;
    // Nobody waits for it, and its rejection would end the process.
    Promise.resolve(result).catch(() => undefined);
    throw new Error(`${name} returns a promise; it has to answer at once, without async.`);
  };
}

function isPromise(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value;
}
