// The pages of docs in a real browser. Without one, no test here runs; `apt-get install chromium` brings it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

import { createMock } from '../../server/app.ts';
import { bundledDomains } from '../../server/contract/bundles.ts';
import { load } from '../../server/contract/load.ts';
import { listen } from '../listening.ts';
import { BROWSER, startBrowser, visit, visitDocs, visitWith } from './browser.ts';

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
          security: [{ token: [] }],
          responses: {
            200: { description: 'The boat.', 'x-inferred': [{ enum: ['open'] }] },
          },
        },
      },
      '/flags': {
        put: {
          security: [{ key: [] }],
          requestBody: {
            content: {
              'multipart/form-data': {
                schema: { type: 'object', properties: { colour: { type: 'string' } } },
                example: { colour: 'red' },
              },
            },
          },
          responses: { 200: { description: 'It is set.' }, 409: { description: 'No mast.' } },
        },
        // Each method has a colour of its own.
        delete: { responses: { 204: { description: 'It is gone.' } } },
        patch: { responses: { 204: { description: 'It is changed.' } } },
        get: {
          security: [{ ticket: [] }],
          parameters: [
            {
              ...{ name: 'harbour', in: 'cookie' as const, required: true, example: 'north' },
              schema: { type: 'string' },
            },
          ],
          responses: { 204: { description: 'It is there.' } },
        },
      },
    },
    components: {
      securitySchemes: {
        token: {
          ...{ type: 'http', scheme: 'bearer', description: 'A token.' },
          'x-inferred': ['scheme'],
        },
        key: { type: 'apiKey', in: 'header' as const, name: 'X-Place' },
        ticket: { type: 'apiKey', in: 'cookie' as const, name: 'ticket' },
      },
    },
    security: [{ token: [] }],
  },
};
const mock = createMock({ apis: bundledDomains(), contracts: [shop, marked] });

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };

/** The pages, with an operation of each near the top: its place on the page, and its id. */
const PAGES: [name: string, hash: string, id: string][] = [
  ['awan', 'accounts/POST/v2/accounts/login', 'logIn'],
  [
    'frog-cloud',
    'notifications/PATCH/api/customer/profile/notification-setting',
    'updateNotificationSetting',
  ],
  ['klikoo', 'products/POST/v1/open-api/products', 'listProducts'],
  ['mobile-data-plan', 'plan-statuses/POST/v1/operators/{asn_id}/planStatuses', 'createPlanStatus'],
  ['shop', 'default/POST/orders', 'createOrder'],
];

let origin: string;
let browser: Browser;
let context: BrowserContext;
let close: () => Promise<unknown>;
/**
 * The page of all tests, as another one costs more than a load.
 * Tests of one address share a load: each leaves the page as it was.
 */
let page: Page;
let faults: string[];

/** Loads a page of the mock anew, with nothing left of the one before. */
async function open(path: string): Promise<void> {
  await page.goto('about:blank');
  await page.setViewportSize(WIDE);
  faults.length = 0;
  await page.goto(`${origin}${path}`);
}

/** Loads a page of docs, and waits until its reference is drawn. */
async function openDocs(name: string, hash = ''): Promise<void> {
  await open(`/docs/${name}#tag/${hash}`);
  await page.waitForSelector('body.drawn');
}

/** The button that opens the window of an operation. */
function buttonOf(page: Page, hash: string): Locator {
  const [, method = '', path = ''] = /\/([A-Z]+)(\/.*)/.exec(hash) ?? [];
  return page.getByRole('button', { name: `Test Request (${method.toLowerCase()} ${path})` });
}

/** Sends the request of a window that is open, and returns the entry's words. */
async function send(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Send/ }).first().click();
  return page.locator('#entry').innerText();
}

async function closeWindow(page: Page): Promise<void> {
  await page.locator('#entry').getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('Escape');
}

/** The session of this browser's visitor, as the mock has it. */
async function sessionOf(page: Page) {
  const name = await page.evaluate(() => localStorage.getItem('kontrak-session'));
  return mock.sessions.find(name ?? '');
}

/** Rules of axe that look at colours. A scheme changes nothing else. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const OTHERS = Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }]));

/** Our own parts of a page; the rest is the reference's. */
const OWN = ['.bar', '.strip', '#entry'];

/**
 * Serious faults at both widths and in both schemes, among them a page that is too wide.
 * @param parts to which all rules apply; to the rest of the page, only that about colours does
 */
async function faultsOf(page: Page, parts = ['html']): Promise<string[]> {
  // What fades in has too little contrast as long as it does.
  await page.addStyleTag({ content: '*, ::before, ::after { transition: none !important }' });
  await page.evaluate(AXE);
  const found: string[] = [];
  for (const viewport of [WIDE, NARROW]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      const faults = await colourFaults(page);
      found.push(...faults.map((fault) => `${colorScheme} ${viewport.width} ${fault}`));
    }
    found.push(...(await seriousFaults(page, parts, { rules: OTHERS })));
    const width = await page.evaluate('document.documentElement.scrollWidth');
    if (width !== viewport.width) found.push(`is ${String(width)} wide`);
  }
  await page.setViewportSize(WIDE);
  return found;
}

/** The milliseconds in which colours of the page have come to rest. */
const REPAINTED = 500;

/** The faults of colours that last: the reference changes some a little later than the scheme. */
async function colourFaults(page: Page): Promise<string[]> {
  const find = () => seriousFaults(page, ['html'], { runOnly: COLOURS });
  const found = await find();
  if (found.length === 0) return found;
  await page.waitForTimeout(REPAINTED);
  return await find();
}

async function seriousFaults(
  page: Page,
  parts: readonly string[],
  options: object,
): Promise<string[]> {
  const violations = await page.evaluate(
    async ([include, more]) => {
      // The cast: the script that has run before defines it.
      const { axe } = globalThis as unknown as {
        axe: { run: (place: object, options: object) => Promise<{ violations: Fault[] }> };
      };
      return (await axe.run({ include }, { resultTypes: ['violations'], ...more })).violations;
    },
    [parts, options] as const,
  );
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
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
      context = await browser.newContext({ viewport: WIDE });
      ({ page, faults } = await visitWith(context, origin));
    });

    afterEach(async () => {
      const others = browser.contexts().filter((one) => one !== context);
      for (const one of others) await one.close();
    });

    afterAll(async () => {
      await browser.close();
      await close();
    });

    function onPage(name: string, hash = ''): void {
      beforeAll(async () => {
        await openDocs(name, hash);
      });

      it('is accessible and fits, on a desktop and a phone, in light and dark colours', async () => {
        expect(await faultsOf(page, OWN)).toEqual([]);
      });
    }

    describe.each(PAGES)('the page of %s', (name, hash, id) => {
      onPage(name, hash);

      it('sends a request to a private session', async () => {
        await buttonOf(page, hash).click();
        expect(await send(page)).toMatch(new RegExp(`Entry \\d+: ${id}, 20\\d`));
        const session = await sessionOf(page);
        expect(session?.journal.entries.at(-1)).toMatchObject({ operation: id });
        expect(faults).toEqual([]);
        await closeWindow(page);
      });
    });

    describe('the page of mitra-delivery', () => {
      const hash = 'accounts/POST/auth/login';
      onPage('mitra-delivery', hash);

      it('sends the named example that is chosen, and shows the answer and its changes', async () => {
        await page.getByRole('button', { name: 'Login by phone number' }).first().click();
        await page.getByRole('option', { name: 'Login by email address' }).click();
        await buttonOf(page, hash).click();
        expect(await send(page)).toMatch(
          /Entry \d+: logIn, 20\d[^]* ms, 1 change\.[^]*replace .*updated_at/,
        );
        const session = await sessionOf(page);
        expect(session?.journal.entries.at(-1)).toMatchObject({
          operation: 'logIn',
          request: { body: { email: 'mitra.satu@example.com' } },
        });
        for (const shown of [/\d+ms/, '200 OK', /^Response Headers/, '"Sukses Login"'])
          await page.getByText(shown).first().waitFor();
        expect(faults).toEqual([]);
        await closeWindow(page);
      });
    });

    describe('the page of the control API', () => {
      onPage('control', 'clock/GET/sessions/{session}/clock');

      it('sends a request', async () => {
        await buttonOf(page, '/GET/sessions/{session}/clock').click();
        await page.getByRole('button', { name: /^Send/ }).first().click();
        await page.getByText('200 OK').waitFor();
        expect(faults).toEqual([]);
        await page.keyboard.press('Escape');
      });
    });

    describe('the page of any contract', () => {
      onPage('marked');

      it('draws marks at a reply, a property, an operation, a parameter and credentials', async () => {
        const marks = await page.locator('strong.inferred').allInnerTexts();
        expect(new Set(marks)).toEqual(
          new Set([
            ...['Inferred', 'Inferred: path or method', 'Inferred: default'],
            ...['Inferred: format', 'Inferred: minLength', 'Inferred: pattern', 'Inferred: type'],
            ...['Inferred: enum (open)', 'Inferred: scheme'],
          ]),
        );
        expect(await page.locator('.markdown', { hasText: '\u2060' }).count()).toBe(0);
      });

      it('sends the optional fields of a form that it shows', async () => {
        await buttonOf(page, '/PUT/flags').click();
        await send(page);
        const session = await sessionOf(page);
        expect(session?.journal.entries.at(-1)?.request.body).toEqual({ colour: 'red' });
        await closeWindow(page);
      });

      it('sends the credentials that an operation alone needs', async () => {
        await buttonOf(page, '/PUT/flags').click();
        expect(await send(page)).toContain('PUT /flags, 200');
        await closeWindow(page);
      });

      it('sends the cookies of a request, and keeps none of them', async () => {
        await buttonOf(page, '/GET/flags').click();
        expect(await send(page)).toContain('GET /flags, 204');
        const { headers } = (await sessionOf(page))?.journal.entries.at(-1)?.request ?? {};
        expect(headers).toMatchObject({ cookie: 'harbour=north; ticket=demo' });
        expect(await context.cookies()).toEqual([]);
        await closeWindow(page);
      });

      it('offers the replies that can be preferred', async () => {
        await buttonOf(page, '/PUT/flags').click();
        await page.locator('[id="Prefer"] button').first().click();
        await page.getByRole('menuitem', { name: 'code=409' }).click();
        expect(await send(page)).toMatch(/409/);
        await closeWindow(page);
      });

      it('shows the answer on a phone, which has it below the request', async () => {
        await page.setViewportSize(NARROW);
        await buttonOf(page, '/PUT/flags').click();
        await send(page);
        const answer = await page.getByRole('region', { name: 'Response' }).boundingBox();
        expect(answer?.y).toBeLessThan(NARROW.height * 0.8);
        await closeWindow(page);
        await page.setViewportSize(WIDE);
      });

      it('shows the samples of four clients, with the credentials that work', async () => {
        const sample = page.locator('pre', { hasText: '/marked/boats' }).first();
        expect(await sample.innerText()).toMatch(/^curl[^]*Authorization: Bearer demo/);
        await page
          .getByRole('button', { name: /Shell Curl/ })
          .first()
          .click();
        const options = await page.getByRole('option').allInnerTexts();
        expect(options.slice(-4)).toEqual(['openapi-fetch', 'Python requests', 'Fetch', 'Curl']);
        await page.keyboard.press('Escape');
      });

      it('tells the address of the session', async () => {
        const session = await sessionOf(page);
        const told = `your session at ${origin}/@${session?.name ?? ''}/marked.`;
        await page.locator('.strip', { hasText: told }).waitFor();
      });

      it('keeps the data of two visitors apart, and begins again in any scenario', async () => {
        const other = await visitDocs(browser, `${origin}/docs/marked`);
        const name = await other.page.getByLabel('Session', { exact: true }).inputValue();
        expect((await sessionOf(page))?.name).not.toBe(name);
        await buttonOf(page, '/PUT/flags').click();
        await send(page);
        await closeWindow(page);
        expect(mock.sessions.find(name)?.journal.entries).toEqual([]);
        await other.page.getByLabel('Scenario').selectOption('suspended');
        await other.page.getByText('Begun anew: suspended').waitFor();
        expect(mock.sessions.find(name)?.scenario).toBe('suspended');
        await page.getByRole('button', { name: 'Begin again' }).click();
        await page.getByText('Begun anew: demo').waitFor();
        expect((await sessionOf(page))?.journal.entries).toEqual([]);
      });

      it('is accessible with a request that was sent', async () => {
        await buttonOf(page, '/PUT/flags').click();
        await send(page);
        expect(await faultsOf(page, OWN)).toEqual([]);
        await closeWindow(page);
      });
    });

    it('goes to another session that is named', async () => {
      await openDocs('marked');
      await page.getByLabel('Session', { exact: true }).fill('kopi');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${origin}/@kopi/docs/marked**`);
      await page.waitForSelector('body.drawn');
      await buttonOf(page, '/PUT/flags').click();
      await send(page);
      expect(mock.sessions.find('kopi')?.journal.entries).toHaveLength(1);
    });

    it('can be read without scripts', async () => {
      const plain = await visit(browser, `${origin}/docs/awan`, { javaScriptEnabled: false });
      await plain.page.getByRole('heading', { name: 'Awan.io cloud platform API' }).waitFor();
      expect(await plain.page.getByText('POST /v2/accounts/login').isVisible()).toBe(true);
    });

    it('leads a browser from the mount of an API to its docs', async () => {
      const plain = await visit(browser, `${origin}/klikoo`, { javaScriptEnabled: false });
      expect(plain.page.url()).toBe(`${origin}/docs/klikoo`);
    });

    it.each(['/', ...[...mock.sessions.scenarios.keys()].map((one) => `/docs/scenarios/${one}`)])(
      '%s is accessible and fits, on a desktop and a phone, in light and dark colours',
      async (path) => {
        await open(path);
        expect(await faultsOf(page)).toEqual([]);
        expect(faults).toEqual([]);
      },
    );
  },
);
