import { expect, it } from '@jest/globals';

import { sharedParts } from '../../server/world/shared-parts.ts';
import { BODILESS } from './journals.ts';

/** The parts of a request with some headers, and with nothing else. */
function asked(headers: Record<string, unknown>) {
  const none = { query: {}, concealed: {}, violations: [], warnings: [], changes: [], inverse: [] };
  return { ...none, request: { ...BODILESS, headers } };
}

it('gives an entry the headers of the one before, where they are the same', () => {
  const before = asked({ host: 'a', accept: '*/*' });
  const { request } = sharedParts(asked({ host: 'a', accept: '*/*' }), before);
  expect(request.headers).toBe(before.request.headers);
});

it.each([
  { host: 'b', accept: '*/*' },
  { accept: '*/*', host: 'a' },
  { host: 'a' },
  { host: 'a', accept: '*/*', cookie: 'c' },
  { host: 'a', accept: undefined },
])('leaves other headers as they are (%j)', (headers) => {
  const { request } = sharedParts(asked(headers), asked({ host: 'a', accept: '*/*' }));
  expect(request.headers).toBe(headers);
});

it('has one value for all that is empty', () => {
  const [one, other] = [sharedParts(asked({}), undefined), sharedParts(asked({}), undefined)];
  expect(one).toEqual(asked({}));
  for (const name of [
    'query',
    'concealed',
    'violations',
    'warnings',
    'changes',
    'inverse',
  ] as const)
    expect(one[name]).toBe(other[name]);
});

it('keeps what is not empty', () => {
  const change = { op: 'remove', path: '/a' } as const;
  const violation = { place: '/body', message: 'is required' };
  const full = {
    ...{ ...asked({}), query: { a: '1' }, concealed: { '/headers/key': 'string' } },
    ...{ violations: [violation], warnings: [violation], changes: [change], inverse: [change] },
  };
  expect(sharedParts(full, asked({}))).toEqual(full);
});
