// Runtime expressions of links and journeys, on plain values.
import { describe, expect, it } from '@jest/globals';

import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { partOf, valueOfPart } from '../../server/verify/run/exchange-part.ts';
import { textPartsOf } from '../../server/verify/run/expression.ts';
import { formulaOf, shownIn, valueOfFormula } from '../../server/verify/run/formula.ts';
import type { Step } from '../../server/verify/finding.ts';
import type { Formula } from '../../server/verify/run/formula.ts';

const { document } = await load({
  ...{ openapi: '3.1.0', info: { title: 'A', version: '1' } },
  paths: { '/shops/{shop}/cups/{cup}.json': { post: { operationId: 'fillCup', responses: {} } } },
});
const [operation] = new Contract('a', document).operations;
if (!operation) throw new Error('The contract has an operation.');

const exchange: Step = {
  request: {
    method: 'POST',
    target: '/shops/kopi%20kita/cups/7.json?size=l&size=m',
    headers: { 'x-trace': 'abc', 'content-type': 'application/json' },
    body: Buffer.from('{"drink": "kopi", "sugars": [1, 2]}'),
  },
  reply: {
    status: 201,
    headers: { location: '/cups/7', 'content-type': 'application/json' },
    bytes: Buffer.from('{"id": 7, "a/b": {"m~n": null}, "list": [{"id": "x"}]}'),
  },
};

describe('an expression', () => {
  it.each([
    ['$url', '/shops/kopi%20kita/cups/7.json?size=l&size=m'],
    ['$method', 'POST'],
    ['$statusCode', 201],
    ['$request.path.shop', 'kopi kita'],
    ['$request.path.cup', '7'],
    ['$request.query.size', 'l'],
    ['$request.header.X-Trace', 'abc'],
    ['$request.body#/sugars/1', 2],
    ['$response.header.Location', '/cups/7'],
    ['$response.body#/id', 7],
    ['$response.body#/a~1b/m~0n', null],
    ['$response.body#/list/0/id', 'x'],
    ['$response.body#/list/1/id', undefined],
    ['$request.path.none', undefined],
  ])('%s names its part', (expression, value) => {
    const part = partOf(expression);
    expect(part && valueOfPart(part, operation, exchange)).toEqual(value);
  });

  it.each(['$response.body#id', '$reply.body', '$statusCodes', '$inputs.token', 'id'])(
    '%s names no part',
    (expression) => {
      expect(partOf(expression)).toBeUndefined();
    },
  );

  it('names a field of a form', () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const request = { ...exchange.request, headers, body: Buffer.from('a=1&b=x%20y') };
    const part = partOf('$request.body#/b');
    expect(part && valueOfPart(part, operation, { ...exchange, request })).toBe('x y');
  });
});

describe('a text', () => {
  it.each([
    ['$response.body#/id', [{ expression: '$response.body#/id' }]],
    [
      'Bearer {$steps.logIn.outputs.token}!',
      [{ text: 'Bearer ' }, { expression: '$steps.logIn.outputs.token' }, { text: '!' }],
    ],
    ['{$url}', [{ expression: '$url' }]],
    ['$5 and {id}', [{ text: '$5 and {id}' }]],
    ['$ecret', [{ text: '$ecret' }]],
    ['', [{ text: '' }]],
  ])('%s is taken apart', (text, parts) => {
    expect(textPartsOf(text)).toEqual(parts);
  });
});

describe('a formula', () => {
  const of = (data: unknown): Formula | undefined =>
    formulaOf(data, (expression) => {
      const part = partOf(expression);
      return part && { shown: { step: 0, operation, part, inside: '' } };
    });

  it('keeps the type of one expression, and makes a text of several', () => {
    const formula = of({ id: '$response.body#/id', name: 'cup {$response.body#/id}', size: 3 });
    expect(formula && valueOfFormula(formula, [exchange])).toEqual({
      ...{ id: 7, name: 'cup 7', size: 3 },
    });
  });

  it('leaves out a member without a meaning or a value', () => {
    const formula = of({ id: '$inputs.id', no: '$response.body#/none', text: 'a{$inputs.id}' });
    expect(formula && valueOfFormula(formula, [exchange])).toEqual({});
  });

  it('keeps the place of each item', () => {
    const formula = of(['$response.body#/none', '$response.body#/id']);
    expect(formula && valueOfFormula(formula, [exchange])).toEqual([null, 7]);
  });

  it('tells the places that exchanges fill', () => {
    const formula = of({ a: 1, b: ['x', { 'c/d': '$url' }] });
    expect(formula && shownIn(formula).map(([place]) => place)).toEqual(['/b/1/c~1d']);
  });
});
