// Runs test files as Node runs any module, so that a worker loads each module once. Jest on its own loads a thousand
// modules again for each test file, in a context made for that file. Jest's coverage and module mocks need that
// context: they do not work here.
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

import circus from 'jest-circus/runner';

import { bind } from './globals.js';

const GLOBALS = pathToFileURL(`${import.meta.dirname}/globals.js`).href;
const TESTS = pathToFileURL(`${import.meta.dirname}/../../test`).href;
const HANDLERS = Symbol.for('EVENT_HANDLERS');
const require = createRequire(import.meta.url);
/** The number of times that this process has run each test file. */
const runs = new Map();
let generation = 0;

// The processes that tests start inherit the cache. They then compile nothing that is compiled already.
process.env.NODE_COMPILE_CACHE ??= enableCompileCache().directory;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
    const store = /[?&]store=(\w+)/.exec(context.parentURL ?? '')?.[1];
    const found = next(specifier, context);
    // Tests that run again with a store get their mocks with it.
    if (store !== undefined && found.url.endsWith('/server/app.ts'))
      return next(`${TESTS}/store/${store}-app.ts`, context);
    if (generation === 0 || !isOurs(found.url)) return found;
    return { ...found, url: `${found.url}?${generation}` };
  },
});

export default function run(globalConfig, config, environment, runtime, path, report) {
  // Jest in watch mode runs a file again in the same process. A new URL makes Node read our modules again.
  const times = runs.get(path) ?? 0;
  runs.set(path, times + 1);
  generation = Math.max(generation, times);
  runtime.requireInternalModule = requireAnew;
  runtime.unstable_shouldLoadAsEsm = () => true;
  runtime.unstable_importModule = (file) => {
    bind(runtime.requireModuleOrMock(file, '@jest/globals'));
    return import(pathToFileURL(file));
  };
  return circus.default(globalConfig, config, environment, runtime, path, report);
}

function isOurs(url) {
  return url.startsWith('file:') && url !== GLOBALS && !url.includes('/node_modules/');
}

/** Loads Jest's test framework again: each copy of it holds the state of one test file. */
function requireAnew(path) {
  delete globalThis[HANDLERS];
  delete require.cache[path];
  return require(path);
}
