// Test files import this module as @jest/globals. Its bindings change with the file that a worker runs.
export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test;

/** Binds the names to Jest's globals of the test file that is about to run. */
export function bind(globals) {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = globals);
  for (const name of ['mock', 'unstable_mockModule', 'useFakeTimers']) {
    jest[name] = () => {
      throw new Error(
        `jest.${name}() does not work here: test files share the modules of a worker.`,
      );
    };
  }
}
