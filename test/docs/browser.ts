// A real browser for tests, if the machine has one.
import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** The places where Debian and others put Chromium; CHROMIUM names another one. */
const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser's file; undefined where there is none. */
export const BROWSER = PLACES.find((path) => path !== undefined && existsSync(path));

// The reporter tells nothing of a file that is skipped as a whole.
if (BROWSER === undefined) {
  process.stderr.write(
    'Skipped: the tests in a browser, as no Chromium is found. apt-get install chromium brings it.\n',
  );
}

/** Starts the browser. As root, it refuses to run in its sandbox. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: BROWSER ?? '', args: ['--no-sandbox'] });
}

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

/** A page with everything that should not happen on it. */
export interface Watched {
  page: Page;
  /** Errors of scripts and of the browser, and requests to another origin. */
  faults: string[];
}

/** Opens an address for a visitor who has not been there. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  return visitWith(context, address);
}

/** Opens an address on a new page of a visitor, whose browser may have kept scripts. */
export async function visitWith(context: BrowserContext, address: string): Promise<Watched> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (one) => {
    if (one.type() === 'error') faults.push(one.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== new URL(address).origin) faults.push(request.url());
  });
  await page.goto(address);
  return { page, faults };
}

/** Opens a page of docs, and waits until its reference is drawn. */
export async function visitDocs(
  browser: Browser,
  address: string,
  options?: BrowserContextOptions,
): Promise<Watched> {
  const watched = await visit(browser, address, options);
  await watched.page.waitForSelector('body.drawn');
  return watched;
}
