// The judgement on a reply, by the reason for which its request was sent.
import { expect, it } from '@jest/globals';

import { Responses } from '../../server/contract/responses.ts';
import { verdictOn } from '../../server/verify/run/verdict.ts';
import type { Intent } from '../../server/verify/run/experiment.ts';

const some = { description: 'Some' };
const responses = new Responses([
  ['200', some],
  ['500', some],
  ['503', some],
  ['default', some],
]);

function on(intent: Intent, status: number) {
  const answer = { took: 1, status, headers: {}, bytes: Buffer.alloc(0) };
  return verdictOn({ intent, title: 'a request', recipe: [] }, responses, answer, '/paths');
}

it.each(['good', 'valid', 'broken', 'denied', 'protocol'] as const)(
  'tells a server that fails at a request that is %s, though the contract documents it',
  (intent) => {
    expect(on(intent, 500)).toMatchObject({ is: 'fail', fault: { check: 'server-error' } });
  },
);

it('is not sure about a server that documents that it cannot answer now', () => {
  expect(on('good', 503)).toEqual({ is: 'unsure', reason: 'the server cannot answer (503)' });
});

it.each([500, 429])('takes a failure that was asked for: %s', (status) => {
  expect(on('asked', status)).toEqual({ is: 'pass' });
});

it('leaves a failure that is not documented to the checks of replies', () => {
  expect(on('good', 502)).toEqual({ is: 'pass' });
});
