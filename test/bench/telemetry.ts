// The cost of traces and metrics: the CPU time of a request with them, as a share of that without. The collector is here,
// so that its own time does not count.
import { createServer } from 'node:http';

import { listenWith } from '../listening.ts';
import { shareOf, started } from './bursts.ts';

const { origin, close } = await listenWith(
  createServer((request, response) => {
    request.resume().on('end', () => response.end());
  }),
);
const on = { OTEL_EXPORTER_OTLP_ENDPOINT: origin };
await told('with neither, as a check', {});
await told('with traces and metrics', on);
await told('with traces alone', { ...on, OTEL_METRICS_EXPORTER: 'none' });
await told('with metrics alone', { ...on, OTEL_TRACES_EXPORTER: 'none' });
await close();

async function told(name: string, env: Record<string, string>): Promise<void> {
  const share = await shareOf(await started(['--quiet'], env), await started(['--quiet']));
  console.log(`CPU time of a request ${name}: ${share.toFixed(2)} of that without`);
}
