// Sends 500 requests a second for ten seconds while a browser shows them in the console. It prints the longest task of the
// page, and fails if it stalls for over 100 ms, or has lost a request.
import { setTimeout } from 'node:timers/promises';

import { createMock } from '../../server/app.ts';
import { startBrowser } from '../docs/browser.ts';
import { listen } from '../listening.ts';

const [A_SECOND, SECONDS, LONGEST] = [500, 10, 100];
/** Requests that are sent at once. */
const AT_ONCE = 10;

const mock = createMock({ apis: ['frog-cloud'] });
const { origin, close } = await listen(mock.app);
const browser = await startBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(`${origin}/_console`);
await page.waitForSelector('.state.live');
await page.evaluate(`globalThis.tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask' })`);

const began = performance.now();
const headers = { Authorization: 'Bearer demo' };
for (let sent = 0; sent < A_SECOND * SECONDS; sent += AT_ONCE) {
  const due = began + (sent / A_SECOND) * 1000;
  if (due > performance.now()) await setTimeout(due - performance.now());
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const reply = await fetch(`${origin}/frog-cloud/api/inf`, { headers });
      await reply.arrayBuffer();
    }),
  );
}
const seconds = (performance.now() - began) / 1000;
await page.waitForSelector(`#r${A_SECOND * SECONDS}`);
const tasks = await page.evaluate<number[]>('tasks');
await browser.close();
await close();

const longest = Math.max(0, ...tasks);
console.log(
  `${A_SECOND * SECONDS} requests in ${seconds.toFixed(1)} s, all of them shown; ` +
    `${tasks.length} tasks over 50 ms, the longest ${longest.toFixed(0)} ms`,
);
if (longest > LONGEST) process.exitCode = 1;
