import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { mergePatch } from '../../server/control/merge-patch.ts';
import { Failure } from '../../server/world/failure.ts';

// RFC 7396, appendix A.
it.each([
  ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
  ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
  ['{"a":"b"}', '{"a":null}', '{}'],
  ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
  ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
  ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
  ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
  ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
  ['["a","b"]', '["c","d"]', '["c","d"]'],
  ['{"a":"b"}', '["c"]', '["c"]'],
  ['{"a":"foo"}', 'null', 'null'],
  ['{"a":"foo"}', '"bar"', '"bar"'],
  ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
  ['[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
  ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
])('patches %s by %s into %s', (target, patch, result) => {
  expect(mergePatch(JSON.parse(target), JSON.parse(patch))).toEqual(JSON.parse(result));
});

it('leaves target and patch untouched', () => {
  const [target, patch] = [{ a: { b: 1 } }, { a: { c: [1] } }];
  mergePatch(target, patch);
  expect([target, patch]).toEqual([{ a: { b: 1 } }, { a: { c: [1] } }]);
});

it('changes nothing with an empty patch', () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue()).filter(isAllowed);
  fc.assert(
    fc.property(object, (target) => {
      expect(mergePatch(target, {})).toEqual(target);
    }),
  );
});

it('changes no more values when the patch is applied again', () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue()).filter(isAllowed);
  fc.assert(
    fc.property(object, object, (target, patch) => {
      const once = mergePatch(target, patch);
      expect(mergePatch(once, patch)).toEqual(once);
    }),
  );
});

describe('a patch that names a key of JavaScript', () => {
  it.each([
    ['at the top', '{"__proto__":{"polluted":true}}', '/body/__proto__'],
    ['deep down', '{"a":{"b":{"__proto__":{"polluted":true}}}}', '/body/a/b/__proto__'],
    ['in a list', '{"a":[1,{"__proto__":{"polluted":true}}]}', '/body/a/1/__proto__'],
    ['in a list of lists', '{"a":[[{"__proto__":1}]]}', '/body/a/0/0/__proto__'],
    ['to remove it', '{"a":{"__proto__":null}}', '/body/a/__proto__'],
    ['as constructor', '{"a":{"constructor":null}}', '/body/a/constructor'],
    ['as prototype', '{"prototype":{"polluted":true}}', '/body/prototype'],
  ])('%s is refused with its place', (_, patch, place) => {
    const failure = failureOf({ a: { b: 1 } }, JSON.parse(patch));
    expect(failure).toMatchObject({ status: 400, violations: [{ place }] });
  });
});

it.each(['toString', 'valueOf'])('holds %s like any other key', (key) => {
  const [added, changed, removed] = [{ [key]: 1 }, { [key]: { a: 2 } }, { [key]: null }];
  expect(Object.entries(mergePatch({}, added) as object)).toEqual([[key, 1]]);
  expect(Object.entries(mergePatch(added, changed) as object)).toEqual([[key, { a: 2 }]]);
  expect(Object.entries(mergePatch(added, removed) as object)).toEqual([]);
});

it('lets no patch reach the prototype of all objects', () => {
  const keys = fc.constantFrom('__proto__', 'constructor', 'prototype', 'a', 'toString');
  const { patch } = fc.letrec((tie) => ({
    patch: fc.oneof(
      { maxDepth: 4 },
      fc.constant('polluted'),
      fc.array(tie('patch'), { maxLength: 2 }),
      fc.dictionary(keys, tie('patch'), { maxKeys: 3 }),
    ),
  }));
  const before = Object.getOwnPropertyDescriptors(Object.prototype);
  fc.assert(
    fc.property(patch, (one) => {
      const text = JSON.stringify(one);
      const isRefused = failureOf({ a: {} }, JSON.parse(text)) !== undefined;
      expect(isRefused).toBe(!isAllowed(one));
    }),
  );
  expect(Object.getOwnPropertyDescriptors(Object.prototype)).toEqual(before);
});

function failureOf(target: unknown, patch: unknown): Failure | undefined {
  try {
    mergePatch(target, patch);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function isAllowed(value: unknown): boolean {
  return !/"(__proto__|constructor|prototype)":/.test(JSON.stringify(value));
}
