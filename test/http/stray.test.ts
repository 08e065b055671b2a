// Requests that reach no API: they are in a journal like any other.
import { expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';

const { app, sessions } = createMock({ apis: ['frog-cloud'] });
sessions.use('mistyped');

it.each<[string, string, Record<string, string>, string, number, string]>([
  [
    'mistyped',
    '/@mistyped/frog-clud/api/inf?token=hidden',
    {},
    '/frog-clud/api/inf',
    404,
    'There is nothing at',
  ],
  ['default', '/@nobody/nowhere', {}, '/nowhere', 404, 'There is nothing at'],
  [
    'default',
    '/frog-cloud/api/inf',
    { 'X-Kontrak-Session': '-' },
    '/frog-cloud/api/inf',
    400,
    '- cannot name a session',
  ],
])('is journalled in the session %s: %s', async (session, path, headers, shown, status, reason) => {
  const reply = await request(app).get(path).set(headers).expect(status);
  expect(reply.type).toBe('application/problem+json');
  const number = Number(reply.headers['x-kontrak-entry']);
  const entry = await request(app)
    .get(`/_control/sessions/${session}/journal/${number}`)
    .expect(200);
  expect(entry.body).toMatchObject({ domain: null, operation: null, path: shown, status });
  expect(entry.body).toMatchObject({ refusal: expect.stringContaining(reason), changes: [] });
  expect(entry.text).not.toContain('hidden');
});

it('says that the body was not read', async () => {
  await request(app).post('/nowhere').send({ a: 1 }).expect(404);
  expect(sessions.find('default')?.journal.entries.at(-1)?.request.truncated).toBe(true);
});

it.each(['/_console/none', '/_control/none', '/docs/none', '/@-/_control/health'])(
  'is not journalled if it meant a page of the mock: %s',
  async (path) => {
    await request(app).get(path);
    const paths = sessions.all.flatMap(({ journal }) => journal.entries.map((one) => one.path));
    expect(paths.filter((one) => /^\/(?:_|docs)/.test(one))).toEqual([]);
  },
);
