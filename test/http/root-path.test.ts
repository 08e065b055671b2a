import { expect, it } from '@jest/globals';
import request from 'supertest';

import { createApp } from '../../server/app.ts';

const document = {
  openapi: '3.1.0',
  info: { title: 'Root', version: '1' },
  paths: { '/': { post: { responses: { 204: { description: 'Done.' } } } } },
};

it('goes to the only contract with any method of its own', async () => {
  const app = createApp({ contracts: [{ name: 'root', document }] });
  expect((await request(app).post('/')).status).toBe(204);
});

it('takes no other method without a contract that has it', async () => {
  const app = createApp({ contracts: [{ name: 'root', document: { ...document, paths: {} } }] });
  expect((await request(app).post('/')).status).toBe(405);
});

it.each([
  ['/boats', '/boats'],
  ['/boats/7', '/boats/{id}'],
  ['/boats/boats', '/boats'],
  ['/boats/boats/7', '/boats/{id}'],
  ['/boats/list', '/list'],
])(
  'of the only contract %s is its %s, though paths begin with its name',
  async (path, template) => {
    const answer = (at: string) => ({
      get: {
        responses: { 200: { description: '', content: { 'application/json': { example: at } } } },
      },
    });
    const paths = Object.fromEntries(
      ['/boats', '/boats/{id}', '/list'].map((at) => [at, answer(at)]),
    );
    const app = createApp({ contracts: [{ name: 'boats', document: { ...document, paths } }] });
    expect((await request(app).get(path)).body).toBe(template);
  },
);

it('refuses an unknown path below its name as one of its mount', async () => {
  const app = createApp({ contracts: [{ name: 'root', document }] });
  const replies = await Promise.all(
    ['/root/other', '/root/%zz'].map((path) => request(app).get(path)),
  );
  expect(replies.map(({ status }) => status)).toEqual([404, 400]);
});

it('takes a method that the most literal path lacks by the next one', async () => {
  const done = { responses: { 204: { description: 'Done.' } } };
  const paths = { '/boats/own': { put: done }, '/boats/{id}': { get: done, delete: done } };
  const app = createApp({ contracts: [{ name: 'harbor', document: { ...document, paths } }] });
  const read = await request(app).get('/boats/own');
  const refused = await request(app).post('/boats/own');
  const { allow } = refused.headers as Record<string, string>;
  expect([read.status, refused.status, allow]).toEqual([
    204,
    405,
    'PUT, GET, DELETE, HEAD, OPTIONS',
  ]);
});
