// The variables of the environment that ask for traces and metrics.
import { expect, it } from '@jest/globals';

import { startTelemetry } from '../../server/cli/telemetry.ts';

const ENDPOINT = 'http://127.0.0.1:1';

it.each([
  ['an empty endpoint', { OTEL_EXPORTER_OTLP_ENDPOINT: '' }],
  ['no endpoint', { OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' }],
])('%s asks for nothing', async (_name, environment) => {
  const lines: string[] = [];
  const telemetry = await startTelemetry(environment, (line) => lines.push(line));
  expect([telemetry, lines]).toEqual([undefined, []]);
});

it.each(['TRACES', 'METRICS'])(
  'the protocol of %s comes before the one of both',
  async (signal) => {
    const lines: string[] = [];
    const environment = {
      OTEL_EXPORTER_OTLP_ENDPOINT: ENDPOINT,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      [`OTEL_EXPORTER_OTLP_${signal}_PROTOCOL`]: 'grpc',
    };
    await startTelemetry(environment, (line) => lines.push(line));
    expect(lines).toEqual([expect.stringContaining('there is no protocol grpc here')]);
  },
);
