// npm run picture: draws README's picture of the console, in a real browser.
import { createMock } from '../../server/app.ts';
import { listen } from '../listening.ts';
import { startBrowser } from '../docs/browser.ts';
import { KOPI_NUSA } from '../../server/domains/awan/organizations/first.ts';

const { origin, close } = await listen(
  createMock({ frozenAt: Date.parse('2026-03-10T03:00:00Z') }).app,
);
const headers = { Authorization: 'Bearer demo', 'content-type': 'application/json' };

async function call(path: string, method = 'GET', body?: object): Promise<void> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  await fetch(`${origin}${path}`, { method, headers, ...sent });
}

await call('/frog-cloud/api/inf');
await call('/frog-cloud/api/customer/profile');
await call('/frog-cloud/api/customer/profile', 'PATCH', { firstname: 7 });
await call(`/awan/v2/organizations/${KOPI_NUSA}`);
await call(`/awan/v2/organizations/${KOPI_NUSA}/vms`);
await call(`/awan/v2/organizations/${KOPI_NUSA}/volumes`);
await call('/mitra-delivery/auth/login', 'POST', { email: 'nobody@example.com' });
await call('/awan/v2/accounts/me');
await call('/frog-cloud/api/customer/profile', 'PATCH', { firstname: 'Rara' });

const browser = await startBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 640 } });
await page.goto(`${origin}/_console#/s/default/e/9`);
await page.waitForSelector('.changes li');
await page.waitForSelector('text=9 kept');
await page.screenshot({ path: 'test/bench/console.png' });
await browser.close();
await close();
