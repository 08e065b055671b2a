// A mock in a thread of its own, with a watch on how long its event loop is held up.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';

import { startMock } from '../../server/testing/start-mock.ts';

const delay = monitorEventLoopDelay({ resolution: 1 });
const mock = await startMock({ port: 0 });
delay.enable();
parentPort?.on('message', () => {
  parentPort?.postMessage({ heldMs: delay.max / 1e6, heap: process.memoryUsage().heapUsed });
  delay.reset();
});
parentPort?.postMessage(mock.origin);
