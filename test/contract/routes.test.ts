import { afterEach, describe, expect, it, jest } from '@jest/globals';

import { Routes } from '../../server/contract/routes.ts';
import { Failure } from '../../server/world/failure.ts';

/** Routes with their own templates as values. */
function routesOf(...templates: string[]): Routes<string> {
  const routes = new Routes<string>();
  for (const template of templates) routes.add(template, template);
  return routes;
}

const orders = ['/orders/{id}', '/orders/latest', '/{kind}/latest', '/{kind}/{id}/items'];

// The templates are added in any order.
describe.each([[orders], [[...orders].reverse()]])('with the templates %j', (templates) => {
  const routes = routesOf(...templates);

  it.each([
    ['a literal before a parameter', '/orders/latest', '/orders/latest', {}],
    ['a parameter where no literal fits', '/orders/7', '/orders/{id}', { id: '7' }],
    ['a literal after a parameter', '/bills/latest', '/{kind}/latest', { kind: 'bills' }],
    [
      'another way where a literal leads nowhere',
      '/orders/latest/items',
      '/{kind}/{id}/items',
      { kind: 'orders', id: 'latest' },
    ],
  ])('finds %s', (_what, path, template, params) => {
    expect(routes.find(path)).toEqual({ value: template, params });
  });

  it.each(['/', '/orders', '/bills/7', '/orders/7/items/1', '/orders/7/parts', ''])(
    'finds no template at %j',
    (path) => {
      expect(routes.find(path)).toBeUndefined();
    },
  );
});

it('names a parameter as its own template does', () => {
  const routes = routesOf('/{group}/a', '/{kind}/b');
  expect(routes.find('/x/a')?.params).toEqual({ group: 'x' });
  expect(routes.find('/x/b')?.params).toEqual({ kind: 'x' });
});

it('knows the root path', () => {
  expect(routesOf('/', '/{id}').find('/')).toEqual({ value: '/', params: {} });
});

it.each([
  ['/files/a%2Fb', 'a/b'],
  ['/files/caf%C3%A9%20%25', 'café %'],
  ['/files/a+b', 'a+b'],
  ['/files/..', '..'],
  ['/files/__proto__', '__proto__'],
])('decodes %s', (path, name) => {
  expect(routesOf('/files/{name}').find(path)?.params).toEqual({ name });
});

it('finds a literal that is encoded without need', () => {
  expect(routesOf('/files').find('/%66iles')?.value).toBe('/files');
});

it.each(['/orders/', '/orders//items', '//orders/7', '/orders/7/', '/orders/7/items/'])(
  'refuses an empty segment as a value in %s',
  (path) => {
    expect(routesOf('/orders/{id}', '/orders/{id}/items').find(path)).toBeUndefined();
  },
);

it.each(['/files/%', '/files/%E0%A4%A', '/nowhere/%zz'])(
  'refuses the bad encoding of %s',
  (path) => {
    const find = () => routesOf('/files/{name}').find(path);
    expect(find).toThrow(Failure);
    expect(find).toThrow(expect.objectContaining({ status: 400 }));
  },
);

it.each(['/files/{name}.pdf', '/files/v{version}', '/files/{from}-{to}', '/files/{}', '/files/{a'])(
  'refuses a template with a segment that is partly a parameter: %s',
  (template) => {
    expect(() => routesOf(template)).toThrow(template);
  },
);

describe('a lookup', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** The number of tables that a lookup reads, among a given number of templates. */
  function stepsAmong(count: number): number {
    const numbers = Array.from({ length: count }, (_, i) => i);
    const routes = routesOf(...numbers.flatMap((i) => [`/a/b${i}/{c}/d${i}`, `/e${i}/{f}/g`]));
    const get = jest.spyOn(Map.prototype, 'get');
    expect(routes.find('/a/b1/x/d1')?.value).toBe('/a/b1/{c}/d1');
    const steps = get.mock.calls.length;
    get.mockRestore();
    return steps;
  }

  it('takes as many steps among 4,000 templates as among 4', () => {
    expect(stepsAmong(2)).toBe(4);
    expect(stepsAmong(2000)).toBe(4);
  });
});
