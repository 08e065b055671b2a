// Tests with a mock in Vitest: `import { expect, test } from 'kontrak/vitest'`.
import { afterAll, expect, test as base } from 'vitest';

import { fixtureOf } from './fixture.ts';
import { matchers } from './matchers.ts';
import type { KontrakMatchers } from './matchers.ts';
import type { MockSession } from './mock-session.ts';
import type { NamesIn, StartOptions } from './start-mock.ts';

declare module 'vitest' {
  // The name and the parameter are Vitest's.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-explicit-any, @typescript-eslint/no-unused-vars
  interface Matchers<T = any> extends KontrakMatchers<void> {}
}

expect.extend(matchers);

/**
 * A test() whose tests have a `mock`, each a session of its own. If a test fails, the calls are printed.
 * @param options of startMock(), for all tests of the file
 */
export function testWith<Given extends StartOptions>(options?: Given) {
  const fixture = fixtureOf(options);
  afterAll(() => fixture.stop());
  return base.extend<{ mock: MockSession<NamesIn<Given>> }>({
    mock: async ({ task }, use) => {
      const running = await fixture.begin();
      await use(running.mock);
      // Hooks such as onTestFailed() come later.
      await running.end(task.result?.state === 'fail');
    },
  });
}

/** A test() whose tests have a `mock` of all our APIs, each a session of its own. */
export const test = testWith();
export { test as it, expect };
