// A runner may give tests a realm with a DOM, such as jsdom's, which lacks much of what Node has. Whatever is missing
// there comes from Node's own realm. This is imported for its effect, before anything that needs it.
import { runInThisContext } from 'node:vm';

const NEEDED = [
  ...['TextDecoder', 'TextEncoder', 'ReadableStream', 'structuredClone'],
  ...['fetch', 'Request', 'Response', 'Headers', 'setImmediate', 'clearImmediate'],
];

// The cast: it is Node's global object.
const node = runInThisContext('globalThis') as Record<string, unknown>;

for (const name of NEEDED) {
  if (name in globalThis) continue;
  Object.defineProperty(globalThis, name, {
    value: node[name],
    writable: true,
    configurable: true,
  });
}
