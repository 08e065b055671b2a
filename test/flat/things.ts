// A contract of somebody's own: things that are listed by pages, made and read; and as many operations as are wanted.
import { put, tableOf } from '../../server/world/table.ts';
import type { Document } from '../../server/contract/document.ts';
import type { World } from '../../server/world/world.ts';

const THING = {
  type: 'object',
  required: ['id', 'name'],
  properties: { id: { type: 'integer' }, name: { type: 'string' } },
};

const json = (schema: object) => ({ 'application/json': { schema } });
const ok = (schema: object) => ({ description: 'Done', content: json(schema) });

/** @param operations in all; the last one is `GET /others/<operations - 1>` if there are more than three */
export function documentOf(operations = 3): Document {
  const others = Array.from({ length: operations - 3 }, (_, i) => [
    `/others/${i + 3}`,
    { get: { operationId: `getOther${i + 3}`, responses: { 200: ok({ type: 'object' }) } } },
  ]);
  const number = (name: string) => ({ name, in: 'query', schema: { type: 'integer' } });
  const document = {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1' },
    paths: {
      '/things': {
        get: {
          operationId: 'listThings',
          parameters: [number('limit'), number('offset')],
          responses: { 200: ok({ type: 'array', items: THING }) },
        },
        post: {
          operationId: 'createThing',
          requestBody: { required: true, content: json({ ...THING, required: ['name'] }) },
          responses: { 201: ok(THING) },
        },
      },
      '/things/{thingId}': {
        parameters: [{ name: 'thingId', in: 'path', required: true, schema: { type: 'integer' } }],
        get: { operationId: 'getThing', responses: { 200: ok(THING) } },
      },
      ...(Object.fromEntries(others) as object),
    },
  };
  // The cast: a literal's types are wider than the document's.
  return document as unknown as Document;
}

/** The world with so many things. */
export function withThings(world: World, count: number): World {
  const things = tableOf<object>([]);
  for (let id = 1; id <= count; id += 1) put(things, `${id}`, { id, name: `Thing ${id}` });
  const state = { things, counters: { things: count } };
  return { ...world, domains: { ...world.domains, things: state } };
}
