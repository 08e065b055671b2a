// Recorded traffic, judged by a contract.
import { expect, it } from '@jest/globals';

import { readContract } from '../../server/contract/bundles.ts';
import { exchangesIn, harOf } from '../../server/verify/traffic/har.ts';
import { trafficReport } from '../../server/verify/traffic/traffic-report.ts';

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
  const { judged } = await trafficReport(source, exchanges, '/v9', new Set());
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

it.each([
  ['nothing', 'is no HAR: it is not JSON'],
  ['{}', 'is no HAR: /log '],
  ['{"log":{"entries":[{}]}}', 'is no HAR: /log/entries/0/request '],
])('refuses %s in one line', (text, message) => {
  expect(() => exchangesIn(text)).toThrow(message);
});
