// README shows files that are here, as they are, and they do what it says.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

import { describe, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { startMock } from '../../server/testing/start-mock.ts';
import { listen } from '../listening.ts';
import handlers from './shop-handlers.ts';
import type { RunningMock } from '../../server/testing/start-mock.ts';

const FILE = new URL('shop.yaml', import.meta.url).pathname;

const readme = readFileSync('README.md', 'utf8');

it('shows the code for one operation as it stands', () => {
  expect(readme).toContain(readFileSync('test/readme/shop-handlers.ts', 'utf8').trim());
});

it.each(['vitest/profile.spec.ts', 'playwright/profile.spec.ts', 'node/profile.spec.mjs'])(
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

it('has lines for a shell that can be pasted where comments are not known', () => {
  // So is zsh, until it is told otherwise: a quote in a comment would begin a text.
  const blocks = [...readme.matchAll(/```sh\n([^]*?)```/g)].map(([, block = '']) => block);
  const comments = blocks.flatMap((one) => one.split('\n')).filter((line) => line.startsWith('#'));
  expect(comments.length).toBeGreaterThan(10);
  expect(comments.filter((one) => /['"`$;&|<>]/.test(one))).toEqual([]);
});

describe('the commands of three minutes', () => {
  const [, commands = ''] = /^## Three minutes\n[^]*?```sh\n([^]*?)```/m.exec(readme) ?? [];

  const isThere = spawnSync('curl', ['--version']).status === 0;
  (isThere ? it : it.skip)(
    'do what they say, from any entry on, in JSON that is read',
    async () => {
      const mock = createMock();
      const { origin, close } = await listen(mock.app);
      await fetch(`${origin}/frog-cloud/api/inf`);
      await fetch(`${origin}/frog-cloud/api/inf`);
      const lines = commands.replace(/^MOCK=.*$/m, `MOCK=${origin}`);
      const { stdout } = await promisify(execFile)('sh', ['-e', '-c', lines]);
      await close();
      const said = [
        '"firstname": "Rara"',
        '"path": "/domains/frog-cloud/customers/4821/firstname"',
        '"entries": 2,',
        'HTTP/1.1 401 Unauthorized',
        '"field": "/body/firstname"',
        'HTTP/1.1 503 Service Unavailable',
        'HTTP/1.1 200 OK',
        'openapi: 3.1.0',
      ];
      const places = said.map((one) => stdout.indexOf(one));
      expect(places).toEqual(places.filter((one) => one >= 0).toSorted((a, b) => a - b));
      expect(stdout.slice(places[6])).toContain('"firstname":"Sari"');
    },
  );
});

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
