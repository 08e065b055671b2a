// The pages of docs in a real browser. Without one, no test here runs; `apt-get install chromium` brings it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';

import { createMock } from '../../server/app.ts';
import { bundledDomains } from '../../server/contract/bundles.ts';
import { load } from '../../server/contract/load.ts';
import { listen } from '../listening.ts';
import { BROWSER, PHONE, startBrowser, visit, visitDocs, visitWith } from './browser.ts';
import type { Watched } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const shop = { name: 'shop', ...(await load('test/readme/shop.yaml')) };
const marked = {
  name: 'marked',
  document: {
    openapi: '3.1.0',
    info: { title: 'Marked', version: '1' },
    paths: {
      '/boats': {
        post: {
          description: 'Builds a boat.\nIt takes time.',
          'x-source': 'inferred',
          parameters: [
            {
              name: 'size',
              in: 'query' as const,
              'x-inferred': ['type'],
              schema: { type: 'string' },
            },
          ],
          requestBody: {
            description: 'The boat.',
            'x-inferred': ['format'],
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  description: 'A boat.',
                  'x-inferred': ['default'],
                  properties: {
                    name: { type: 'string', 'x-inferred': ['minLength', 'It is unique.'] },
                    sails: {
                      type: 'array',
                      items: { type: 'string', description: 'A sail.', 'x-inferred': ['pattern'] },
                    },
                  },
                },
              },
            },
          },
          responses: {
            200: { description: 'The boat.', 'x-inferred': [{ enum: ['open'] }] },
          },
        },
      },
    },
  },
};
const mock = createMock({ apis: bundledDomains(), contracts: [shop, marked] });

let origin: string;
let browser: Browser;
let context: BrowserContext;
let close: () => Promise<unknown>;

/** Presses the button that sends the request of an operation, and returns the entry's words. */
async function send(page: Page, operation: string): Promise<string> {
  await page.getByRole('button', { name: `Test Request (${operation})` }).click();
  await page.getByRole('button', { name: /^Send/ }).first().click();
  return page.locator('#entry').innerText();
}

async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    // The cast: the script that has just run defines it.
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: Fault[] }> };
    };
    return (await axe.run()).violations;
  });
  return found
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}

/** Waits until the reference no longer fades anything in: what is half drawn has too little contrast. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(1000);
  await page.waitForFunction(
    `document.getAnimations().every((one) => one.playState === 'finished' || one.effect?.getTiming().iterations === Infinity)`,
  );
}

/** Faults of our own elements, and of all colours; the rest of the reference is not ours. */
function ours(faults: string[]): string[] {
  return faults.filter(
    (one) =>
      one.startsWith('color-contrast') || /\.(bar|strip|entry|session)\b|#entry|#session/.test(one),
  );
}

interface Fault {
  id: string;
  impact: string;
  nodes: { target: string[] }[];
}

(BROWSER === undefined ? describe.skip : describe)(
  BROWSER === undefined ? 'skipped, as no Chromium is found' : 'in Chromium',
  () => {
    beforeAll(async () => {
      ({ origin, close } = await listen(mock.app));
      browser = await startBrowser();
      context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    });

    afterAll(async () => {
      await browser.close();
      await close();
    });

    /** Opens a page in a browser that has kept the scripts, and nothing else. */
    async function visitAgain(path: string): Promise<Watched> {
      const start = await visitWith(context, `${origin}/docs/scenarios/empty`);
      await start.page.evaluate(() => {
        localStorage.clear();
      });
      await start.page.close();
      const watched = await visitWith(context, `${origin}${path}`);
      await watched.page.waitForSelector('body.drawn');
      return watched;
    }

    it.each([
      ['awan', 'virtual-machines/POST/v2/{group-type}/{uuid}/vms', 'createVirtualMachine'],
      [
        'frog-cloud',
        'notifications/PATCH/api/customer/profile/notification-setting',
        'updateNotificationSetting',
      ],
      ['klikoo', 'products/POST/v1/open-api/products', 'listProducts'],
      ['mitra-delivery', 'accounts/POST/auth/login', 'logIn'],
      [
        'mobile-data-plan',
        'plan-statuses/POST/v1/operators/{asn_id}/planStatuses',
        'createPlanStatus',
      ],
      ['shop', 'default/POST/orders', 'createOrder'],
    ])('sends a request from the page of %s to a private session', async (name, hash, id) => {
      const { page, faults } = await visitAgain(`/docs/${name}#tag/${hash}`);
      const [, method = '', path = ''] = /\/([A-Z]+)(\/.*)/.exec(hash) ?? [];
      const told = await send(page, `${method.toLowerCase()} ${path}`);
      expect(told).toMatch(new RegExp(`Entry 1: ${id}, 20\\d`));
      const session = await page.evaluate(() => localStorage.getItem('kontrak-session'));
      const [entry] = mock.sessions.find(session ?? '')?.journal.entries ?? [];
      expect(entry).toMatchObject({ operation: id });
      expect(faults).toEqual([]);
      await page.close();
    });

    it('sends a request of the control API from its page', async () => {
      const { page, faults } = await visitAgain('/docs/control#tag/server/GET/health');
      await page.getByRole('button', { name: 'Test Request (get /health)' }).click();
      await page.getByRole('button', { name: /^Send/ }).first().click();
      await page.getByText('200 OK').waitFor();
      expect(faults).toEqual([]);
      await page.close();
    });

    it('keeps the data of two visitors apart, and begins again in any scenario', async () => {
      const address = `${origin}/docs/frog-cloud`;
      const [one, other] = await Promise.all([
        visitDocs(browser, address),
        visitDocs(browser, address),
      ]);
      const names = await Promise.all(
        [one, other].map(({ page }) => page.getByLabel('Session', { exact: true }).inputValue()),
      );
      expect(new Set(names).size).toBe(2);
      await send(one.page, 'patch /api/customer/profile/notification-setting');
      const entries = names.map((name) => mock.sessions.find(name)?.journal.entries.length);
      expect(entries).toEqual([1, 0]);
      await other.page.getByLabel('Scenario').selectOption('suspended');
      await other.page.getByText('Begun anew: suspended').waitFor();
      expect(names.map((name) => mock.sessions.find(name)?.scenario)).toEqual([
        'demo',
        'suspended',
      ]);
      await one.page.locator('#entry').getByRole('button', { name: 'Close' }).click();
      await one.page.keyboard.press('Escape');
      await one.page.getByRole('button', { name: 'Begin again' }).click();
      await one.page.getByText('Begun anew: demo').waitFor();
      expect(mock.sessions.find(names[0] ?? '')?.journal.entries).toEqual([]);
      await Promise.all([one, other].map(({ page }) => page.context().close()));
    });

    it('goes to another session that is named', async () => {
      const { page } = await visitAgain('/docs/shop');
      await page.getByLabel('Session', { exact: true }).fill('kopi');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${origin}/@kopi/docs/shop**`);
      await page.waitForSelector('body.drawn');
      await send(page, 'post /orders');
      expect(mock.sessions.find('kopi')?.journal.entries).toHaveLength(1);
      await page.close();
    });

    it('draws marks at a reply, a property, an operation and a parameter', async () => {
      const { page } = await visitAgain('/docs/marked');
      const marks = await page.locator('strong.inferred').allInnerTexts();
      expect(new Set(marks)).toEqual(
        new Set([
          ...[
            'Inferred',
            'Inferred: path, method or answer',
            'Inferred: default',
            'Inferred: format',
            'Inferred: minLength',
          ],
          ...['Inferred: pattern', 'Inferred: type', 'Inferred: enum (open)'],
        ]),
      );
      expect(await page.locator('.markdown', { hasText: '\u2060' }).count()).toBe(0);
      await page.close();
    });

    it('shows the samples of four clients, with the credentials that work', async () => {
      const { page } = await visitDocs(
        browser,
        `${origin}/docs/frog-cloud#tag/profile/GET/api/inf`,
      );
      const sample = page.locator('pre', { hasText: '/frog-cloud/api/inf' }).first();
      expect(await sample.innerText()).toMatch(/^curl[^]*Authorization: Bearer demo/);
      await page
        .getByRole('button', { name: /Shell Curl/ })
        .first()
        .click();
      const options = await page.getByRole('option').allInnerTexts();
      expect(options.slice(-4)).toEqual(['openapi-fetch', 'Python requests', 'Fetch', 'Curl']);
      await page.context().close();
    });

    it('can be read without scripts', async () => {
      const { page } = await visit(browser, `${origin}/docs/awan`, { javaScriptEnabled: false });
      await page.getByRole('heading', { name: 'Awan.io cloud platform API' }).waitFor();
      expect(await page.getByText('POST /v2/accounts/login').isVisible()).toBe(true);
      await page.context().close();
    });

    it('leads a browser from the mount of an API to its docs', async () => {
      const { page } = await visit(browser, `${origin}/klikoo`);
      expect(page.url()).toBe(`${origin}/docs/klikoo`);
      await page.context().close();
    });

    describe.each([
      ['a desktop in light colours', {}],
      ['a phone in dark colours', { ...PHONE, colorScheme: 'dark' as const }],
    ])('on %s', (_, options) => {
      it('is accessible and fits, with a request that was sent', async () => {
        const { page } = await visitDocs(browser, `${origin}/docs/frog-cloud`, options);
        await settled(page);
        expect(ours(await seriousFaults(page))).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(
          page.viewportSize()?.width,
        );
        await send(page, 'patch /api/customer/profile/notification-setting');
        await settled(page);
        expect(ours(await seriousFaults(page))).toEqual([]);
        await page.context().close();
      });

      it.each(['/', '/docs/scenarios/demo'])('is accessible at %s', async (path) => {
        const { page, faults } = await visit(browser, `${origin}${path}`, options);
        expect(await seriousFaults(page)).toEqual([]);
        expect(faults).toEqual([]);
        await page.context().close();
      });
    });
  },
);
