// A collector of OpenTelemetry: it keeps what is sent to it by OTLP over HTTP, in JSON.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

import { listenWith } from '../listening.ts';

interface Value {
  stringValue?: string;
  intValue?: number | string;
  doubleValue?: number;
}

interface Pairs {
  attributes: { key: string; value: Value }[];
}

interface Event extends Pairs {
  name: string;
}

export interface Span extends Pairs {
  name: string;
  kind: number;
  traceId: string;
  parentSpanId?: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  status: { code?: number; message?: string };
  events: Event[];
}

export interface Metric {
  name: string;
  unit: string;
  gauge?: { dataPoints: { asInt: number | string }[] };
  histogram?: { dataPoints: (Pairs & { count: number; sum: number; explicitBounds: number[] })[] };
}

/** The parts of the protocol that the tests read. */
interface Sent {
  resourceSpans?: { resource: Pairs; scopeSpans: { spans: Span[] }[] }[];
  resourceMetrics?: { resource: Pairs; scopeMetrics: { metrics: Metric[] }[] }[];
}

export interface Collector {
  origin: string;
  close: () => Promise<void>;
  /** The path and the content type of each request, and what was in it as a text. */
  requests: { path: string; type: string; key: string; body: string }[];
  spans: () => Span[];
  /** The metrics of the last export, by name. */
  metrics: () => Map<string, Metric>;
  /** The resource of the first export. */
  resource: () => Record<string, unknown>;
}

export async function startCollector(): Promise<Collector> {
  const requests: Collector['requests'] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { url: path = '', headers } = request;
      requests.push({
        path,
        type: String(headers['content-type']),
        key: String(headers['x-example-key']),
        body,
      });
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  const sent = () => requests.map(({ body }) => JSON.parse(body) as Sent);
  return {
    ...(await listenWith(server)),
    requests,
    spans: () =>
      sent().flatMap(({ resourceSpans = [] }) =>
        resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    metrics: () => {
      const last = sent().findLast(({ resourceMetrics }) => resourceMetrics);
      const [scope] = last?.resourceMetrics?.[0]?.scopeMetrics ?? [];
      return new Map(scope?.metrics.map((one) => [one.name, one]));
    },
    resource: () => valuesOf(sent()[0]?.resourceSpans?.[0]?.resource ?? { attributes: [] }),
  };
}

/** Attributes by name. */
export function valuesOf({ attributes }: Pairs): Record<string, unknown> {
  return Object.fromEntries(
    attributes.map(({ key, value: { stringValue, intValue, doubleValue } }) => [
      key,
      stringValue ?? doubleValue ?? Number(intValue),
    ]),
  );
}
