// A mock in a thread of its own, with a watch on its memory and on how long its event loop is held up.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';

import { startMock } from '../../server/testing/start-mock.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const delay = monitorEventLoopDelay({ resolution: 1 });
const mock = await startMock({ port: 0 });
delay.enable();
parentPort?.on('message', (wanted) => {
  const heldMs = delay.max / 1e6;
  if (wanted === 'memory') collect();
  parentPort?.postMessage({ heldMs, heapMiB: process.memoryUsage().heapUsed / 2 ** 20 });
  delay.reset();
});
parentPort?.postMessage(mock.origin);
