// One contract before and after many changes, each at a path of its own.
import type { Impact } from '../../server/diff/change.ts';

type Fields = Record<string, unknown>;

/** A change: the operation before and after it, and the verdict. */
export interface Pair {
  title: string;
  before: Fields | undefined;
  after: Fields | undefined;
  impact: Impact | 'none';
}

const OK = { description: 'Done.' };
const text = { type: 'string' };
const thing = { $ref: '#/components/schemas/Thing' };

const body = (schema: Fields, more: Fields = {}): Fields => ({
  requestBody: { required: true, content: { 'application/json': { schema } }, ...more },
  responses: { 200: OK },
});
const answer = (schema: Fields, more: Fields = {}): Fields => ({
  responses: { 200: { ...OK, content: { 'application/json': { schema } }, ...more } },
});
/** An answer of another media type. */
const answerIn = (type: string): Fields => answer(text, { content: { [type]: { schema: text } } });
const query = (parameter: Fields | undefined): Fields => ({
  ...(parameter ? { parameters: [{ name: 'q', in: 'query', schema: text, ...parameter }] } : {}),
  responses: { 200: OK },
});
/** An operation that takes any of some credentials. */
const secured = (...names: string[]): Fields => ({
  ...query({}),
  security: names.map((name) => ({ [name]: [] })),
});
const object = (properties: Fields, ...required: string[]): Fields => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required } : {}),
});
const statuses = (...some: number[]): Fields => ({
  responses: Object.fromEntries(some.map((one) => [one, OK])),
});

/** Variants that are told apart by the words of a property. */
const variants = (...words: string[]): Fields => ({
  oneOf: [thing],
  discriminator: {
    propertyName: 'kind',
    mapping: Object.fromEntries(words.map((word) => [word, '#/components/schemas/Thing'])),
  },
});

/** A schema that changes, with its verdict in a request and in an answer. */
const schemas: [string, Fields, Fields, Pair['impact'], Pair['impact']][] = [
  ['a required property is added', object({}), object({ a: text }, 'a'), 'major', 'minor'],
  ['an optional property is added', object({}), object({ a: text }), 'minor', 'minor'],
  ['a required property is removed', object({ a: text }, 'a'), object({}), 'warning', 'major'],
  ['an optional property is removed', object({ a: text }), object({}), 'warning', 'major'],
  ['a property becomes required', object({ a: text }), object({ a: text }, 'a'), 'major', 'patch'],
  ['a property becomes optional', object({ a: text }, 'a'), object({ a: text }), 'patch', 'major'],
  ['a type changes', text, { type: 'integer' }, 'major', 'major'],
  ['a type is widened', { type: 'integer' }, { type: 'number' }, 'patch', 'major'],
  ['a type is narrowed', { type: 'number' }, { type: 'integer' }, 'major', 'patch'],
  ['an enum value is added', { enum: ['a'] }, { enum: ['a', 'b'] }, 'patch', 'major'],
  ['an enum value is removed', { enum: ['a', 'b'] }, { enum: ['a'] }, 'major', 'patch'],
  ['an enum is set', text, { type: 'string', enum: ['a'] }, 'major', 'patch'],
  ['a bound is tightened', { maximum: 9 }, { maximum: 8 }, 'major', 'patch'],
  ['a bound is loosened', { minLength: 2 }, { minLength: 1 }, 'patch', 'major'],
  ['a pattern is set', text, { type: 'string', pattern: '^a' }, 'major', 'patch'],
  ['a format is removed', { type: 'string', format: 'uuid' }, text, 'patch', 'major'],
  ['uniqueItems is set', { type: 'array' }, { type: 'array', uniqueItems: true }, 'major', 'patch'],
  [
    'other properties are refused',
    object({ a: text }),
    { ...object({ a: text }), additionalProperties: false },
    'major',
    'patch',
  ],
  [
    'a branch is added',
    { oneOf: [text] },
    { oneOf: [text, { type: 'integer' }] },
    'minor',
    'major',
  ],
  [
    'a branch is removed',
    { oneOf: [text, { type: 'integer' }] },
    { oneOf: [text] },
    'major',
    'patch',
  ],
  ['null is allowed', text, { type: ['string', 'null'] }, 'patch', 'major'],
  ['null is refused', { type: ['string', 'null'] }, text, 'major', 'patch'],
  [
    'null is written as a branch',
    { type: ['string', 'null'] },
    { anyOf: [text, { type: 'null' }] },
    'none',
    'none',
  ],
  ['a reference is made nullable', thing, { oneOf: [thing, { type: 'null' }] }, 'patch', 'major'],
  [
    'a property is removed where no other is allowed',
    { ...object({ a: text }), additionalProperties: false },
    { ...object({}), additionalProperties: false },
    'major',
    'major',
  ],
  ['a constant gets a second value', { const: 'a' }, { enum: ['a', 'b'] }, 'patch', 'major'],
  ['one value of an enum is left', { enum: ['a', 'b'] }, { const: 'a' }, 'major', 'patch'],
  ['the step of a number grows', { multipleOf: 0.1 }, { multipleOf: 0.2 }, 'major', 'patch'],
  ['the step of a number shrinks', { multipleOf: 4 }, { multipleOf: 2 }, 'patch', 'major'],
  ['the step of a number is another', { multipleOf: 2 }, { multipleOf: 3 }, 'major', 'major'],
  [
    'an integer gets wider',
    { type: 'integer', format: 'int32' },
    { type: 'integer', format: 'int64' },
    'patch',
    'major',
  ],
  [
    'a number gets less exact',
    { type: 'number', format: 'double' },
    { type: 'number', format: 'float' },
    'major',
    'patch',
  ],
  ['a text is packed', text, { ...text, contentEncoding: 'base64' }, 'major', 'major'],
  [
    'properties of a pattern get a schema',
    object({}),
    { ...object({}), patternProperties: { '^x': text } },
    'major',
    'minor',
  ],
  ['a variant gets another word', variants('a', 'b'), variants('c', 'b'), 'major', 'major'],
  ['a variant loses its word', variants('a', 'b'), variants('b'), 'major', 'patch'],
  ['any value is narrowed to an object', true as never, { type: 'object' }, 'major', 'patch'],
  [
    'a property is no longer sent',
    object({ a: text }),
    object({ a: { ...text, writeOnly: true } }),
    'patch',
    'major',
  ],
  [
    'a property is no longer read',
    object({ a: text }, 'a'),
    object({ a: { ...text, readOnly: true } }, 'a'),
    'warning',
    'patch',
  ],
  [
    'a property that only answers have is added',
    object({}),
    object({ a: { ...text, readOnly: true } }, 'a'),
    'none',
    'minor',
  ],
  ['a default changes', { default: 1 }, { default: 2 }, 'warning', 'patch'],
  ['a description changes', { description: 'A' }, { description: 'B' }, 'patch', 'patch'],
  [
    'an allOf is written out as one schema',
    { allOf: [object({ a: text }, 'a'), object({ b: text }, 'b')] },
    object({ a: text, b: text }, 'a', 'b'),
    'none',
    'none',
  ],
  [
    'an allOf around a reference and own properties is written out',
    { allOf: [thing, object({ b: text }, 'b')], title: 'A' },
    { ...object({ id: { type: 'integer' }, b: text }, 'b'), title: 'A' },
    'none',
    'none',
  ],
  [
    'properties beside an allOf move into it',
    { allOf: [object({ a: text }, 'a')], ...object({ b: text }) },
    { allOf: [object({ a: text }, 'a'), object({ b: text })] },
    'none',
    'none',
  ],
  [
    'an allOf that is written out loses a duty',
    { allOf: [object({ a: text }, 'a'), object({ b: text }, 'b')] },
    object({ a: text, b: text }, 'a'),
    'patch',
    'major',
  ],
  ['an allOf around one reference is taken away', { allOf: [thing] }, thing, 'none', 'none'],
  [
    'the same keyword in two members of an allOf becomes the narrower one',
    {
      allOf: [
        { ...text, maxLength: 9 },
        { maxLength: 5, minLength: 1 },
      ],
    },
    { ...text, maxLength: 5, minLength: 1 },
    'none',
    'none',
  ],
  [
    'the branches of an anyOf change places',
    { anyOf: [text, object({ a: text })] },
    { anyOf: [object({ a: text }), text] },
    'none',
    'none',
  ],
  [
    'the branches of a oneOf of references change places',
    { oneOf: [thing, text, { type: 'integer' }] },
    { oneOf: [{ type: 'integer' }, thing, text] },
    'none',
    'none',
  ],
  [
    'a branch changes that has another place',
    { oneOf: [text, object({ a: text })] },
    { oneOf: [object({ a: text }), { ...text, maxLength: 5 }] },
    'major',
    'patch',
  ],
  [
    'the values of an enum and the duties change places',
    { ...object({ a: { enum: ['x', 'y'] }, b: text }, 'a', 'b') },
    { ...object({ b: text, a: { enum: ['y', 'x'] } }, 'b', 'a') },
    'patch',
    'patch',
  ],
  ['a reference is written out', thing, object({ id: { type: 'integer' } }), 'none', 'none'],
];

export const PAIRS: Pair[] = [
  ...schemas.flatMap(([title, before, after, request, reply]): Pair[] => [
    { title: `${title} in a request`, before: body(before), after: body(after), impact: request },
    { title: `${title} in an answer`, before: answer(before), after: answer(after), impact: reply },
  ]),
  ...(
    [
      ['an operation is removed', query({}), undefined, 'major'],
      ['an operation is added', undefined, query({}), 'minor'],
      [
        'an operation gets another id',
        { ...query({}), operationId: 'a' },
        { ...query({}), operationId: 'b' },
        'major',
      ],
      ['a required parameter is added', query(undefined), query({ required: true }), 'major'],
      ['an optional parameter is added', query(undefined), query({}), 'minor'],
      ['a parameter is removed', query({}), query(undefined), 'major'],
      ['a parameter becomes required', query({}), query({ required: true }), 'major'],
      ['a parameter becomes optional', query({ required: true }), query({}), 'patch'],
      ['a parameter is written otherwise', query({}), query({ style: 'pipeDelimited' }), 'major'],
      [
        'the default of a parameter changes',
        query({ schema: { default: 1 } }),
        query({ schema: { default: 2 } }),
        'warning',
      ],
      [
        'a parameter tells the style that it has anyway',
        query({ schema: { type: 'array' } }),
        query({ schema: { type: 'array' }, style: 'form', explode: true }),
        'none',
      ],
      ['a body becomes required', body(text, { required: false }), body(text), 'major'],
      ['a success is removed', statuses(200, 201), statuses(200), 'major'],
      ['a failure is removed', statuses(200, 404), statuses(200), 'minor'],
      ['a status is added', statuses(200), statuses(200, 404), 'minor'],
      ['a media type of an answer is renamed', answer(text), answerIn('text/plain'), 'major'],
      [
        'a media type of an answer gets a charset',
        answer(text),
        answerIn('application/json; charset=utf-8'),
        'none',
      ],
      [
        'a media type of a request loses its charset',
        body(text, { content: { 'application/json;charset=UTF-8': { schema: text } } }),
        body(text),
        'none',
      ],
      [
        'a media type with a charset has a schema that changes',
        answer({ type: 'integer' }),
        answerIn('application/json; charset=utf-8'),
        'major',
      ],
      [
        'a media type of an answer gets another parameter',
        answer(text),
        answerIn('application/json; version=2'),
        'major',
      ],
      ['a media type is written in capitals', answer(text), answerIn('Application/JSON'), 'none'],
      [
        'a header is removed',
        answer(text, { headers: { 'X-A': { schema: text } } }),
        answer(text),
        'major',
      ],
      [
        'a header may be missing',
        answer(text, { headers: { 'X-A': { required: true, schema: text } } }),
        answer(text, { headers: { 'X-A': { schema: text } } }),
        'major',
      ],
      ['credentials are asked for', secured(), secured('key'), 'major'],
      ['a security scheme gets another name', secured('key'), secured('sameKey'), 'none'],
      ['another security scheme is asked for', secured('key'), secured('otherKey'), 'major'],
      [
        'the alternatives of credentials change places',
        secured('key', 'otherKey'),
        secured('otherKey', 'key'),
        'none',
      ],
      ['no credentials are asked for any more', secured('key'), secured(), 'patch'],
      [
        'a property of a request gets another name',
        body(object({ a: text }, 'a')),
        body(object({ b: text }, 'b')),
        'major',
      ],
      [
        'a property of an answer gets another name',
        answer(object({ a: text }, 'a')),
        answer(object({ b: text }, 'b')),
        'major',
      ],
    ] as const
  ).map(([title, before, after, impact]) => ({ title, before, after, impact })),
];

/** The contract before or after all changes; each change has the path of its place in the list. */
export function contractOf(when: 'before' | 'after', version = '1.0'): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Pairs', version },
    paths: Object.fromEntries(
      PAIRS.map((pair, i) => [`/${i}`, pair[when] ? { post: pair[when] } : {}]),
    ),
    components: {
      schemas: { Thing: object({ id: { type: 'integer' } }) },
      securitySchemes: {
        key: { type: 'apiKey', name: 'key', in: 'header' },
        sameKey: { type: 'apiKey', in: 'header', name: 'key', description: 'The same.' },
        otherKey: { type: 'apiKey', name: 'other', in: 'header' },
      },
    },
  };
}
