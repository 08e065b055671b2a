import { describe, expect, it } from '@jest/globals';

import { Answers } from '../../server/contract/answers.ts';
import { Contract } from '../../server/contract/contract.ts';
import { Failure } from '../../server/world/failure.ts';
import { Random } from '../../server/world/random.ts';
import type { Document } from '../../server/contract/document.ts';
import type { Operation } from '../../server/contract/operation.ts';
import type { Validator } from '../../server/contract/validator.ts';
import type { Reply } from '../../server/world/reply.ts';

type Wanted = Parameters<Answers['answer']>[1];

const Pet = {
  type: 'object',
  required: ['id', 'name', 'born', 'parent'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    name: { type: 'string', minLength: 1 },
    born: { type: 'string', format: 'date-time' },
    parent: { oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/Pet' }] },
  },
};
const tom = { id: '0b7e3a52-5c1f-4a4e-9d0c-1f2a3b4c5d6e', name: 'Tom', parent: null };
const problem = { title: 'Not found', status: 404 };

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.0.0' },
  paths: {
    '/pets/{id}': {
      get: {
        operationId: 'getPet',
        summary: 'Get a pet',
        responses: {
          '200': {
            description: 'The pet.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Pet' },
                examples: {
                  tom: { $ref: '#/components/examples/Tom' },
                  nobody: { value: null },
                },
              },
              'text/plain': { schema: { type: 'string' }, examples: { a: { value: 'Tom' } } },
            },
          },
          '201': { description: 'There now.' },
          '404': { $ref: '#/components/responses/NotFound' },
        },
      },
    },
  },
  components: {
    schemas: { Pet },
    examples: { Tom: { value: tom } },
    responses: {
      NotFound: {
        description: 'No such pet.',
        content: {
          'application/problem+json': { schema: {}, examples: { gone: { value: problem } } },
        },
      },
    },
  },
};

const contract = new Contract('pets', document);
const [getPet] = contract.operations as [Operation];
const answers = new Answers(document);
const json = { 'content-type': 'application/json' };

function answer(wanted: Partial<Wanted>, random = new Random({ random: 1 })) {
  return answers.answer(getPet, { dynamic: false, ...wanted }, random);
}

describe('an answer', () => {
  it('is the first example of the first success', () => {
    expect(answer({})).toEqual({ status: 200, headers: json, body: tom });
  });

  it('is the example of a wanted name, even if its value is null', () => {
    expect(answer({ example: 'nobody' })).toEqual({ status: 200, headers: json, body: null });
  });

  it('is the first example of a wanted status, with its own content type', () => {
    const headers = { 'content-type': 'application/problem+json' };
    expect(answer({ code: 404 })).toEqual({ status: 404, headers, body: problem });
  });

  it('is of a wanted status and name', () => {
    expect(answer({ code: 404, example: 'gone' })).toMatchObject({ status: 404, body: problem });
  });

  it('has neither body nor content type if the contract has none', () => {
    expect(answer({ code: 201 })).toEqual({ status: 201, headers: {}, body: undefined });
  });
});

describe('a Failure 404', () => {
  it.each<[Partial<Wanted>, string]>([
    [{ code: 500 }, 'getPet has no response 500; it has 200, 201, 404.'],
    [{ example: 'jerry' }, 'getPet has no example jerry; it has tom, nobody.'],
    [{ code: 404, example: 'tom' }, 'getPet has no example tom; it has gone.'],
    [{ example: 'toString' }, 'getPet has no example toString; it has tom, nobody.'],
  ])('names the existing choices for %j', (wanted, message) => {
    expect(() => answer(wanted)).toThrow(Failure);
    expect(() => answer(wanted)).toThrow(expect.objectContaining({ status: 404, message }));
  });
});

describe('a made-up answer', () => {
  /** Three answers in a row, from one seed. */
  const threeOf = (source: Answers): unknown[] => {
    const random = new Random({ random: 1 });
    return [1, 2, 3].map(() => source.answer(getPet, { dynamic: true }, random).body);
  };

  it('has the shape of its schema, and the dates microseconds', () => {
    const { status, headers, body } = answer({ dynamic: true });
    expect({ status, headers }).toEqual({ status: 200, headers: json });
    expect(body).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      name: expect.stringMatching(/./),
      born: expect.stringMatching(/^2026-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    });
  });

  it('differs from one call to the next', () => {
    const [first, second, third] = threeOf(answers);
    expect(second).not.toEqual(first);
    expect(third).not.toEqual(second);
  });

  it('repeats from the same seed, in another Answers as well', () => {
    expect(threeOf(new Answers(document))).toEqual(threeOf(answers));
  });

  it('is of the wanted status', () => {
    expect(answer({ code: 201, dynamic: true })).toMatchObject({ status: 201, body: undefined });
  });
});

describe('a checked answer', () => {
  /**
   * Checks an answer with a validator that finds fault with the first few replies.
   * @param faults the number of those replies
   */
  function checked(faults: number, wanted: Wanted) {
    const seen: unknown[] = [];
    const violationsIn = (_rules: unknown, { body }: Reply) => {
      seen.push(body);
      return seen.length > faults ? [] : [{ place: '/', message: 'is wrong' }];
    };
    // The cast: answers use nothing else of a validator.
    const validator = { violationsIn } as unknown as Validator;
    const operation = { ...getPet, validator };
    const reply = answers.allowed(operation, wanted, new Random({ random: 1 }));
    return { seen, body: reply.body };
  }

  it('is made up again until there is no fault', () => {
    const { seen, body } = checked(2, { dynamic: true });
    expect(seen).toHaveLength(3);
    expect(body).toBe(seen[2]);
  });

  it('is made up a limited number of times', () => {
    const { seen, body } = checked(Infinity, { dynamic: true });
    expect(seen.length).toBeLessThanOrEqual(100);
    expect(body).toEqual(expect.objectContaining({ name: expect.any(String) }));
  });

  it('is the example unchecked, which is the same every time', () => {
    expect(checked(Infinity, { dynamic: false })).toEqual({ seen: [], body: tom });
  });
});
