import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { Failure } from '../../server/world/failure.ts';
import { contractOf, json, listOf, ref, Shop, things } from './contract.ts';
import type { PathItem, SchemaObject } from '../../server/contract/document.ts';

const text = { type: 'string' };

/** The kinds of small contracts. */
const kinds = fc.record({
  id: fc.constantFrom<SchemaObject>(
    { type: 'integer', readOnly: true },
    { type: 'string', format: 'uuid', readOnly: true },
    { type: 'string' },
  ),
  property: fc.constantFrom('id', 'code'),
  envelope: fc.constantFrom(undefined, 'data', 'things'),
  parent: fc.boolean(),
});

type Kind = typeof kinds extends fc.Arbitrary<infer T> ? T : never;

const bodies = fc.record(
  {
    name: fc.string({ maxLength: 5 }),
    size: fc.integer(),
    tags: fc.array(fc.string(), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const steps = fc.record({
  act: fc.constantFrom('create', 'read', 'replace', 'update', 'delete', 'list'),
  /** Counts among the things that there have been. */
  which: fc.nat(5),
  /** Of two parents. */
  parent: fc.nat(1),
  body: bodies,
});

function shopOf({ id, property, envelope, parent }: Kind): Shop {
  const Thing: SchemaObject = {
    type: 'object',
    required: [property],
    properties: { [property]: id, name: text, size: { type: 'integer' }, tags: listOf(text) },
  };
  const options = {
    path: parent ? '/shops/{shop}/things' : '/things',
    id: property,
    type: String(id.type),
  };
  const paths = things(ref('Thing'), options);
  const list = paths[options.path] ?? {};
  const wrapped =
    envelope === undefined
      ? listOf(ref('Thing'))
      : {
          type: 'object',
          properties: { [envelope]: listOf(ref('Thing')), total: { type: 'integer' } },
        };
  const all: PathItem = { ...list, get: { responses: { 200: json(wrapped) } } };
  return new Shop(contractOf({ ...paths, [options.path]: all }, { Thing }));
}

type Thing = Record<string, unknown>;

it('behaves like a map, by any history', () => {
  fc.assert(
    fc.property(kinds, fc.array(steps, { maxLength: 30 }), (kind, history) => {
      const shop = shopOf(kind);
      const model = [new Map<string, Thing>(), new Map<string, Thing>()];
      const known: string[] = ['7'];
      for (const { act, which, parent, body } of history) {
        const map = model[kind.parent ? parent : 0] ?? new Map<string, Thing>();
        const base = kind.parent ? `shops/${parent}/things` : 'things';
        const id = known[which % known.length] ?? '';
        const path = `${base}/${id}`;
        const old = map.get(id);
        const expected = { ...body, [kind.property]: old?.[kind.property] };
        switch (act) {
          case 'create': {
            const made = shop.ask('POST', base, body).body as Thing;
            const key = String(made[kind.property]);
            expect(map.has(key)).toBe(false);
            expect(made).toEqual({ ...body, [kind.property]: made[kind.property] });
            map.set(key, made);
            known.push(key);
            break;
          }
          case 'list': {
            const reply = shop.ask('GET', base).body as Record<string, unknown>;
            const list = kind.envelope === undefined ? reply : reply[kind.envelope];
            expect(list).toEqual([...map.values()]);
            break;
          }
          case 'delete':
            expect(statusOf(() => shop.ask('DELETE', path).status)).toBe(old ? 204 : 404);
            map.delete(id);
            break;
          default: {
            const method = { read: 'GET', replace: 'PUT', update: 'PATCH' }[act];
            const next = { read: old, replace: expected, update: { ...old, ...body } }[act];
            const reply = statusOf(() => shop.ask(method, path, body).body);
            expect(reply).toEqual(old ? next : 404);
            if (old && next) map.set(id, next);
          }
        }
      }
    }),
  );
});

/** The value of an act, or the status that it fails with. */
function statusOf<T>(act: () => T): T | number {
  try {
    return act();
  } catch (error) {
    if (error instanceof Failure) return error.status;
    throw error;
  }
}
