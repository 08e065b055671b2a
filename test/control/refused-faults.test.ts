// Faults that could never happen are refused.
import { afterEach, describe, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { clientOf } from './client.ts';

const FAULTS = '/sessions/default/faults';

const mock = createMock({ apis: ['frog-cloud', 'awan', 'mitra-delivery'] });
const client = clientOf(mock);

afterEach(() => {
  mock.sessions.use('default').faults.clear();
});

/** Tries to create a fault, and returns the problem. */
async function refused(match: object, effect: object) {
  const reply = await client.post(FAULTS, { match, effect }).expect(400);
  expect(reply.type).toBe('application/problem+json');
  expect(mock.sessions.use('default').faults.all).toEqual([]);
  return reply.body as { detail: string; violations: { place: string; message: string }[] };
}

describe('an example', () => {
  const PROFILE = { operation: 'getProfile' };
  const MITRA = { domain: 'mitra-delivery' };

  it.each([
    ['that the operation lacks', PROFILE, 'missing', 401, 'missingToken'],
    ['of another status', PROFILE, 'missingToken', 200, 'personal, business'],
    ['of a status that is not documented', PROFILE, 'missingToken', 503, 'none'],
    ['that no operation of the API has', MITRA, 'missingToken', 200, 'loggedIn, registered'],
    ['with a name of JavaScript', PROFILE, 'constructor', 401, 'missingToken'],
  ])('%s is refused with the existing names', async (...[, match, example, status, there]) => {
    const problem = await refused(match, { kind: 'status', status, example });
    expect(problem.detail).toContain(there);
    expect(problem.violations).toMatchObject([{ place: '/body/effect/example' }]);
  });

  it('is taken if one of the matched operations has it', async () => {
    const effect = { kind: 'status', status: 200, example: 'business' };
    await client.post(FAULTS, { match: { domain: 'frog-cloud' }, effect }).expect(201);
  });
});

describe('a path', () => {
  it.each([
    [{ path: '/nowhere' }],
    [{ path: '/frog-cloud/nope' }],
    [{ path: '/frog-cloud/api/inf/' }],
    [{ path: '/frog-cloud/api/inf/more' }],
    [{ path: '/awan/v2/organizations//vms' }],
    [{ path: '/awan/v2', domain: 'frog-cloud' }],
    [{ path: '/frog-cloud/api/inf', operation: 'getProfile' }],
  ])('of %j is refused, as no operation has it', async (match) => {
    const { violations } = await refused(match, { kind: 'drop' });
    expect(violations).toMatchObject([{ place: '/body/match/path' }]);
  });

  it.each([
    '/',
    '/frog',
    '/frog-cloud/',
    '/frog-cloud/api/in',
    '/frog-cloud/api/inf',
    '/awan/v2/organizations/',
    '/awan/v2/organizations/3f0c',
    '/awan/v2/organizations/3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10/v',
  ])('%s is taken, as an operation has a path that begins so', async (path) => {
    await client.post(FAULTS, { match: { path }, effect: { kind: 'drop' } }).expect(201);
  });
});

describe('a body', () => {
  const PROFILE = { operation: 'getProfile' };

  it.each([
    ['itself', 401, 'text', ['/body/effect/body']],
    ['being null', 401, null, ['/body/effect/body']],
    ['a field', 401, { message: 1 }, ['/body/effect/body/message']],
    ['the status', 503, { message: 'a' }, ['/body/effect/status']],
  ])(
    'that breaks the contract by %s is refused with the place',
    async (...[, status, body, at]) => {
      const { violations } = await refused(PROFILE, { kind: 'status', status, body });
      expect(violations.map(({ place }) => place)).toEqual(at);
    },
  );

  it('that breaks the contract deep down is refused with the place', async () => {
    const body = { personal_profile: { phone: 1 } };
    const { violations } = await refused(PROFILE, { kind: 'status', status: 200, body });
    const places = violations.map(({ place }) => place);
    expect(places).toContain('/body/effect/body/personal_profile/phone');
    expect(places.filter((place) => !place.startsWith('/body/effect/body/'))).toEqual([]);
  });

  it('beside an example is refused', async () => {
    const effect = { kind: 'status', status: 401, body: { message: 'a' }, example: 'missingToken' };
    const { violations } = await refused(PROFILE, effect);
    expect(violations).toMatchObject([{ place: '/body/effect/body' }]);
  });

  it('for no operation is refused', async () => {
    const match = { domain: 'frog-cloud' };
    const { violations } = await refused(match, { kind: 'status', status: 401, body: {} });
    expect(violations).toEqual([{ place: '/body/match/operation', message: 'is required' }]);
  });
});

it.each([
  [{ kind: 'status' }, ['/body/effect/status']],
  [{ kind: 'status', status: 'x', surplus: 1 }, ['/body/effect/status', '/body/effect/surplus']],
  [{ kind: 'delay', status: 401 }, ['/body/effect/delayMs', '/body/effect/status']],
  [{ kind: 'explode' }, ['/body/effect/kind']],
  [{}, ['/body/effect/kind']],
  ['drop', ['/body/effect']],
])('names for the effect %j only violations of its own kind', async (effect, places) => {
  const { violations } = await refused({ path: '/' }, effect as object);
  expect(violations.map(({ place }) => place).sort()).toEqual(places);
});
