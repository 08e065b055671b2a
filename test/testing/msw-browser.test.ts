// kontrak/msw in a real browser: its handlers behind MSW's service worker. Without a browser, it does not run.
import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { createServer } from 'node:http';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';

import { createMock } from '../../server/app.ts';
import { BROWSER, startBrowser } from '../docs/browser.ts';
import { listen, listenWith } from '../listening.ts';
import type { Listening } from '../listening.ts';

const MSW = createRequire(import.meta.url)
  .resolve('msw/package.json')
  .replace('package.json', 'lib/');
const textOf = (file: string): string => readFileSync(file, 'utf8');
const moduleOf = (file: string): string => stripTypeScriptTypes(textOf(`server/testing/${file}`));

const PAGE = `<!doctype html>
<script src="/all.js"></script>
<script type="importmap">{ "imports": { "msw": "/msw.js", "kontrak/msw": "/kontrak.js" } }</script>`;

/** The files of a site. MSW's build for pages is a script that makes a global. */
const FILES: Record<string, [type: string, text: () => string]> = {
  '/': ['text/html', () => PAGE],
  '/all.js': ['text/javascript', () => textOf(`${MSW}iife/index.js`)],
  '/msw.js': ['text/javascript', () => 'export const { bypass, http } = MockServiceWorker;'],
  '/kontrak.js': ['text/javascript', () => moduleOf('msw.ts')],
  '/mock-path.ts': ['text/javascript', () => moduleOf('mock-path.ts')],
  '/mockServiceWorker.js': ['text/javascript', () => textOf(`${MSW}mockServiceWorker.js`)],
};

const place = BROWSER === undefined ? 'without Chromium, which is not found,' : 'in Chromium,';

(BROWSER === undefined ? describe.skip : describe)(`${place} handlersAt()`, () => {
  const mock = createMock({ apis: ['awan', 'frog-cloud'], log: () => undefined });
  let served: Listening;
  let site: Listening;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    served = await listen(mock.app);
    site = await listenWith(
      createServer(({ url = '' }, response) => {
        const [type, text] = FILES[url] ?? ['text/plain', () => ''];
        response.setHeader('Content-Type', type).end(text());
      }),
    );
    browser = await startBrowser();
    page = await browser.newPage();
    await page.goto(site.origin);
    await page.evaluate(`(async () => {
      const { handlersAt } = await import('kontrak/msw');
      const handlers = await handlersAt('${served.origin}', { session: 'mine' });
      await MockServiceWorker.setupWorker(...handlers).start({ onUnhandledRequest: 'bypass' });
    })()`);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
    await served.close();
  });

  /** Calls a service from the page. */
  async function called(path: string, init: object): Promise<unknown> {
    const url = `https://api.demo.awanio.com${path}`;
    return await page.evaluate(`(async () => {
      const reply = await fetch('${url}', ${JSON.stringify(init)});
      return [reply.status, await reply.text()];
    })()`);
  }

  it('answers a call to a service from the mock', async () => {
    const headers = { Authorization: 'Bearer demo' };
    expect(await called('/v2/accounts/me', { headers })).toEqual([
      200,
      expect.stringContaining('"username":"ratnap"'),
    ]);
    const calls = mock.sessions.use('mine').journal.entries;
    expect(calls.map(({ operation }) => operation)).toContain('getCurrentUser');
  });

  it('passes methods, bodies and refusals on', async () => {
    const body = JSON.stringify({ username: 'ratnap', password: 'wrong' });
    const headers = { 'Content-Type': 'application/json' };
    const [status] = (await called('/v2/accounts/login', { method: 'POST', headers, body })) as [
      number,
    ];
    const entry = mock.sessions.use('mine').journal.entries.at(-1);
    expect([status, entry?.operation, entry?.method]).toEqual([entry?.status, 'logIn', 'POST']);
    expect(entry?.request.body).toMatchObject({ username: 'ratnap' });
  });
});
