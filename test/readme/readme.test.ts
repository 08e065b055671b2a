// README shows files that are here, as they are, and they do what it says.
import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { startMock } from '../../server/testing/start-mock.ts';
import handlers from './shop-handlers.ts';
import type { RunningMock } from '../../server/testing/start-mock.ts';

const FILE = new URL('shop.yaml', import.meta.url).pathname;

const readme = readFileSync('README.md', 'utf8');

it('shows the code for one operation as it stands', () => {
  expect(readme).toContain(readFileSync('test/readme/shop-handlers.ts', 'utf8').trim());
});

it.each(['vitest/profile.spec.ts', 'playwright/profile.spec.ts'])(
  'shows the test %s as it stands',
  (file) => {
    expect(readme).toContain(readFileSync(`test/package/${file}`, 'utf8').trim());
  },
);

it.each([...readme.matchAll(/\]\((test\/[\w./-]+)\)/g)].map(([, path = '']) => path))(
  'leads to %s, which is there',
  (path) => {
    expect(existsSync(path)).toBe(true);
  },
);

const order = (mock: RunningMock<string>, body: object) =>
  mock.fetch('/shop/orders', {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify(body),
  });

const bodyOf = async (reply: Response): Promise<unknown> => await reply.json();

describe('code for one operation', () => {
  const start = () => startMock({ contracts: { shop: FILE }, handlers: { shop: handlers } });
  const pay = (mock: RunningMock<string>, id: number) =>
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
