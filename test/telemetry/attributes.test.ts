// A request in the words of OpenTelemetry.
import { expect, it } from '@jest/globals';

import { attributesOf, isFailed } from '../../server/telemetry/attributes.ts';
import type { Answered } from '../../server/http/answered.ts';

function answeredAt(host: string | undefined): Answered {
  return {
    ...{ arrived: 0, ended: 1, session: 'default', route: undefined, prefix: '' },
    request: { method: 'GET', headers: { host }, protocol: 'http', httpVersion: '1.1' },
    told: {
      ...{ domain: null, operation: null, path: '/nowhere', query: {}, status: 404 },
      ...{ violations: [], warnings: [], refusal: 'There is no such API.' },
    },
  };
}

it.each([
  [0, true],
  [200, false],
  [499, false],
  [500, true],
  [503, true],
])('counts the status %s as a failure of the server: %s', (status, isOne) => {
  expect(isFailed(status)).toBe(isOne);
});

it.each(['a b', '', undefined])('tells no address for the host %p', (host) => {
  const names = Object.keys(attributesOf(answeredAt(host)));
  expect(names.filter((name) => name.startsWith('server.'))).toEqual([]);
});

it('tells the address and the port of the host that the client names', () => {
  expect(attributesOf(answeredAt('mock.example:4010'))).toMatchObject({
    'server.address': 'mock.example',
    'server.port': 4010,
  });
});

it('tells the reason of a refusal', () => {
  expect(attributesOf(answeredAt('mock'))).toMatchObject({
    'kontrak.refusal': 'There is no such API.',
  });
});
