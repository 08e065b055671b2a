// Defects of the control API, and of what no API answers, are told in the log without the secrets of the request.
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import express from 'express';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { answerErrors } from '../../server/http/pages.ts';
import { MARKER } from '../world/secrets.ts';

const TYPE = 'application/merge-patch+json';
const SESSION = '/_control/sessions/default';

const log: string[] = [];
const mock = createMock({ apis: ['frog-cloud'], log: (line) => log.push(line) });

beforeEach(() => {
  log.length = 0;
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** Breaks the look for a session, with a message that quotes a secret. */
function breakSessions(message: string): void {
  jest.spyOn(mock.sessions, 'find').mockImplementation(() => {
    throw new Error(message);
  });
}

it('answers a defect as a problem, and tells its stack in the log', async () => {
  breakSessions('The barn is open');
  const reply = await request(mock.app).get(SESSION).expect(500);
  expect(reply.type).toBe('application/problem+json');
  expect(reply.text).not.toContain('barn');
  expect(log).toEqual([expect.stringMatching(/^Error: The barn is open\n +at /)]);
});

it.each<[where: string, body: object, headers: Record<string, string>]>([
  ['a body', { tokens: { demo: MARKER } }, {}],
  ['a name in a body', { tokens: { [`otp=${MARKER}`]: '4821' } }, {}],
  ['a body with quotes', { password: `${MARKER}"a` }, {}],
  ['a header', {}, { 'X-Api-Key': MARKER }],
])('tells no secret of %s', async (_, body, headers) => {
  breakSessions(`Cannot read ${JSON.stringify({ body, headers })}`);
  const sent = request(mock.app).patch(`${SESSION}/state/frog-cloud`).type(TYPE).set(headers);
  await sent.send(body).expect(500);
  expect(log).toEqual([expect.stringMatching(/^Error: Cannot read .*\n +at /)]);
  expect(log.join()).not.toContain(MARKER);
});

it('tells no secret of a request that reaches no API', async () => {
  const app = express();
  app.get('/broken', ({ url }) => {
    throw new Error(`Cannot read ${url}`);
  });
  const refuse = () => Promise.reject(new Error('It is no refusal'));
  app.use(answerErrors((line) => log.push(line), refuse));
  await request(app).get(`/broken?token=${MARKER}`).expect(500);
  expect(log).toEqual([expect.stringContaining('Error: Cannot read /broken?token=***\n')]);
});
