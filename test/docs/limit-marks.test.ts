// Marks of the limits of a contract whose root says that no source states them.
import { expect, it } from '@jest/globals';

import { withLimitMarks } from '../../server/docs/limit-marks.ts';
import type { Document } from '../../server/contract/document.ts';

const limited = { type: 'string', minLength: 1, maxLength: 9, example: 'a' };
const marks = { 'x-inferred': ['minLength', 'maxLength'] };

function documentOf(schema: object, parameter: object = {}): Document {
  return {
    openapi: '3.1.0',
    info: { title: 'Boats', version: '1' },
    'x-limits': 'inferred',
    paths: { '/boats': { get: { parameters: [parameter], responses: {} } } },
    components: { schemas: { Name: { ...schema } } },
  } as Document; // the cast: an extension has no type
}

/** The schema as it is marked. */
function shown(schema: object): unknown {
  return withLimitMarks(documentOf(schema)).components?.['schemas'];
}

it.each([
  ['each limit', limited, { ...limited, ...marks }],
  [
    'a limit of an item',
    { type: 'array', items: limited },
    { type: 'array', items: { ...limited, ...marks } },
  ],
  [
    'none twice, beside other marks',
    { ...limited, 'x-inferred': ['description', 'maxLength'] },
    { ...limited, 'x-inferred': ['description', 'maxLength', 'minLength'] },
  ],
  ['no other keyword', { type: 'string', format: 'uuid' }, { type: 'string', format: 'uuid' }],
  [
    'nothing that the source documents',
    { ...limited, 'x-source': 'documented' },
    { ...limited, 'x-source': 'documented' },
  ],
  [
    'nothing in what is marked as a whole',
    { ...limited, 'x-source': 'inferred' },
    { ...limited, 'x-source': 'inferred' },
  ],
  [
    'no property with the name of a limit',
    { type: 'object', properties: { pattern: { type: 'string' } } },
    { type: 'object', properties: { pattern: { type: 'string' } } },
  ],
])('marks %s', (_, schema, marked) => {
  expect(shown(schema)).toEqual({ Name: marked });
});

it.each([
  ['a parameter in place of its schema', limited, { ...marks, schema: limited }],
  ['no parameter whose schema stands elsewhere', { $ref: '#/components/schemas/Name' }, {}],
])('marks %s', (_, schema, told) => {
  const parameter = { name: 'a', in: 'query', schema };
  const { paths } = withLimitMarks(documentOf(limited, parameter));
  expect(paths['/boats']?.get?.parameters).toEqual([{ ...parameter, ...told }]);
});

it('leaves a contract alone that does not say so', () => {
  const document = { ...documentOf(limited), 'x-limits': 'documented' };
  expect(withLimitMarks(document)).toBe(document);
});
