// The dispatchers through which undici sends, as a package or inside of Node. MSW's interceptors do not see them.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** The part of undici's Dispatcher that is used here (https://undici.nodejs.org/#/docs/api/Dispatcher). */
interface Dispatcher {
  dispatch: (options: Dispatched, handler: unknown) => boolean;
}

interface Dispatched {
  origin?: string | URL;
  path: string;
  method: string;
}

/** The names of the dispatcher of all calls without one of their own: one for each edition of its interface. */
const GLOBALS = ['undici.globalDispatcher.1', 'undici.globalDispatcher.2'].map((name) =>
  Symbol.for(name),
);

/**
 * Sends calls elsewhere.
 * @param realm the global object of the code under test
 * @param move returns the URL to send a call to, or undefined to leave it; it may throw to have the call fail
 * @returns puts the dispatchers back
 */
export function wrapDispatchers(
  realm: typeof globalThis,
  move: (url: URL, method: string) => URL | undefined,
): () => void {
  loadUndici();
  // The cast: these are undici's names for them.
  const globals = realm as unknown as Record<symbol, Dispatcher | undefined>;
  const wrapped = GLOBALS.flatMap((name) => {
    const own = globals[name];
    if (!own) return [];
    globals[name] = movedBy(move, own);
    return [{ name, own }];
  });
  return () => {
    for (const { name, own } of wrapped) globals[name] = own;
  };
}

function movedBy(move: (url: URL, method: string) => URL | undefined, own: Dispatcher): Dispatcher {
  const dispatch: Dispatcher['dispatch'] = (options, handler) => {
    const { origin, path, method } = options;
    const to = origin === undefined ? undefined : move(new URL(path, origin), method);
    if (!to) return own.dispatch(options, handler);
    return own.dispatch(
      { ...options, origin: to.origin, path: `${to.pathname}${to.search}` },
      handler,
    );
  };
  // Its other members, such as close(), stay.
  return new Proxy(own, {
    get: (target, name) => {
      if (name === 'dispatch') return dispatch;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** Loads the project's undici, if it has one: it makes its dispatcher when it is loaded, which would replace ours. */
function loadUndici(): void {
  try {
    createRequire(resolve('package.json'))('undici');
  } catch {
    // The project has none.
  }
}
