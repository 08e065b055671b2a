// Tests with a mock in Playwright: `import { expect, test } from 'kontrak/playwright'`.
import { expect as baseExpect, test as base } from '@playwright/test';
import type { BrowserContext, Route } from '@playwright/test';

import { mockPath } from './mock-path.ts';
import { fixtureOf } from './fixture.ts';
import { matchers } from './matchers.ts';
import type { Bases } from './mock-path.ts';
import type { Fixture } from './fixture.ts';
import type { MockSession } from './mock-session.ts';
import type { NamesIn, StartOptions } from './start-mock.ts';

/** Playwright's expect(), with the matchers of a mock. */
export const expect = baseExpect.extend(matchers);

/**
 * A test() whose tests have a `mock`, each a session of its own. Pages of the test reach it by the addresses of the
 * services. If a test fails, the calls are printed.
 * @param options of startMock(), for all tests of the file, and `bases`: APIs by base URLs besides the servers of the
 *   contracts, such as those of the page's own server
 */
export function testWith<Given extends StartOptions & { bases?: Bases }>(options?: Given) {
  const { bases = {}, ...starting } = { ...options };
  return base.extend<
    { mock: MockSession<NamesIn<Given>> },
    { mockFixture: Fixture<NamesIn<Given>> }
  >({
    mockFixture: [
      // The names are Playwright's: it reads from the parameter which fixtures one needs.
      // eslint-disable-next-line no-empty-pattern
      async ({}, use) => {
        // The cast: the options without `bases` are those of startMock().
        const fixture = fixtureOf(starting as Given);
        await use(fixture);
        await fixture.stop();
      },
      { scope: 'worker' },
    ],
    mock: async ({ mockFixture, context }, use, testInfo) => {
      const { mock, end } = await mockFixture.begin();
      await routed(context, mock, { ...mock.bases, ...bases });
      await use(mock);
      await end(testInfo.status !== testInfo.expectedStatus);
    },
  });
}

/** Has the calls of all pages to the services reach a session. */
async function routed(
  context: BrowserContext,
  mock: Pick<MockSession<never>, 'fetch'>,
  bases: Bases,
): Promise<void> {
  await context.route(
    (url) => mockPath(bases, url) !== undefined,
    async (route) => {
      try {
        await route.fulfill(await answered(route, mock, bases));
      } catch {
        // A fault has dropped the connection, or cut the reply.
        await route.abort('connectionreset');
      }
    },
  );
}

async function answered(
  route: Route,
  mock: Pick<MockSession<never>, 'fetch'>,
  bases: Bases,
): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  const request = route.request();
  const body = request.postDataBuffer();
  const reply = await mock.fetch(mockPath(bases, new URL(request.url())) ?? '/', {
    method: request.method(),
    headers: await request.allHeaders(),
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
  return {
    status: reply.status,
    headers: Object.fromEntries(reply.headers),
    body: Buffer.from(await reply.arrayBuffer()),
  };
}

/** A test() whose tests have a `mock` of all our APIs, each a session of its own. */
export const test = testWith();
