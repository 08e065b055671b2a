// Recorded traffic, judged by a contract.
import { gzipSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { readContract } from '../../server/contract/bundles.ts';
import { exchangesIn } from '../../server/verify/traffic/har.ts';
import { harOf } from '../../server/verify/traffic/har-of.ts';
import { trafficReport } from '../../server/verify/traffic/traffic-report.ts';
import { trafficText } from '../../server/verify/report/traffic-text.ts';
import { listen } from '../listening.ts';
import { bodyMutations, parameterMutations } from '../mutations.ts';
import { initOf, sampleOf, urlOf } from '../sample.ts';
import type { Sample } from '../sample.ts';
import type { Exchange } from '../../server/verify/traffic/har.ts';

const contract = readContract('frog-cloud');
const source = { contract, placeOf: () => Promise.resolve({ file: 'openapi.yaml' }) };

function har(url: string, { method = 'GET', status = 200, body = '{}', sent = '' } = {}): string {
  return JSON.stringify({
    log: {
      entries: [
        {
          startedDateTime: '2026-01-05T02:00:00Z',
          time: 3,
          request: {
            ...{ method, url, headers: [{ name: 'Authorization', value: '***' }] },
            ...(sent === '' ? {} : { postData: { mimeType: 'application/json', text: sent } }),
          },
          response: {
            status,
            headers: [{ name: 'Content-Type', value: 'application/json' }],
            content: { text: body },
          },
        },
      ],
    },
  });
}

it('finds a reply that breaks the contract', async () => {
  const exchanges = exchangesIn(har('http://a.example/api/customer/resource'));
  const { findings, judged } = await trafficReport(source, exchanges, '', new Set());
  expect(judged).toBe(1);
  expect(findings.map(({ operation, fault }) => [operation, fault.place])).toEqual([
    ['getResourceQuota', '/body/data'],
  ]);
});

it('prints a finding with the address of its exchange, in good English', async () => {
  const exchanges = exchangesIn(har('https://a.example/v9/api/customer/resource?x=1'));
  const text = trafficText(
    await trafficReport(source, exchanges, 'https://a.example/v9', new Set()),
  );
  expect(text).toContain("'https://a.example/v9/api/customer/resource?x=1'");
  expect(text).toMatch(/^1 exchange of the contract, 0 addresses of others\n/);
  expect(text).toContain('met 1 time,');
  expect(text).toContain('✗ 1 finding.');
});

describe('a reply that a fault of the mock gave', () => {
  const of = async (fault: string, sent = '') => {
    const text = har('http://a.example/api/customer/profile', {
      ...{ method: 'PATCH', status: 503, body: '{"odd":1}', sent },
    });
    const data = JSON.parse(text) as { log: { entries: object[] } };
    const entries = data.log.entries.map((one) => ({ ...one, _kontrak: { fault } }));
    const marked = JSON.stringify({ log: { entries } });
    const { findings } = await trafficReport(source, exchangesIn(marked), '', new Set());
    return findings.map(({ fault: { direction, place } }) => `${direction} ${place}`);
  };

  it('is no break of the contract', async () => {
    expect(await of('status', '{"firstname":"Rara"}')).toEqual([]);
    expect(await of('delay', '{"firstname":"Rara"}')).toEqual(['reply /status']);
  });

  it('leaves the request to be judged', async () => {
    expect(await of('status', '{"account_type":"Z"}')).toEqual(['request /body/account_type']);
  });
});

it('finds a request that breaks the contract and was taken', async () => {
  const sent = '{"account_type":"Z"}';
  const text = har('http://a.example/api/customer/profile', { method: 'PATCH', sent });
  const { findings } = await trafficReport(source, exchangesIn(text), '', new Set());
  const requests = findings.filter(({ fault }) => fault.direction === 'request');
  expect(requests.map(({ fault }) => [fault.place, fault.keyword])).toEqual([
    ['/body/account_type', 'enum'],
  ]);
});

it('leaves a request alone that the server has refused', async () => {
  const sent = '{"account_type":"Z"}';
  const url = 'http://a.example/api/customer/profile';
  const text = har(url, {
    method: 'PATCH',
    sent,
    status: 400,
    body: '{"message":"no","errors":[]}',
  });
  const { findings } = await trafficReport(source, exchangesIn(text), '', new Set());
  expect(findings.filter(({ fault }) => fault.direction === 'request')).toEqual([]);
});

it('tells what is none of the contract, and what was never used', async () => {
  const exchanges = exchangesIn(har('http://b.example/other?x=1'));
  const { others, unexercised } = await trafficReport(source, exchanges, '', new Set());
  expect(others).toEqual(['GET http://b.example/other']);
  expect(unexercised.operations).toHaveLength(contract.operations.length);
});

it('takes the path of the API away from an address', async () => {
  const exchanges = exchangesIn(har('http://a.example/v9/api/customer/resource'));
  const { judged } = await trafficReport(source, exchanges, 'http://a.example/v9/', new Set());
  expect(judged).toBe(1);
});

it('lists the values of enumerations that were never sent', async () => {
  const sent = '{"account_type":"P"}';
  const text = har('http://a.example/api/customer/profile', { method: 'PATCH', sent });
  const { unexercised } = await trafficReport(source, exchangesIn(text), '', new Set());
  expect(unexercised.values).toEqual(['updateProfile body /account_type: B']);
});

it('reads what it writes, with secrets masked', () => {
  const exchanges = exchangesIn(
    har('http://a.example/x', { method: 'POST', sent: '{"password":"not-a-real-password"}' }),
  );
  const written = JSON.stringify(harOf(exchanges, { name: 'Kontrak', version: '1' }));
  expect(written).not.toContain('not-a-real-password');
  expect(exchangesIn(written)).toMatchObject([{ request: { method: 'POST', target: '/x' } }]);
});

it('writes a text without secrets as it was sent', () => {
  const body = '{ "a": 1, "a": 12345678901234567890 }';
  const exchanges = exchangesIn(har('http://a.example/x', { body }));
  const written = JSON.stringify(harOf(exchanges, { name: 'Kontrak', version: '1' }));
  expect(exchangesIn(written)[0]?.reply.bytes.toString()).toBe(body);
});

it('masks the secrets of an address, and of a text', () => {
  const text = har('http://me:pass-1@a.example/a;token=path-1/b?api_key=query-1&page=2', {
    ...{ method: 'POST', sent: 'password=form-1', body: 'token: reply-1' },
  });
  const written = JSON.stringify(harOf(exchangesIn(text), { name: 'Kontrak', version: '1' }));
  expect(written).not.toMatch(/(pass|path|query|form|reply)-1/);
  expect(written).toContain('page=2');
});

it.each([
  ['nothing', 'is no HAR: it is not JSON'],
  ['{}', 'is no HAR: /log '],
  ['{"log":{"entries":[{}]}}', 'is no HAR: /log/entries/0/request '],
])('refuses %s in one line', (text, message) => {
  expect(() => exchangesIn(text)).toThrow(message);
});

const quota = 'http://a.example/api/customer/resource';

async function placesIn(
  [exchange]: readonly Exchange[],
  change: Partial<Exchange['reply']> = {},
  asked: Partial<Exchange['request']> = {},
  isStrict = false,
): Promise<string[]> {
  if (!exchange) throw new Error('There is no exchange.');
  const { request, reply } = exchange;
  const changed = {
    ...exchange,
    request: { ...request, ...asked },
    reply: { ...reply, ...change },
  };
  const { findings } = await trafficReport(source, [changed], '', new Set(), isStrict);
  return findings.map(({ fault }) => fault.place);
}

it('finds nothing in what the mock itself has kept', async () => {
  const { app, contracts } = createMock({ log: () => undefined });
  const mock = await listen(app);
  const journals: string[] = [];
  for (const [name, one] of contracts) {
    const session = `${mock.origin}/@${name}`;
    for (const operation of one.operations) {
      const sample = sampleOf(one, operation);
      const { headers } = sample;
      const all: Sample[] = [
        ...[sample, { ...sample, method: 'head', body: undefined }],
        { ...sample, headers: { ...headers, accept: 'application/x-nothing' } },
        { ...sample, type: 'application/x-nothing' },
        ...operation.responses.statuses.map((status) => ({
          ...sample,
          headers: { ...headers, Prefer: `code=${status}` },
        })),
        { ...sample, headers: { ...headers, Prefer: 'dynamic=true' } },
        ...parameterMutations(operation, sample).map(({ changed }) => changed),
        ...bodyMutations(one, operation, sample).map(({ changed }) => changed),
      ];
      for (const each of all)
        await fetch(`${session}/${name}${urlOf(operation, each)}`, initOf(each));
    }
    const control = `${mock.origin}/_control/sessions/${name}/journal/har`;
    journals.push(await (await fetch(control)).text());
  }
  await mock.close();
  for (const [i, one] of [...contracts.values()].entries()) {
    const own = { ...source, contract: one };
    const exchanges = exchangesIn(journals[i] ?? '');
    const { findings, judged } = await trafficReport(own, exchanges, '', new Set(), true);
    expect(judged).toBeGreaterThan(one.operations.length * 5);
    expect(findings.map(({ operation, fault }) => [operation, fault])).toEqual([]);
  }
}, 60_000);

describe('a status that is not documented', () => {
  const [good] = exchangesIn(har(quota, { body: '' }));
  const body = Buffer.from('{}');
  const long = `/api/customer/resource?${'a'.repeat(8000)}`;
  it.each<[number, string, Partial<Exchange['request']>]>([
    [101, 'an upgrade', { headers: { upgrade: 'websocket' } }],
    [304, 'a condition', { headers: { 'if-none-match': '"a"' } }],
    [412, 'a condition', { headers: { 'if-match': '"a"' } }],
    [416, 'a range', { headers: { range: 'bytes=0-1' } }],
    [405, 'HEAD', { method: 'HEAD' }],
    [406, 'an Accept that takes nothing', { headers: { accept: 'image/png' } }],
    [413, 'a body', { body }],
    [414, 'a long address', { target: long }],
    [415, 'a body of another type', { body, headers: { 'content-type': 'a/b' } }],
    [417, 'an expectation', { headers: { expect: '100-continue' } }],
    [431, 'long headers', { headers: { 'x-a': 'a'.repeat(8000) } }],
  ])('may be %i to a request with %s alone', async (status, _, asked) => {
    const all = good ? [good] : [];
    expect(await placesIn(all, { status, headers: {} }, asked)).not.toContain('/status');
    expect(await placesIn(all, { status, headers: {} })).toContain('/status');
  });
});

it('counts undocumented properties where it is strict', async () => {
  const url = 'http://a.example/api/inf';
  const body = '{"message":"ok","data":{}}';
  const exchanges = exchangesIn(har(url, { body, status: 404 }));
  const extra = { bytes: Buffer.from('{"message":"no","errors":[],"extra":1}') };
  expect(await placesIn(exchanges, extra)).not.toContain('/body/extra');
  expect(await placesIn(exchanges, extra, {}, true)).toContain('/body/extra');
});

it('does not judge a body that was kept in part, or not at all', async () => {
  const part = har(quota).replace(
    '{"text":"{}"}',
    '{"text":"{","size":70000,"comment":"The first 64 KiB of 70000 bytes"}',
  );
  const none = har(quota).replace('{"text":"{}"}', '{"size":70000}');
  expect(await placesIn(exchangesIn(part))).toEqual([]);
  expect(await placesIn(exchangesIn(none))).toEqual([]);
});

it('takes a recorded body as unpacked, and writes it so', async () => {
  const [exchange] = exchangesIn(
    har(quota).replace(
      '"headers":[{"name":"Content',
      '"headers":[{"name":"Content-Encoding","value":"gzip"},{"name":"Content',
    ),
  );
  expect(await placesIn(exchange ? [exchange] : [])).toEqual(['/body/data']);
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  const packed = exchange && {
    ...exchange,
    reply: { status: 200, headers, bytes: gzipSync('{"a":1}') },
  };
  const written = JSON.stringify(harOf(packed ? [packed] : [], { name: 'Kontrak', version: '1' }));
  expect(exchangesIn(written)[0]?.reply.bytes.toString()).toBe('{"a":1}');
});

it('reports on bodies of 20,000 levels', async () => {
  const deep = '['.repeat(20_000) + ']'.repeat(20_000);
  const url = 'http://a.example/api/customer/profile';
  const exchanges = exchangesIn(har(url, { method: 'PATCH', sent: deep, body: deep }));
  const report = await trafficReport(source, exchanges, '', new Set());
  expect(trafficText(report)).toContain('the body is nested over 100 levels deep');
  expect(JSON.stringify(harOf(exchanges, { name: 'Kontrak', version: '1' }))).toContain('[[[[');
});
