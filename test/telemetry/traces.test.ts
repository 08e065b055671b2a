// The span of a request.
import { expect, it } from '@jest/globals';
import { emptyResource } from '@opentelemetry/resources';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-base';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';

import { Traces } from '../../server/telemetry/traces.ts';
import type { Answered } from '../../server/http/answered.ts';

/** A time that has passed: of any other, nobody knows on which clock it is. */
const ENDED = performance.now() - 400;

const ANSWERED: Answered = {
  ...{ arrived: ENDED - 250, ended: ENDED, session: 'default', route: '/farm/sheep', prefix: '' },
  request: { method: 'GET', headers: {}, protocol: 'http', httpVersion: '1.1' },
  told: {
    ...{ domain: 'farm', operation: 'listSheep', path: '/farm/sheep', query: {}, status: 200 },
    ...{ violations: [], warnings: [], refusal: null },
  },
};

/** The span of a request whose entry tells this. */
async function spanOf(told: Partial<Answered['told']>): Promise<ReadableSpan | undefined> {
  const exporter = new InMemorySpanExporter();
  // It forgets its spans when it ends.
  exporter.shutdown = () => Promise.resolve();
  const traces = new Traces(emptyResource(), exporter);
  traces.add({ ...ANSWERED, told: { ...ANSWERED.told, ...told } });
  await traces.end();
  return exporter.getFinishedSpans()[0];
}

it('lasts from the arrival of the request to its answer', async () => {
  const [seconds = NaN, nanoseconds = NaN] = (await spanOf({}))?.duration ?? [];
  expect(seconds + nanoseconds / 1e9).toBeCloseTo(0.25, 3);
});

it('tells each warning as an event at its end', async () => {
  const span = await spanOf({ warnings: [{ place: '/query/page', message: 'is unknown' }] });
  expect(span?.events).toMatchObject([
    {
      name: 'kontrak.warning',
      attributes: { 'kontrak.place': '/query/page', 'kontrak.message': 'is unknown' },
      time: span?.endTime,
    },
  ]);
});

it('tells the reason of a defect', async () => {
  const span = await spanOf({ status: 500, error: 'Error: No sheep.' });
  expect(span?.status).toEqual({ code: 2, message: 'Error: No sheep.' });
});
