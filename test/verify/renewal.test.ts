// Credentials that come to their end in the middle of a run.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';
import express from 'express';

import { credentialsOf } from '../../server/cli/credentials-file.ts';
import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { folder } from '../cli/process.ts';
import { listen } from '../listening.ts';
import { runOn, toldBy } from './run.ts';
import type { Report } from '../../server/verify/report/report.ts';

const done = {
  200: { description: 'Done', content: { 'application/json': { schema: { type: 'object' } } } },
  ...{ 400: { description: 'Wrong' }, 401: { description: 'Who are you?' } },
};
const page = { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 9 } };
const password = { type: 'object', required: ['password'], properties: { password: {} } };
const { document } = await load({
  ...{ openapi: '3.1.0', info: { title: 'Cups', version: '1' }, security: [{ key: [] }] },
  components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  paths: {
    '/cups': { get: { operationId: 'listCups', parameters: [page], responses: done } },
    '/rinse': { post: { operationId: 'rinse', parameters: [page], responses: done } },
    // It answers 401 for a reason of its own.
    '/vault': { get: { operationId: 'openVault', responses: done } },
    '/login': {
      post: {
        ...{ operationId: 'logIn', security: [] },
        requestBody: { content: { 'application/json': { schema: password } } },
        responses: done,
      },
    },
  },
});

/** Serves with tokens that are taken so many times. @param logins the most of them */
async function runWith(
  { uses, logins }: { uses: number; logins: number },
  login: object | string,
): Promise<{ report: Report; logins: number }> {
  let [left, last] = [uses, 0];
  const app = express()
    .use((request, response, next) => {
      if (request.accepts('json')) next();
      else response.status(406).end();
    })
    .use(express.json())
    .post('/login', ({ body }: { body: { password?: unknown } | undefined }, response) => {
      if (body?.password !== 'let-me-in' || last >= logins) return void response.status(401).end();
      [left, last] = [uses, last + 1];
      response.json({ token: `t-${last}` });
    })
    .use((request, response, next) => {
      const isOwn = ['/cups', '/rinse', '/vault'].includes(request.path);
      if (!isOwn) return void response.status(404).end();
      if (request.headers.authorization !== `Bearer t-${last}` || left <= 0)
        return void response.status(401).end();
      left -= 1;
      next();
    })
    .all('/vault', (_, response) => void response.status(401).end())
    .use((request, response) => {
      const method = request.path === '/cups' ? 'GET' : 'POST';
      if (request.method !== method) return void response.set('Allow', method).status(405).end();
      const { page: asked = '1' } = request.query;
      if (/^"[1-9]"$/.test(JSON.stringify(asked))) response.json({});
      else response.status(400).end();
    });
  const server = await listen(app);
  const contract = new Contract('cups', document);
  const file = join(folder(), 'credentials.yaml');
  writeFileSync(file, JSON.stringify({ key: login }));
  const source = { contract, url: server.origin, headers: {}, timeout: 1000 };
  const credentials = await credentialsOf(source, file);
  const selects = ({ id }: { id: string }) => id !== 'logIn';
  const report = await runOn(contract, server.origin, { ...credentials, selects });
  await server.close();
  return { report, logins: last };
}

const LOGIN = { operation: 'logIn', body: { password: 'let-me-in' }, token: '/token' };
const OWN = ['listCups', 'rinse'];

it('renews a token that ends in the middle, and tells it', async () => {
  const { report, logins } = await runWith({ uses: 8, logins: 100 }, LOGIN);
  const told = toldBy(report).filter((one) => OWN.some((id) => one.includes(id)));
  expect(told).toEqual([]);
  expect(report.operations.filter(({ reached }) => reached).map((one) => one.operation)).toEqual(
    OWN,
  );
  expect(report.notes).toContain(
    `The credentials were renewed ${logins - 1} times: the server took the old ones no more (401).`,
  );
});

it('logs in once, if the server takes the token to the end', async () => {
  const { report, logins } = await runWith({ uses: Infinity, logins: 100 }, LOGIN);
  expect([logins, report.notes]).toEqual([1, []]);
});

it.each([
  [LOGIN, /nor are new ones: The credentials are refused: logIn answers 401\./],
  ['t-0', /: the credentials are taken no more \(401\)\.$/],
])('ends early, with no false finding, where there is no new one (%j)', async (login, told) => {
  const { report } = await runWith({ uses: 8, logins: login === 't-0' ? 0 : 1 }, login);
  expect(report.isCut).toBe(true);
  expect(report.notes[0]).toMatch(told);
  expect(toldBy(report)).toEqual([]);
});
