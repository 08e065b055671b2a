// A query parameter that an operation does not have is ignored, and told; a strict mock refuses it.
import { beforeEach, describe, expect, it } from '@jest/globals';
import request, { Test } from 'supertest';

import { createMock } from '../../server/app.ts';
import { credentialsOf, sampleOf, urlOf } from '../sample.ts';
import { startAnew } from '../control/client.ts';

const INFO = '/frog-cloud/api/inf';
const DEMO = { Authorization: 'Bearer demo' };
const PLACE = '/query/surplus';
const MESSAGE = 'is not a parameter of this operation';

const log: string[] = [];
const mock = createMock({ apis: ['frog-cloud'], log: (line) => log.push(line) });
const strict = createMock({ strict: true, log: (line) => log.push(line) });

beforeEach(async () => {
  await startAnew(mock);
  log.length = 0;
});

const ask = (query: string, headers: Record<string, string> = DEMO) =>
  request(mock.app).get(`${INFO}?${query}`).set(headers);

function lastEntry() {
  return mock.sessions.use('default').journal.entries.at(-1);
}

describe('an unknown parameter', () => {
  it('is ignored', async () => {
    const plain = await request(mock.app).get(INFO).set(DEMO).expect(200);
    const reply = await ask('_=1700000000000').expect(200);
    expect(reply.body).toEqual(plain.body);
  });

  it('is told in the entry, in a header and in the log', async () => {
    const reply = await ask('surplus=1').expect(200);
    expect(lastEntry()).toMatchObject({
      violations: [],
      warnings: [{ place: PLACE, message: MESSAGE }],
    });
    expect(reply.headers['x-kontrak-warning']).toBe(`${PLACE} ${MESSAGE}`);
    expect(log).toEqual([`Entry 1 of session default, ignored: ${PLACE} ${MESSAGE}`]);
  });

  it('is told in the control API', async () => {
    await ask('surplus=1').expect(200);
    const entry = '/_control/sessions/default/journal/1';
    const reply = await request(mock.app).get(entry).set('Host', 'localhost').expect(200);
    expect(reply.body).toMatchObject({ warnings: [{ place: PLACE, message: MESSAGE }] });
  });

  it('is told beside a refusal for another reason', async () => {
    const reply = await ask('surplus=1', {}).expect(401);
    expect(reply.headers['x-kontrak-warning']).toContain(PLACE);
    expect(lastEntry()?.warnings).toHaveLength(1);
  });

  it('of any name is told in printable ASCII', async () => {
    const reply = await ask('caf%C3%A9%0D%0Ax:1&%1B%5B31m=2').expect(200);
    expect(reply.headers['x-kontrak-warning']).toBe(
      `/query/caf%C3%A9%0D%0Ax:1 ${MESSAGE}; /query/%1B[31m ${MESSAGE}`,
    );
    expect(log.join()).toMatch(/^[\x20-\x7e]+$/);
  });

  it('is told in few characters, however many there are', async () => {
    const query = Array.from({ length: 900 }, (_, i) => `surplus-${i}=`).join('&');
    const reply = await ask(query).expect(200);
    expect(reply.headers['x-kontrak-warning']?.length).toBeLessThan(310);
    expect(lastEntry()?.warnings).toHaveLength(100);
  });
});

it('is not in a reply to a request that the contract knows', async () => {
  const reply = await request(mock.app).get(INFO).set(DEMO).expect(200);
  expect(reply.headers).not.toHaveProperty('x-kontrak-warning');
  expect([lastEntry()?.warnings, log]).toEqual([[], []]);
});

it('can be read by a page of another origin', async () => {
  const reply = await ask('surplus=1', { ...DEMO, Origin: 'http://localhost:5173' }).expect(200);
  expect(reply.headers['access-control-expose-headers']).toContain('X-Kontrak-Warning');
});

it('the control API is always strict', async () => {
  await request(mock.app).get('/_control/health?surplus=1').set('Host', 'localhost').expect(400);
});

const operations = [...strict.contracts.values()].flatMap((contract) =>
  contract.operations.map((operation) => ({ contract, operation, id: operation.id })),
);

it.each(operations)('a strict mock refuses it for $id, as documented', async (one) => {
  const { contract, operation } = one;
  const sample = sampleOf(contract, operation);
  const url = urlOf(operation, { ...sample, query: { ...sample.query, surplus: '1' } });
  const sent = new Test(strict.app, operation.method, `/${contract.domain}${url}`);
  const { type } = sample;
  const typed = type === undefined || type.startsWith('multipart') ? sent : sent.type(type);
  typed.set({ ...sample.headers, ...credentialsOf(contract, operation) });
  const reply = await (type?.startsWith('multipart') === true
    ? Object.entries(sample.body as object).reduce(
        (form, [name, value]) => form.field(name, String(value)),
        typed,
      )
    : typed.send(sample.body === undefined ? undefined : JSON.stringify(sample.body)));
  expect({ status: reply.status, text: reply.text, log }).toMatchObject({ status: 400, log: [] });
  expect(reply.text).toMatch(/surplus/);
  const headers = { 'content-type': 'application/json' };
  const checked = { status: 400, headers, body: reply.body as unknown };
  expect(operation.validator.violationsIn(operation, checked)).toEqual([]);
});
