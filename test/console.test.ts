// The console: its page and files by HTTP, and each panel in a real browser as a person uses it. Without a browser, the
// latter do not run; `apt-get install chromium` brings one.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

import { createMock } from '../server/app.ts';
import { listen as listenAt } from '../server/http/listen.ts';
import { until } from './cli/process.ts';
import { listen } from './listening.ts';
import { BROWSER, PHONE, startBrowser, visit, visitWith } from './docs/browser.ts';
import type { Watched } from './docs/browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DEMO = { Authorization: 'Bearer demo', 'content-type': 'application/json' };
const PROFILE = '/frog-cloud/api/customer/profile';
const PARTNER = { no_tlp: '080000000012', password: 'a-b-c-d' };

/** Milliseconds of a stall that somebody would feel, with as much again for a busy machine. */
const LONGEST_TASK = 200;

/** Rules of axe that look at colours. A scheme changes nothing else. */
const COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** What fades in has too little contrast as long as it does. */
const STILL: BrowserContextOptions = { reducedMotion: 'reduce' };

const mock = createMock();

describe('the page', () => {
  it('loads its own files alone, under a policy that allows no other', async () => {
    const { text, headers } = await request(mock.app).get('/_console').expect(200);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self' 'sha256-[^']+'; style-src 'self';/,
    );
    const links = [...text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(link).toMatch(/^\/(?!\/)/);
  });

  it('has files that a browser keeps for ever, by a path with their hash', async () => {
    const { text } = await request(mock.app).get('/_console');
    const script = /src="(\/_console\/[0-9a-f]{12}\/main\.js)"/.exec(text)?.[1] ?? '';
    const reply = await request(mock.app).get(script).expect(200);
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(reply.headers['content-type']).toMatch(/^text\/javascript/);
    await request(mock.app)
      .get(script.replace(/[0-9a-f]{12}/, '0'.repeat(12)))
      .expect(404);
  });

  it('is at most 100 kB over the wire', async () => {
    const { text } = await request(mock.app).get('/_console');
    const [base = ''] = /\/_console\/[0-9a-f]{12}/.exec(text) ?? [];
    const own = ['server/console/browser', 'server/http/browser'].flatMap((one) =>
      readdirSync(one),
    );
    const names = [...own, 'preact.js', 'hooks.js', 'htm.js'];
    const { port, close } = await listening();
    const sizes = await Promise.all(
      names.map(async (name) => {
        const reply = await fetch(`http://127.0.0.1:${port}${base}/${name}`, {
          headers: { 'Accept-Encoding': 'gzip' },
        });
        await reply.arrayBuffer();
        // The bytes as they were sent: fetch() itself has unpacked the body.
        return Number(reply.headers.get('content-length'));
      }),
    );
    await close();
    expect(sizes.every((size) => size > 100)).toBe(true);
    expect(sizes.reduce((sum, one) => sum + one)).toBeLessThan(100_000);
  });

  it.each([
    ['GET', '/_console/', 302],
    ['POST', '/_console', 405],
    ['GET', '/_console/nothing', 404],
  ])('answers %s %s with %i', async (method, path, status) => {
    const agent = request(mock.app);
    const reply = await (method === 'POST' ? agent.post(path) : agent.get(path));
    expect(reply.status).toBe(status);
  });
});

async function listening(): Promise<{ port: number; close: () => Promise<unknown> }> {
  const { origin, close } = await listen(mock.app);
  return { port: Number(new URL(origin).port), close };
}

const place =
  BROWSER === undefined
    ? 'without Chromium, which is not found, the console'
    : 'in Chromium, the console';

(BROWSER === undefined ? describe.skip : describe)(place, () => {
  let browser: Browser;
  let context: BrowserContext;
  /** The page that each test loads anew. A page of its own for each costs three times as much. */
  let watched: Watched;
  let origin: string;
  let close: () => Promise<unknown>;
  beforeAll(async () => {
    const started = await listen(mock.app);
    [origin, close] = [started.origin, started.close];
    browser = await startBrowser();
    context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      ...STILL,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    watched = await visitWith(context, `${origin}/_console`);
  }, 60_000);

  afterEach(async () => {
    const others = browser.contexts().filter((one) => one !== context);
    for (const one of others) await one.close();
    // Leaves nothing of the console: neither its script nor its stream of events.
    await watched.page.goto('about:blank');
    watched.faults.length = 0;
  });

  afterAll(async () => {
    await browser.close();
    await close();
  });

  /** Sends a request in a session. */
  function send(session: string, path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${origin}/@${session}${path}`, { headers: DEMO, ...init });
  }

  const rename = (session: string, firstname: unknown) =>
    send(session, PROFILE, { method: 'PATCH', body: JSON.stringify({ firstname }) });

  /** Asks the control API, as another client does. */
  async function control(method: string, path: string, body?: object): Promise<void> {
    const init = body && { headers: DEMO, body: JSON.stringify(body) };
    const reply = await fetch(`${origin}/_control${path}`, { method, ...init });
    if (!reply.ok) throw new Error(await reply.text());
  }

  const command = (session: string, name: string, body: object = {}, method = 'POST') =>
    control(method, `/sessions/${session}/${name}`, body);

  async function stateOf(session: string): Promise<string> {
    const reply = await fetch(`${origin}/_control/sessions/${session}/state/frog-cloud`);
    return await reply.text();
  }

  /** Opens a session's console, in a browser that has been there unless options make it another one. */
  async function consoleOf(session: string, options?: BrowserContextOptions, entry = '') {
    mock.sessions.use(session);
    const address = `${origin}/_console#/s/${session}${entry}`;
    const opened = options ? await visit(browser, address, options) : watched;
    if (!options) await opened.page.goto(address);
    await opened.page.waitForSelector('.state.live');
    return opened;
  }

  it('shows requests as they come, the newest first, and what each has changed', async () => {
    const { page, faults } = await consoleOf('live');
    await send('live', '/frog-cloud/api/inf');
    await send('live', '/frog-clud/api/inf');
    await rename('live', 'Rara');
    const rows = page.locator('.row');
    await rows.nth(2).waitFor();
    expect(await rows.nth(1).innerText()).toMatch(/GET[^]*frog-clud[^]*404/);
    expect(await rows.first().innerText()).toMatch(/PATCH[^]*updateProfile[^]*200/);
    await rows.first().click();
    await page.locator('.changes li').first().waitFor();
    expect(await page.locator('.changes').innerText()).toMatch(/firstname[^]*"Sari"[^]*"Rara"/);
    expect(page.url()).toContain('#/s/live/e/3');
    expect(faults).toEqual([]);
  });

  it('tells what a request changed in the state first, then in the inbox', async () => {
    const body = JSON.stringify({ ...PARTNER, email: 'mitra.dua@example.com' });
    await send('several', '/mitra-delivery/auth/register', { method: 'POST', body });
    const { page } = await consoleOf('several', undefined, '/e/1');
    await page.locator('.changes li').first().waitFor();
    const places = await page.locator('.changes .place').allInnerTexts();
    expect(places[0]).toBe('/domains/mitra-delivery/partners/mitra.dua@example.com');
    expect(places).toContain('/inbox/0');
    expect(places).not.toContain('/random');
  });

  it('tells violations with their place', async () => {
    await rename('wrong', 7);
    const { page } = await consoleOf('wrong', undefined, '/e/1');
    expect(await page.locator('.violations').innerText()).toContain(
      '/body/firstname must be string',
    );
  });

  it('filters by API, by status and by words, and has an address for it', async () => {
    await send('filtered', '/frog-cloud/api/inf');
    await send('filtered', '/awan/v2/none');
    await rename('filtered', 7);
    const { page } = await consoleOf('filtered');
    const rows = page.locator('.row');
    await rows.nth(2).waitFor();
    await page.getByLabel('API', { exact: true }).selectOption('frog-cloud');
    await rows.nth(2).waitFor({ state: 'detached' });
    await page.getByLabel('Status', { exact: true }).selectOption('2xx');
    await rows.nth(1).waitFor({ state: 'detached' });
    expect(await rows.innerText()).toContain('GET');
    await page.goto('about:blank');
    await page.goto(`${origin}/_console#/s/filtered?api=awan&status=4xx`);
    await rows.filter({ hasText: '/awan/v2/none' }).waitFor();
    expect(await rows.count()).toBe(1);
    await page.getByLabel('API', { exact: true }).selectOption('');
    await page.getByRole('searchbox', { name: /Filter/ }).fill('patch profile');
    await rows.filter({ hasText: 'PATCH' }).waitFor();
    expect(await rows.count()).toBe(1);
  });

  it('rewinds to before a request, and shows it as undone', async () => {
    await rename('rewound', 'Rara');
    const { page } = await consoleOf('rewound', undefined, '/e/1');
    await page.getByRole('button', { name: 'Rewind to before it' }).click();
    await page.getByRole('button', { name: /Sure/ }).click();
    await page.locator('.row.undone').waitFor();
    expect(await stateOf('rewound')).toContain('"Sari"');
  });

  it('shows what a rewind and a reset from elsewhere undo, and goes on', async () => {
    for (const name of ['Rara', 'Budi', 'Dewi']) await rename('elsewhere', name);
    const { page } = await consoleOf('elsewhere', undefined, '/e/2');
    await page.locator('.changes', { hasText: 'Budi' }).waitFor();
    await command('elsewhere', 'rewind', { entry: 2 });
    await page.locator('#r3.undone').waitFor();
    await rename('elsewhere', 'Ayu');
    await page.locator('#r3').waitFor({ state: 'detached' });
    await page.locator('.changes', { hasText: 'Ayu' }).waitFor();
    await command('elsewhere', 'reset');
    await page.locator('#r1.undone').waitFor();
  });

  it('shows what others make, and what time does', async () => {
    const { page } = await consoleOf('shared');
    await control('POST', '/sessions', { name: 'made-by-others' });
    await page.locator('.sessions', { hasText: 'made-by-others' }).waitFor();
    await command('shared', 'clock', { frozen: false, rate: 86_400 }, 'PUT');
    await page.locator('.now', { hasText: '86400' }).waitFor();
    const first = await page.locator('.events li').first().innerText();
    await until(
      async () => (await page.locator('.events li').first().innerText()) !== first || undefined,
    );
    await page.getByRole('tab', { name: 'Faults' }).click();
    await command('shared', 'faults', { match: { path: '/' }, effect: { kind: 'drop' } });
    await page.locator('.faults li').waitFor();
    await page.getByRole('tab', { name: 'Snapshots' }).click();
    await command('shared', 'snapshots', { name: 'by-others' });
    await page.locator('.faults', { hasText: 'by-others' }).waitFor();
    await control('DELETE', '/snapshots/by-others');
    await page.locator('.faults', { hasText: 'by-others' }).waitFor({ state: 'detached' });
  });

  it('tells that the mock is away, and goes on when it is back', async () => {
    const { app } = createMock({ apis: ['frog-cloud'] });
    const first = await listen(app);
    const { page } = await visit(browser, `${first.origin}/_console`);
    try {
      await page.waitForSelector('.state.live');
      await first.close();
      await page.waitForSelector('.state.lost');
      await page
        .getByRole('alert')
        .filter({ hasText: 'The mock does not answer.' })
        .first()
        .waitFor();
      const { port } = new URL(first.origin);
      const server = await listenAt(app, Number(port), '127.0.0.1');
      await page.waitForSelector('.state.live');
      await fetch(`${first.origin}/frog-cloud/api/inf`, { headers: DEMO });
      await page.locator('#r1').waitFor();
      server.close();
      server.closeAllConnections();
    } finally {
      await page.close();
    }
  });

  it('tells that its session is gone, and goes on when it is there again', async () => {
    const { page, faults } = await consoleOf('short');
    await control('DELETE', '/sessions/short');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('There is no session short');
    await page.getByRole('button', { name: 'Create it now' }).click();
    await page.waitForSelector('.state.live');
    await rename('short', 'Rara');
    await page.locator('#r1').waitFor();
    expect(faults).toEqual([]);
  });

  it('sends again what the journal masks, and tells why it cannot send what it has not', async () => {
    const body = JSON.stringify({ email: 'mitra.satu@example.com', password: 'not-the-one' });
    await send('masked', '/mitra-delivery/auth/login', { method: 'POST', body });
    await rename('masked', 'x'.repeat(70_000));
    const { page } = await consoleOf('masked', undefined, '/e/1');
    await page.getByRole('button', { name: 'Send it again' }).click();
    await page.locator('#r3[aria-selected=true]').waitFor();
    const [first, , again] = mock.sessions.use('masked').journal.entries;
    expect(again?.request.body).toEqual(first?.request.body);
    await page.keyboard.press('j');
    await page.getByRole('button', { name: 'Send it again' }).click();
    await page.getByRole('alert', { name: '' }).filter({ hasText: 'only a part' }).waitFor();
  });

  it('copies a request as code, as a test and as HAR', async () => {
    await send('copies', `${PROFILE}?a=1`, {
      method: 'PATCH',
      body: JSON.stringify({ firstname: 'Rara' }),
    });
    const { page } = await consoleOf('copies', undefined, '/e/1');
    const copied = async (name: string, pattern: RegExp): Promise<string> => {
      await page.getByRole('button', { name, exact: true }).click();
      return await until(async () => {
        const text = await page.evaluate<string>('navigator.clipboard.readText()');
        return pattern.test(text) ? text : undefined;
      });
    };
    await copied('Copy as fetch', /^await fetch\("http[^]+"method": "PATCH"/);
    await copied('Copy as test', /^import \{ startMock \} from 'kontrak\/test';/);
    expect(JSON.parse(await copied('Copy as HAR', /^\{\s+"log"/))).toMatchObject({
      log: {
        entries: [{ request: { method: 'PATCH', queryString: [{ name: 'a', value: '1' }] } }],
      },
    });
  });

  it('tells that a copy has the demo token in place of a masked one, or lacks what is masked', async () => {
    const body = JSON.stringify({ email: 'mitra.satu@example.com', password: 'not-the-one' });
    await rename('lacking', 'Rara');
    await send('lacking', '/mitra-delivery/auth/login', { method: 'POST', body });
    const { page } = await consoleOf('lacking', undefined, '/e/1');
    await page.getByRole('button', { name: 'Copy as curl' }).click();
    await page.getByRole('button', { name: 'Copied, with the token demo' }).waitFor();
    await page.locator('#r2').waitFor();
    await page.keyboard.press('k');
    await page.locator('.entry h2', { hasText: 'login' }).waitFor();
    await page.keyboard.press('c');
    await page.locator('.notice', { hasText: 'Copied; *** stands for a secret' }).waitFor();
  });

  it('shows the query of a request, and the shape of a long path', async () => {
    const path = '/awan/v2/organizations/3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10/vms';
    await send('long', `${path}?limit=5`);
    const { page } = await consoleOf('long', undefined, '/e/1');
    await page.locator('.entry h2').waitFor();
    expect(await page.locator('.entry h2').innerText()).toBe(`GET ${path}?limit=5`);
    expect(await page.locator('.row .path').innerText()).toBe(
      '/awan/v2/organizations/3f0c7c1e…/vms',
    );
    expect(await page.title()).toBe('long – Kontrak');
  });

  it('tells where to send a request, and when none passes the filters', async () => {
    const { page } = await consoleOf('unused');
    expect(await page.locator('.empty').innerText()).toContain(`${origin}/@unused`);
    await send('unused', '/frog-cloud/api/inf');
    await page.locator('.row').waitFor();
    await page.getByRole('searchbox', { name: /Filter/ }).fill('nothing of this');
    expect(await page.locator('.empty').innerText()).toBe('No request passes the filters.');
  });

  it('sends a request again, and copies it for a terminal', async () => {
    await rename('again', 'Rara');
    const { page } = await consoleOf('again', undefined, '/e/1');
    await page.getByRole('button', { name: 'Copy as curl' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const curl = await page.evaluate('navigator.clipboard.readText()');
    expect(curl).toContain(`curl -i -X PATCH '${origin}/@again${PROFILE}'`);
    await page.getByRole('button', { name: 'Send it again' }).click();
    await page.waitForURL(/e\/2$/);
    expect(mock.sessions.use('again').journal.entries).toHaveLength(2);
  });

  it('saves the journal as HAR', async () => {
    await rename('archive', 'Rara');
    const { page } = await consoleOf('archive');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Journal as HAR' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('archive.har');
    const har = JSON.parse(readFileSync(await saved.path(), 'utf8')) as {
      log: { entries: object[] };
    };
    expect(har.log.entries).toHaveLength(1);
  });

  it('saves the session as a test', async () => {
    await rename('tested', 'Rara');
    const { page } = await consoleOf('tested');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Session as test' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('tested.test.js');
    expect(readFileSync(await saved.path(), 'utf8')).toContain("test('the session tested', async");
  });

  it('goes by keys alone', async () => {
    await send('keys', '/frog-cloud/api/inf');
    await rename('keys', 'Rara');
    const { page } = await consoleOf('keys');
    await page.locator('.row').nth(1).waitFor();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const notice = page.locator('.notice');
    await press('x');
    await notice.filter({ hasText: 'Choose a request' }).waitFor();
    await press('ArrowDown', 'ArrowDown');
    await page.waitForURL(/e\/1$/);
    await press('k');
    await page.waitForURL(/e\/2$/);
    await press('Home', 'c');
    await notice.filter({ hasText: 'Copied' }).waitFor();
    await press('3');
    await page.getByRole('tab', { name: 'Faults', selected: true }).waitFor();
    await page.getByRole('tab', { name: 'Faults' }).focus();
    await press('ArrowRight');
    await page.getByRole('tab', { name: 'Inbox', selected: true }).waitFor();
    mock.sessions.use('keys-other');
    await page.locator('.sessions', { hasText: 'keys-other' }).waitFor();
    await press('s', 'End', 'Enter');
    await page.waitForURL(/s\/keys-other$/);
    await press('s', 'Home', 'Enter');
    await page.waitForURL(/s\/(?!keys)/);
    await press('/');
    await page.keyboard.type('inf');
    await page.waitForURL(/filter=inf/);
  });

  it('tells why a key does nothing, and copies without a clipboard', async () => {
    await rename('plain', 'x'.repeat(70_000));
    const { page } = await consoleOf('plain', undefined, '/e/1');
    await page.evaluate(`Object.defineProperty(navigator, 'clipboard', { value: undefined })`);
    await page.locator('.entry h2').waitFor();
    await page.keyboard.press('x');
    await page.locator('.notice', { hasText: 'only a part of its body' }).waitFor();
    await page.getByRole('button', { name: 'Copy as curl' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('Control+v');
    const search = page.getByRole('searchbox', { name: /Filter/ });
    expect(await search.inputValue()).toContain('curl -i -X PATCH');
  });

  it('keeps rows in their place while others come above them', async () => {
    for (let i = 0; i < 60; i += 1) await send('steady', '/frog-cloud/api/inf');
    const { page } = await consoleOf('steady');
    await page.locator('#r60').waitFor();
    await page.evaluate(`document.querySelector('.rows').scrollTop = 640`);
    const row = page.locator('#r35');
    await row.waitFor();
    const before = await row.boundingBox();
    await send('steady', '/frog-cloud/api/inf');
    await page.locator('.count', { hasText: '61' }).waitFor();
    expect(await row.boundingBox()).toEqual(before);
  });

  it('stops, moves and speeds the clock, and goes to the next event', async () => {
    const { page } = await consoleOf('clock');
    await page.getByRole('button', { name: 'Freeze' }).click();
    await page.getByRole('button', { name: 'Let it run' }).waitFor();
    const timeOf = () => mock.sessions.use('clock').world.clock.time;
    const before = timeOf();
    await page.getByRole('button', { name: '+1 day' }).click();
    await until(() => timeOf() >= before + 86_400_000 || undefined);
    await page.getByRole('button', { name: '+1 hour' }).click();
    await until(() => timeOf() >= before + 90_000_000 || undefined);
    await page.getByRole('button', { name: '+1 month' }).click();
    await until(() => timeOf() >= before + 28 * 86_400_000 || undefined);
    await page.locator('.events li').first().waitFor();
    const agenda = await fetch(`${origin}/_control/sessions/clock/agenda?limit=1`);
    const { events } = (await agenda.json()) as { events: { at: string }[] };
    await page.getByRole('button', { name: 'To the next event' }).click();
    await until(() => timeOf() === Date.parse(events[0]?.at ?? '') || undefined);
    await page.getByLabel('Pace').selectOption('60');
    await until(() => mock.sessions.use('clock').world.clock.rate === 60 || undefined);
  });

  it('makes a fault of what an operation documents, and takes it back', async () => {
    const { page } = await consoleOf('faults');
    await page.getByRole('tab', { name: 'Faults' }).click();
    await page
      .locator('.panel')
      .getByLabel(/^Operation/)
      .selectOption('frog-cloud getUserInfo');
    await page
      .locator('.panel')
      .getByLabel(/^Status/)
      .selectOption('401');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.locator('.faults li').waitFor();
    expect((await send('faults', '/frog-cloud/api/inf')).status).toBe(401);
    expect((await send('faults', '/frog-cloud/api/inf')).status).toBe(200);
    await page.locator('.faults li').waitFor({ state: 'detached' });
  });

  it('offers the operation that was chosen, and each effect, times and chance', async () => {
    await send('effects', '/frog-cloud/api/inf');
    const { page } = await consoleOf('effects', undefined, '/e/1');
    await page.getByRole('tab', { name: 'Faults' }).click();
    const field = (label: RegExp) => page.locator('.panel').getByLabel(label);
    await field(/^Operation/).waitFor();
    const add = async (): Promise<void> => {
      const before = await page.locator('.faults li').count();
      await page.getByRole('button', { name: 'Add' }).click();
      await page.locator('.faults li').nth(before).waitFor();
    };
    await field(/^Effect/).selectOption({ label: 'Delay (ms)' });
    await field(/^Delay/).fill('300');
    await field(/^Times/).fill('');
    await add();
    await field(/^Effect/).selectOption({ label: 'Drop the connection' });
    await field(/^Times/).fill('2');
    await field(/^Chance/).fill('50');
    await add();
    await field(/^Effect/).selectOption({ label: 'Cut the reply short' });
    await add();
    const match = { domain: 'frog-cloud', operation: 'getUserInfo' };
    const rare = { match, left: 2, probability: 0.5 };
    expect(mock.sessions.use('effects').faults.all).toMatchObject([
      { ...rare, effect: { kind: 'drop' } },
      { ...rare, effect: { kind: 'truncate' } },
      { match, effect: { kind: 'delay', delayMs: 300 }, left: null, probability: 1 },
    ]);
  });

  it('shows mails as their reader sees them', async () => {
    const { page } = await consoleOf('inbox');
    const body = JSON.stringify({ ...PARTNER, email: 'mitra.dua@example.com' });
    await send('inbox', '/mitra-delivery/auth/register', { method: 'POST', body });
    await page.getByRole('tab', { name: 'Inbox' }).click();
    await page.locator('.message').first().waitFor();
    expect(await page.locator('.message').first().innerText()).toMatch(
      /mitra\.dua@example\.com\s+2\d{3}-/,
    );
    const code = await page.locator('.datum code').first().innerText();
    await page.locator('.datum').first().getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(code);
  });

  it('edits a part of the state where it stands, and tells at its line why it is refused', async () => {
    const { page } = await consoleOf('state');
    await page.getByRole('tab', { name: 'State' }).click();
    await page.getByLabel('Search').fill('sari');
    await page.locator('summary', { hasText: 'frog-cloud/customers/4821' }).click();
    await page.getByRole('button', { name: 'Edit frog-cloud/customers/4821', exact: true }).click();
    const text = page.getByRole('textbox', { name: 'Edit frog-cloud/customers/4821' });
    // The editor puts its caret at the start a little after it is drawn.
    await page.locator('textarea:focus').waitFor();
    const before = await text.inputValue();
    const line = before.split('\n').findIndex((one) => one.includes('"firstname"')) + 1;
    await text.fill(before.replace('"Sari"', '7'));
    await page.getByRole('button', { name: 'Save' }).click();
    const problem = page.getByRole('alert');
    await problem.waitFor();
    expect(await problem.innerText()).toMatch(new RegExp(`Line ${line}[^]*expected string`));
    expect(await page.locator('.mark').innerText()).toContain('expected string');
    await page.getByRole('button', { name: `Line ${line}` }).click();
    await page.keyboard.type('"Rara"');
    await page.keyboard.press('Control+Enter');
    await text.waitFor({ state: 'detached' });
    expect(await stateOf('state')).toContain('"Rara"');
    await page.getByLabel('Search').fill('rara');
    await page.locator('summary', { hasText: 'frog-cloud/customers/4821' }).waitFor();
  });

  it('keeps a world, and goes back to it', async () => {
    const { page } = await consoleOf('kept');
    await page.getByRole('tab', { name: 'Snapshots' }).click();
    await page.getByLabel('Name').fill('before');
    await page.getByRole('button', { name: 'Take one' }).click();
    await page.locator('.faults li').waitFor();
    await rename('kept', 'Rara');
    await page.getByRole('button', { name: 'Go back to it' }).click();
    await page.getByRole('button', { name: /Sure/ }).click();
    await until(async () => (await stateOf('kept')).includes('"Sari"') || undefined);
  });

  it('makes, resets and deletes sessions', async () => {
    const { page } = await consoleOf('first');
    await page.getByLabel('New session').fill('third');
    await page.getByLabel('Scenario').selectOption('empty');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.locator('.sessions li', { hasText: /third.*empty/ }).waitFor();
    await page.getByLabel('Scenario').selectOption('demo');
    await page.getByLabel('New session').fill('second');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.waitForURL(/#\/s\/second$/);
    await rename('second', 'Rara');
    await page.getByRole('button', { name: 'Reset second' }).click();
    await page.getByRole('button', { name: /Sure/ }).click();
    await until(async () => (await stateOf('second')).includes('"Sari"') || undefined);
    await page.getByRole('button', { name: 'Delete second' }).click();
    await page.getByRole('button', { name: /Sure/ }).click();
    await until(() => mock.sessions.find('second') === undefined || undefined);
  });

  it('shows each of two browsers its own session', async () => {
    const [one, other] = await Promise.all([consoleOf('one'), consoleOf('other', {})]);
    await send('one', '/frog-cloud/api/inf');
    await one.page.locator('.row').waitFor();
    expect(await other.page.locator('.row').count()).toBe(0);
  });

  it('speaks Indonesian to a browser that does, and by its switch', async () => {
    const { page } = await consoleOf('bahasa', { locale: 'id-ID' });
    await page.getByRole('tab', { name: 'Gangguan' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('tab', { name: 'Faults' }).waitFor();
  });

  it('has room for its search on a phone, and its views tell which is shown', async () => {
    await send('phone', '/frog-cloud/api/inf');
    const { page } = await consoleOf('phone', PHONE);
    const search = await page.getByRole('searchbox', { name: /Filter/ }).boundingBox();
    expect(search?.width).toBeGreaterThan(250);
    const colourOf = (pressed: boolean): Promise<unknown> =>
      page.evaluate(
        `getComputedStyle(document.querySelector('.views [aria-pressed=${pressed}]')).backgroundColor`,
      );
    expect(await colourOf(true)).not.toBe(await colourOf(false));
    await page.locator('.views').getByRole('button', { name: 'phone' }).click();
    await page.locator('.sessions').waitFor();
  });

  it('stays smooth at hundreds of requests a second', async () => {
    const { page, faults } = await consoleOf('busy');
    await page.evaluate(`new PerformanceObserver((list) => { for (const one of list.getEntries())
      globalThis.longest = Math.max(globalThis.longest ?? 0, one.duration); }).observe({ type: 'longtask' })`);
    const end = performance.now() + 1000;
    while (performance.now() < end)
      await Promise.all(Array.from({ length: 20 }, () => send('busy', '/frog-cloud/api/inf')));
    const last = mock.sessions.use('busy').journal.next - 1;
    await page.locator(`#r${last}`).waitFor();
    expect(await page.locator('.row').count()).toBeLessThan(80);
    expect(Number((await page.evaluate('globalThis.longest')) ?? 0)).toBeLessThan(LONGEST_TASK);
    expect(faults).toEqual([]);
  });

  it.each<[string, BrowserContextOptions | undefined]>([
    ['desktop', undefined],
    ['phone', { ...PHONE, ...STILL }],
  ])(
    'has no serious fault for a reader of a %s, in light and dark colours',
    async (name, options) => {
      const session = `axe-${name}`;
      await rename(session, 'Rara');
      await rename(session, 7);
      const body = JSON.stringify({ ...PARTNER, email: 'mitra.dua@example.com' });
      await send(session, '/mitra-delivery/auth/register', { method: 'POST', body });
      await command(session, 'faults', { match: { domain: 'klikoo' }, effect: { kind: 'drop' } });
      await command(session, 'snapshots');
      const { page } = await consoleOf(session, options, '/e/1');
      await page.evaluate(AXE);
      const look = async (content: string): Promise<void> => {
        await page.locator(content).first().waitFor();
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await seriousFaults(page, COLOURS);
        await page.emulateMedia({ colorScheme: 'light' });
        expect([content, dark, await seriousFaults(page)]).toEqual([content, [], []]);
      };
      await look('.changes li');
      const panels = ['.events li', '.faults li', '.message', '.branch', '.faults li'];
      for (const [i, content] of panels.entries()) {
        await page.keyboard.press(String(i + 2));
        await look(content);
      }
      await page.keyboard.press('5');
      await page.getByLabel('Search').fill('sari');
      await page
        .getByRole('button', { name: 'Edit frog-cloud/customers/4821', exact: true })
        .click();
      await page.getByRole('textbox', { name: 'Edit frog-cloud/customers/4821' }).fill('{');
      await page.getByRole('button', { name: 'Save' }).click();
      await look('.mark');
      await page.goto('about:blank');
      await page.goto(`${origin}/_console#/s/${session}/e/2`);
      await page.evaluate(AXE);
      await look('.violations li');
      await page.keyboard.press('s');
      await look('.sessions li');
    },
  );

  /** The faults that axe calls serious, and the pixels of a page that is too wide. */
  async function seriousFaults(page: Page, options = {}): Promise<unknown[]> {
    const found = await page.evaluate<unknown[]>(
      `axe.run(${JSON.stringify({ resultTypes: ['violations'], ...options })}).then(({ violations }) => violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
        .map(({ id, nodes }) => id + ' ' + nodes.map(({ target }) => target).join(' ')))`,
    );
    const wide = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
    return wide > 0 ? [...found, wide] : found;
  }

  it('asks for the token of a control API that is closed, and makes sessions as the mock does', async () => {
    const access = { hosts: ['127.0.0.1'], token: 'let-me-in' };
    const closed = await listen(
      createMock({ apis: ['frog-cloud'], access, scenario: 'empty' }).app,
    );
    const { page } = await visit(browser, `${closed.origin}/_console`);
    try {
      await page.getByLabel('Token of the control API').fill('let-me-in');
      await page.getByRole('button', { name: 'Enter' }).click();
      await page.waitForSelector('.state.live');
      await page.getByLabel('New session').fill('of-the-mock');
      await page.getByRole('button', { name: 'Create' }).click();
      await page.locator('.sessions li', { hasText: /of-the-mock.*empty/ }).waitFor();
    } finally {
      await page.close();
      await closed.close();
    }
  });
});
