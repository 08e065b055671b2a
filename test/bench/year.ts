// Measures a year of Awan's demo that pays later, and how long it keeps others waiting at a time.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

import { startMock } from '../../server/testing/start-mock.ts';

const STATE = '/_control/sessions/default/state/awan';
const KOPI_NUSA = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';

const mock = await startMock();
await mock.freeze('2026-03-10T03:00:00Z');
const reply = await mock.fetch(STATE, {
  method: 'PATCH',
  headers: { 'Content-Type': 'application/merge-patch+json' },
  body: JSON.stringify({ organizations: { [KOPI_NUSA]: { payment_plans: 'postpaid' } } }),
});
if (!reply.ok) throw new Error(`The patch was answered ${reply.status}`);

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const started = performance.now();
await mock.advance('P1Y');
const seconds = (performance.now() - started) / 1000;
// The monitor notes a delay when it is over.
await setTimeout(10);
const longest = (delay.max / 1e6).toFixed(0);
console.log(`a year: ${seconds.toFixed(1)} s, in which the loop waits ${longest} ms at most`);
