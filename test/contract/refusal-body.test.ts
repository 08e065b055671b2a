import { describe, expect, it } from '@jest/globals';

import { refusalBody } from '../../server/contract/refusal-body.ts';

const violations = [
  { place: '/body/name', message: 'is required' },
  { place: '/query/page', message: 'must be integer' },
];
const failure = { status: 400, message: 'Not valid.', violations };

function filled(body: unknown, isAllowed: (body: unknown) => boolean = () => true): unknown {
  return refusalBody(body, failure, { isAllowed });
}

/** With a failure without violations. */
function plain(body: unknown, isMade = false): unknown {
  return refusalBody(body, { ...failure, violations: [] }, { isAllowed: () => true, isMade });
}

describe('the message stands', () => {
  it.each<[string, unknown, unknown]>([
    ['in `message`', { title: 'a', message: 'b' }, { title: 'a', message: 'Not valid.' }],
    [
      'in `error_description`',
      { error: 'a', error_description: 'b' },
      { error: 'a', error_description: 'Not valid.' },
    ],
    [
      'in `detail`',
      { type: 'a', title: 'b', detail: 'c' },
      { type: 'a', title: 'b', detail: 'Not valid.' },
    ],
    [
      'in an error inside',
      { error: { code: 'x', message: 'a' } },
      { error: { code: 'x', message: 'Not valid.' } },
    ],
    ['in `error` itself', { error: 'a', id: 1 }, { error: 'Not valid.', id: 1 }],
    ['in a text of its own', 'a', 'Not valid.'],
    ['in an empty object', {}, { message: 'Not valid.' }],
    ['nowhere without a place for it', { bleat: 'baa' }, { bleat: 'baa' }],
    ['nowhere in a number', 7, 7],
  ])('%s', (_, body, expected) => {
    expect(plain(body)).toEqual(expected);
  });

  it('in the next place if the first is not allowed', () => {
    const isAllowed = (body: unknown) => (body as { message: string }).message === 'a';
    expect(filled({ message: 'a', title: 'b' }, isAllowed)).toEqual({
      message: 'a',
      title: 'Not valid: /body/name is required (and 1 more).',
    });
  });

  it('with the first violation, where no list shows them', () => {
    const told = 'Not valid: /body/name is required (and 1 more).';
    expect(filled({ message: 'a' })).toEqual({ message: told });
    expect(filled('a')).toBe(told);
    expect(filled({})).toEqual({ message: told });
    const one = { ...failure, violations: violations.slice(0, 1) };
    expect(refusalBody('a', one, { isAllowed: () => true })).toBe(
      'Not valid: /body/name is required.',
    );
  });

  it('alone where there is no room for a violation', () => {
    const isAllowed = (body: unknown) => JSON.stringify(body).length < 30;
    expect(filled({ message: 'a' }, isAllowed)).toEqual({ message: 'Not valid.' });
    expect(filled('a', isAllowed)).toBe('Not valid.');
  });
});

describe('the violations stand', () => {
  it.each<[string, unknown, unknown]>([
    [
      'as texts',
      { errors: ['a'] },
      { errors: ['/body/name is required', '/query/page must be integer'] },
    ],
    [
      'as objects',
      { message: 'a', errors: [{ field: 'x', message: 'y', code: 5 }] },
      {
        message: 'Not valid.',
        errors: [
          { field: '/body/name', message: 'is required', code: 5 },
          { field: '/query/page', message: 'must be integer', code: 5 },
        ],
      },
    ],
    [
      'with their places as lists of keys',
      { detail: [{ loc: ['a'], msg: 'b' }] },
      {
        detail: [
          { loc: ['body', 'name'], msg: 'is required' },
          { loc: ['query', 'page'], msg: 'must be integer' },
        ],
      },
    ],
  ])('%s', (_, body, expected) => {
    expect(filled(body)).toEqual(expected);
  });

  it('nowhere if the list is not allowed to have them', () => {
    const body = { message: 'a', errors: ['x'] };
    const isAllowed = (one: unknown) => (one as { errors: string[] }).errors.length === 1;
    expect(filled(body, isAllowed)).toEqual({
      message: 'Not valid: /body/name is required (and 1 more).',
      errors: ['x'],
    });
  });

  it('nowhere without any: the message stands in the first of the list', () => {
    const body = { errors: [{ id: 1, message: 'x' }] };
    expect(plain(body)).toEqual({
      errors: [{ id: 1, message: 'Not valid.' }],
    });
  });

  it('nowhere without any beside a message', () => {
    const body = { message: 'a', errors: ['x'] };
    expect(plain(body)).toEqual({
      message: 'Not valid.',
      errors: ['x'],
    });
  });
});

it('puts the status where a status stands', () => {
  expect(plain({ status: 500, code: 12, message: 'a' })).toEqual({
    status: 400,
    code: 12,
    message: 'Not valid.',
  });
});

describe('the name of the status', () => {
  it('stands in a made title', () => {
    expect(plain({ title: 'Green Valley', detail: 'a' }, true)).toEqual({
      title: 'Bad Request',
      detail: 'Not valid.',
    });
    expect(plain({ error: 'b', message: 'a' }, true)).toEqual({
      error: 'Bad Request',
      message: 'Not valid.',
    });
  });

  it('leaves the type of problem details to it', () => {
    expect(plain({ type: '/valley', title: 'a', detail: 'b' }, true)).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      detail: 'Not valid.',
    });
    expect(plain({ type: 'valley', message: 'b' }, true)).toHaveProperty('type', 'valley');
  });

  it('is no message', () => {
    expect(plain({ title: 'a' }, true)).toEqual({ title: 'Not valid.' });
  });

  it('stays out of an example', () => {
    const body = { title: 'Too short', detail: 'a' };
    expect(plain(body)).toEqual({ title: 'Too short', detail: 'Not valid.' });
  });
});
