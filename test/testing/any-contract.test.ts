// Contracts that are not ours, in a test's own process.
import { describe, expect, it } from '@jest/globals';

import handlers from '../readme/shop-handlers.ts';
import { startMock } from '../../server/testing/start-mock.ts';
import type { RunningMock } from '../../server/testing/start-mock.ts';

const FILE = new URL('../readme/shop.yaml', import.meta.url).pathname;

const json = { 'content-type': 'application/json' };

const order = (mock: RunningMock, body: object, session?: string) =>
  (session === undefined ? mock : mock.session(session)).fetch('/shop/orders', {
    ...{ method: 'POST', headers: json, body: JSON.stringify(body) },
  });

const bodyOf = async (reply: Response): Promise<unknown> => await reply.json();

it('serves a file, and remembers', async () => {
  const mock = await startMock({ contracts: { shop: FILE } });
  const made = await order(mock, { drink: 'kopi susu' });
  expect(made.status).toBe(201);
  const { id } = (await made.json()) as { id: number };
  const read = await mock.fetch(`/shop/orders/${id}`);
  expect(await bodyOf(read)).toMatchObject({ id, drink: 'kopi susu', cups: 1, status: 'open' });
});

it('serves none of our own APIs beside it, unless they are asked for', async () => {
  const alone = await startMock({ contracts: { shop: FILE } });
  expect((await alone.fetch('/awan/v2/accounts/me')).status).toBe(404);
  const both = await startMock({ contracts: { shop: FILE }, apis: ['awan'] });
  expect((await both.fetch('/awan/v2/accounts/me')).status).toBe(401);
});

it('serves a document in memory', async () => {
  const document = {
    ...{ openapi: '3.0.0', info: { title: 'Tea', version: '1' } },
    paths: { '/tea': { get: { responses: { 200: { description: 'Tea.' } } } } },
  };
  const mock = await startMock({ contracts: { tea: document } });
  expect((await mock.fetch('/tea/tea')).status).toBe(200);
});

it('refuses a file that is not there', async () => {
  await expect(startMock({ contracts: { shop: '/nowhere/shop.yaml' } })).rejects.toThrow(
    '/nowhere/shop.yaml',
  );
});

it('tells an operation for code that the contract does not have', async () => {
  const code = { handlers: { brewTea: () => ({ status: 200 }) } };
  const started = startMock({ contracts: { shop: FILE }, handlers: { shop: code } });
  await expect(started).rejects.toThrow('shop has no operation brewTea; it has listOrders');
});

describe('code for one operation', () => {
  const start = () => startMock({ contracts: { shop: FILE }, handlers: { shop: handlers } });
  const pay = (mock: RunningMock, id: number) =>
    mock.fetch(`/shop/orders/${id}/pay`, { method: 'POST' });

  it('changes what the other operations remember', async () => {
    const mock = await start();
    const { id } = (await (await order(mock, { drink: 'teh' })).json()) as { id: number };
    expect((await pay(mock, id)).status).toBe(200);
    const read = await mock.fetch(`/shop/orders/${id}`);
    expect(await bodyOf(read)).toMatchObject({ status: 'paid', drink: 'teh' });
  });

  it('refuses in the shape that the contract documents', async () => {
    const mock = await start();
    const reply = await pay(mock, 99);
    expect([reply.status, await bodyOf(reply)]).toEqual([
      404,
      { message: 'There is no order 99.' },
    ]);
  });
});

it('names an operation without an operationId by its method and path', async () => {
  const document = {
    ...{ openapi: '3.0.0', info: { title: 'Tea', version: '1' } },
    paths: { '/tea/{id}': { get: { responses: { 200: { description: 'Tea.' } } } } },
  };
  const code = { handlers: { 'GET /tea/{id}': () => ({ status: 200 }) } };
  const mock = await startMock({ contracts: { tea: document }, handlers: { tea: code } });
  expect((await mock.fetch('/tea/tea/1')).status).toBe(200);
});
