// Traces and metrics of a mock as a collector gets them.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import manifest from '../../package.json' with { type: 'json' };
import { freePort } from '../ports.ts';
import { startCollector, valuesOf } from './collector.ts';
import { startMock, UNINSTALLED } from './process.ts';
import type { Collector, Span } from './collector.ts';

const DEMO = { authorization: 'Bearer demo' };
const JSON_TYPE = { 'content-type': 'application/json' };
const INFO = '/frog-cloud/api/inf';
const PROFILE = '/frog-cloud/api/customer/profile';
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';

/** Seconds, as the conventions advise: https://opentelemetry.io/docs/specs/semconv/http/http-metrics/ */
const BOUNDARIES = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

describe('a mock that is told a collector', () => {
  let collector: Collector;
  let stderr = '';
  let ended: number;

  /** The spans whose name or path has a text. */
  const spansOf = (part: string): Span[] =>
    collector
      .spans()
      .filter((span) => `${span.name} ${String(valuesOf(span)['url.path'])}`.includes(part));

  beforeAll(async () => {
    collector = await startCollector();
    const mock = await startMock({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.origin,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_EXPORTER_OTLP_HEADERS: 'x-example-key=example',
      OTEL_SERVICE_NAME: 'shop-mock',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=staging',
    });
    const { origin } = mock;
    const call = async (
      path: string,
      options: RequestInit = {},
      more: Record<string, string> = {},
    ): Promise<void> => {
      const reply = await fetch(`${origin}${path}`, {
        ...options,
        headers: { ...DEMO, ...JSON_TYPE, ...more },
      }).catch(() => undefined);
      await reply?.text();
    };
    const fault = (body: unknown) =>
      call('/_control/sessions/default/faults', { method: 'POST', body: JSON.stringify(body) });
    await call(`/@kopi${INFO}`, {}, { traceparent: `00-${TRACE}-${PARENT}-01` });
    await call(`${PROFILE}?token=example-secret&page=1`, {
      method: 'PATCH',
      body: '{"firstname":7}',
    });
    await call('/mobile-data-plan/v1/operators/64496/token=example-secret/nothing');
    await call('/nowhere');
    await fault({
      match: { operation: 'getUserInfo' },
      effect: { kind: 'status', status: 503 },
      times: 1,
    });
    await call(INFO);
    await fault({ match: { operation: 'getUserInfo' }, effect: { kind: 'drop' }, times: 1 });
    await call(INFO, { method: 'GET' });
    await call(INFO, { method: 'PROPFIND' });
    ({ stderr, took: ended } = await mock.end());
  });
  afterAll(() => collector.close());

  it('sends what waits when it ends, and ends soon', () => {
    expect(collector.spans().length).toBeGreaterThan(5);
    expect(ended).toBeLessThan(5000);
    expect(stderr.replace(/Loaded: .*/, '').trim()).toMatch(/^(Entry 1 of session default.*)?$/);
  });

  it('sends a span for each request, in the words of the conventions', () => {
    const [span] = spansOf('/@kopi');
    expect(span?.name).toBe(`GET ${INFO}`);
    expect(span?.kind).toBe(2);
    expect(span && valuesOf(span)).toEqual({
      'http.request.method': 'GET',
      'url.scheme': 'http',
      'http.route': INFO,
      'http.response.status_code': 200,
      'url.path': `/@kopi${INFO}`,
      'server.address': '127.0.0.1',
      'server.port': expect.any(Number),
      'network.protocol.version': '1.1',
      'kontrak.session': 'kopi',
      'kontrak.api': 'frog-cloud',
      'kontrak.operation': 'getUserInfo',
      'kontrak.entry': 1,
    });
  });

  it('goes on with the trace of the request, and begins one for a request without', () => {
    const [span] = spansOf('/@kopi');
    expect([span?.traceId, span?.parentSpanId]).toEqual([TRACE, PARENT]);
    const [other] = spansOf('/nowhere');
    expect(other?.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(other?.parentSpanId ?? '').toBe('');
  });

  it('tells the time at which a request came, and how long it took', () => {
    const [{ startTimeUnixNano, endTimeUnixNano } = { startTimeUnixNano: 0, endTimeUnixNano: 0 }] =
      spansOf('/@kopi');
    const began = Number(startTimeUnixNano) / 1e6;
    expect(Math.abs(Date.now() - began)).toBeLessThan(60_000);
    expect(Number(endTimeUnixNano) / 1e6).toBeGreaterThan(began);
  });

  it('tells each violation as an event', () => {
    const [span] = spansOf('PATCH');
    const [event] = span?.events ?? [];
    expect(event?.name).toBe('kontrak.violation');
    expect(event && valuesOf(event)).toEqual({
      'kontrak.place': '/body/firstname',
      'kontrak.message': expect.any(String),
    });
    expect(span?.status.code ?? 0).toBe(0);
  });

  it('tells a request that reaches no API, and has no route for it', () => {
    const [span] = spansOf('/nowhere');
    expect(span?.name).toBe('GET');
    const values = span ? valuesOf(span) : {};
    expect(values).toMatchObject({ 'url.path': '/nowhere', 'http.response.status_code': 404 });
    expect(values).not.toHaveProperty('http.route');
  });

  it('tells a failure of the server and a dropped connection as errors', () => {
    const failed = spansOf(INFO).filter(({ status }) => status.code === 2);
    expect(failed.map((span) => valuesOf(span)['error.type'])).toEqual(
      expect.arrayContaining(['503', 'dropped']),
    );
    const dropped = failed.find((span) => valuesOf(span)['error.type'] === 'dropped');
    expect(dropped && valuesOf(dropped)).not.toHaveProperty(['http.response.status_code']);
  });

  it('counts methods that nobody knows as one', () => {
    const span = collector.spans().find((one) => one.name.startsWith('HTTP'));
    expect(span && valuesOf(span)).toMatchObject({
      'http.request.method': '_OTHER',
      'http.request.method_original': 'PROPFIND',
    });
  });

  it('sends no secret', () => {
    const [span] = spansOf('PATCH');
    expect(span && valuesOf(span)['url.query']).toBe('token=***&page=1');
    const all = collector.requests.map(({ body }) => body).join('');
    expect(all).toContain('***');
    expect(all).not.toContain('example-secret');
    expect(all).not.toContain('Bearer demo');
  });

  it('tells the service by the variables of OpenTelemetry, and sends the headers that they name', () => {
    expect(collector.resource()).toMatchObject({
      'service.name': 'shop-mock',
      'service.version': expect.stringMatching(/^\d/),
      'service.instance.id': expect.any(String),
      'deployment.environment.name': 'staging',
    });
    expect(new Set(collector.requests.map(({ key }) => key))).toEqual(new Set(['example']));
  });

  it('sends the durations of requests by route, method and status', () => {
    const metric = collector.metrics().get('http.server.request.duration');
    expect(metric?.unit).toBe('s');
    const points = metric?.histogram?.dataPoints ?? [];
    const point = points.find((one) => valuesOf(one)['http.response.status_code'] === 200);
    expect(point && valuesOf(point)).toEqual({
      'http.request.method': 'GET',
      'url.scheme': 'http',
      'http.route': INFO,
      'http.response.status_code': 200,
    });
    expect(Number(point?.count)).toBe(1);
    expect(point?.explicitBounds).toEqual(BOUNDARIES);
    expect(point?.sum).toBeLessThan(10);
  });

  it.each([
    ['kontrak.sessions', 2],
    ['kontrak.journals.size', 1000],
    ['kontrak.worlds.size', 0],
  ])('sends the gauge %s', (name, least) => {
    const [point] = collector.metrics().get(name)?.gauge?.dataPoints ?? [];
    expect(Number(point?.asInt)).toBeGreaterThanOrEqual(least);
  });
});

describe('what is sent', () => {
  it.each([
    ['traces and metrics in protobuf', {}, ['/v1/metrics', '/v1/traces']],
    ['no metrics', { OTEL_METRICS_EXPORTER: 'none' }, ['/v1/traces']],
    ['no traces', { OTEL_TRACES_EXPORTER: 'none' }, ['/v1/metrics']],
    ['nothing', { OTEL_SDK_DISABLED: 'TRUE' }, []],
  ])('is %s with %j', async (_name, env, paths) => {
    const collector = await startCollector();
    const mock = await startMock({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.origin, ...env });
    await fetch(`${mock.origin}${INFO}`, { headers: DEMO });
    await mock.end();
    await collector.close();
    const sent = collector.requests;
    expect(sent.map(({ path }) => path).sort()).toEqual(paths);
    expect(sent.every(({ type }) => type === 'application/x-protobuf')).toBe(true);
  });

  it('is of the service kontrak, unless a variable names another', async () => {
    const collector = await startCollector();
    const mock = await startMock({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.origin,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_METRICS_EXPORTER: 'none',
    });
    await fetch(`${mock.origin}${INFO}`, { headers: DEMO });
    await mock.end();
    await collector.close();
    expect(collector.resource()).toHaveProperty(['service.name'], 'kontrak');
  });

  it('is what a variable of its own names a place for', async () => {
    const collector = await startCollector();
    const mock = await startMock({
      OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: `${collector.origin}/mine`,
      OTEL_METRIC_EXPORT_INTERVAL: '50',
    });
    await fetch(`${mock.origin}${INFO}`, { headers: DEMO });
    while (collector.requests.length < 2) await new Promise((done) => setTimeout(done, 20));
    await mock.end();
    await collector.close();
    expect(new Set(collector.requests.map(({ path }) => path))).toEqual(new Set(['/mine']));
  });
});

it('loads nothing of OpenTelemetry without a variable that names a collector', async () => {
  const loaded = async (env: Record<string, string>): Promise<string[]> => {
    const mock = await startMock({ OTEL_SERVICE_NAME: 'shop-mock', ...env });
    await fetch(`${mock.origin}${INFO}`, { headers: DEMO });
    const { stderr } = await mock.end();
    const urls = (/Loaded: (.*)/.exec(stderr)?.[1] ?? '').split(' ');
    expect(urls.length).toBeGreaterThan(100);
    return urls.filter((url) => /opentelemetry|server\/telemetry\//.test(url));
  };
  expect(await loaded({})).toEqual([]);
  const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' };
  expect(await loaded({ ...endpoint, OTEL_SDK_DISABLED: 'true' })).toEqual([]);
  expect((await loaded(endpoint)).length).toBeGreaterThan(20);
});

describe('a mock serves without traces and metrics, and says so in one line,', () => {
  it.each([
    [
      'if the packages are not installed',
      {},
      UNINSTALLED,
      /^No traces .* missing; npm install @opentelemetry\/api@1/,
    ],
    [
      'if it cannot speak the protocol',
      { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' },
      undefined,
      /^No traces and metrics are sent: there is no protocol grpc here; there are http\/protobuf and http\/json\./,
    ],
    [
      'if the collector cannot be reached',
      {
        OTEL_METRICS_EXPORTER: 'none',
        OTEL_BSP_SCHEDULE_DELAY: '20',
        OTEL_EXPORTER_OTLP_TIMEOUT: '200',
      },
      undefined,
      /^OpenTelemetry: .*(?:ECONNREFUSED|time)/i,
    ],
  ])('%s', async (_name, env, before, line) => {
    const endpoint = `http://127.0.0.1:${await freePort()}`;
    const mock = await startMock({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, ...env }, before);
    const reply = await fetch(`${mock.origin}${INFO}`, { headers: DEMO });
    await new Promise((done) => setTimeout(done, 500));
    // Trouble that comes again is not told again.
    await fetch(`${mock.origin}${INFO}`, { headers: DEMO });
    await new Promise((done) => setTimeout(done, 300));
    const { code, stderr, took } = await mock.end();
    expect([reply.status, code]).toEqual([200, 0]);
    const lines = stderr.split('\n').filter((one) => one !== '' && !one.startsWith('Loaded: '));
    expect(lines).toEqual([expect.stringMatching(line)]);
    expect(took).toBeLessThan(5000);
  });
});

it('names packages of the versions that are tested', async () => {
  const mock = await startMock({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' }, UNINSTALLED);
  const { stderr } = await mock.end();
  const named = [...stderr.matchAll(/(@opentelemetry\/[a-z-]+)@([\d.]+)/g)];
  const { devDependencies } = manifest as { devDependencies: Record<string, string> };
  expect(named.length).toBeGreaterThan(5);
  for (const [, name = '', version = ''] of named)
    expect(devDependencies[name]).toMatch(new RegExp(`^${version}[.]`));
});
