import { afterEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';

import { Routes } from '../../server/contract/routes.ts';
import { Failure } from '../../server/world/failure.ts';

/** Routes with their own templates as values. */
function routesOf(...templates: string[]): Routes<string> {
  const routes = new Routes<string>();
  for (const template of templates) routes.add(template, template);
  return routes;
}

const orders = ['/orders/{id}', '/orders/latest', '/{kind}/latest', '/{kind}/{id}/items'];

it('finds the less literal templates after the most literal one', () => {
  const routes = routesOf('/{kind}/{id}', '/{kind}/{id}.json', '/orders/{id}', '/orders/a.json');
  expect(routes.find('/orders/a.json').map(({ value }) => value)).toEqual([
    '/orders/a.json',
    '/orders/{id}',
    '/{kind}/{id}.json',
    '/{kind}/{id}',
  ]);
});

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
    expect(routes.find(path)[0]).toEqual({ value: template, params });
  });

  it.each(['/', '/orders', '/bills/7', '/orders/7/items/1', '/orders/7/parts', ''])(
    'finds no template at %j',
    (path) => {
      expect(routes.find(path)).toEqual([]);
    },
  );
});

it('names a parameter as its own template does', () => {
  const routes = routesOf('/{group}/a', '/{kind}/b');
  expect(routes.find('/x/a')[0]?.params).toEqual({ group: 'x' });
  expect(routes.find('/x/b')[0]?.params).toEqual({ kind: 'x' });
});

it('knows the root path', () => {
  expect(routesOf('/', '/{id}').find('/')).toEqual([{ value: '/', params: {} }]);
});

it.each(['a%2Fb', 'caf%C3%A9%20%25', 'a+b', '..', '__proto__', 'a,b%2Cc'])(
  'gives the value %s as it was sent',
  (name) => {
    expect(routesOf('/files/{name}').find(`/files/${name}`)[0]?.params).toEqual({ name });
  },
);

it('finds a literal that is encoded without need', () => {
  expect(routesOf('/files').find('/%66iles')[0]?.value).toBe('/files');
});

it.each(['/orders/', '/orders//items', '//orders/7', '/orders/7/', '/orders/7/items/'])(
  'refuses an empty segment as a value in %s',
  (path) => {
    expect(routesOf('/orders/{id}', '/orders/{id}/items').find(path)).toEqual([]);
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

/** The time that the process itself has worked, in seconds, however busy the machine is. */
function secondsSince(start: NodeJS.CpuUsage): number {
  return process.cpuUsage(start).user / 1e6;
}

/** The values that a path has in one template. */
const paramsOf = (template: string, path: string) => routesOf(template).find(path)[0]?.params;

describe('a segment that is partly a parameter', () => {
  it.each<[string, string, object]>([
    ['/files/{name}.pdf', '/files/a.b.pdf', { name: 'a.b' }],
    ['/v{major}', '/v1', { major: '1' }],
    ['/a{b}c', '/aXc', { b: 'X' }],
    ['/{name}:{action}', '/a:b:run', { name: 'a%3Ab', action: 'run' }],
    ['/{name}.{type}', '/a.b.json', { name: 'a.b', type: 'json' }],
    ['/{name}{type}', '/a.b.json', { name: 'a.b', type: '.json' }],
    ['/{name}{type}', '/.ab', { name: '.a', type: 'b' }],
    ['/{name}{type}', '/ab', { name: 'a', type: 'b' }],
    ["/trees('{id}')", "/trees('a%20b')", { id: 'a%20b' }],
    ["/trees(id='{id}',row={row})", "/trees(id='7',row=2)", { id: '7', row: '2' }],
    ['/{base}...{head}', '/main...next', { base: 'main', head: 'next' }],
    ['/{from}-{to}/x', '/1-2-3/x', { from: '1-2', to: '3' }],
    ['/{a}{b}', '/xyz', { a: 'xy', b: 'z' }],
    ['/{id}.json/{id.name}', '/7.json/b', { id: '7', 'id.name': 'b' }],
    ['/aa{x}aa', '/aaaaa', { x: 'a' }],
    ['/{x}caf\u00e9', '/7caf%C3%A9', { x: '7' }],
    ['/{x}:run', '/a%2Fb%3Arun', { x: 'a%2Fb' }],
  ])('of %s has the values of %s', (template, path, params) => {
    expect(paramsOf(template, path)).toEqual(params);
  });

  it.each([
    ['/{name}.pdf', '/.pdf'],
    ['/{name}.pdf', '/a.PDF'],
    ['/v{major}', '/v'],
    ['/{a}-{b}', '/a-'],
    ['/{a}-{b}', '/-b'],
    ['/{a}{b}', '/x'],
    ['/aa{x}aa', '/aaaa'],
    ['/{a}x{b}x{c}', '/axb'],
  ])('of %s does not fit %s', (template, path) => {
    expect(paramsOf(template, path)).toBeUndefined();
  });

  it.each<[string, string]>([
    ['/trees/latest.json', '/trees/latest.json'],
    ['/trees/a.json', '/trees/{id}.json'],
    ['/trees/row-a.json', '/trees/row-{id}.json'],
    ['/trees/a', '/trees/{id}'],
    ['/trees/a.json:run', '/trees/{id}:{action}'],
    ['/trees/a:fell', '/trees/{id}:fell'],
    ['/trees/row-a:fell', '/trees/{id}:fell'],
    ['/trees/row-a:f', '/trees/row-{id}:{action}'],
  ])('loses to one that is more literal: %s means %s', (path, template) => {
    const templates = [
      ...['/trees/{id}', '/trees/{id}.json', '/trees/row-{id}.json', '/trees/latest.json'],
      ...['/trees/{id}:{action}', '/trees/{id}:fell', '/trees/row-{id}:{action}'],
    ];
    expect(routesOf(...templates).find(path)[0]?.value).toBe(template);
    expect(routesOf(...templates.reverse()).find(path)[0]?.value).toBe(template);
  });

  it('does not hide another way', () => {
    const routes = routesOf('/{id}.json/a', '/{id}/b');
    expect(routes.find('/x.json/b')).toEqual([{ value: '/{id}/b', params: { id: 'x.json' } }]);
  });

  it('is found in no time in a hostile path', () => {
    const routes = routesOf(`/${'{x}a'.repeat(50)}`, `/${'{y}'.repeat(50)}b`);
    const started = process.cpuUsage();
    for (const end of ['', 'b', 'c']) routes.find(`/${'a'.repeat(15_000)}${end}`);
    expect(secondsSince(started)).toBeLessThan(2);
  });

  it('finds any value back that was written into it', () => {
    const text = fc.string({ minLength: 1 }).map((one) => one.replace(/\p{Surrogate}/gu, '?'));
    fc.assert(
      fc.property(text, (value) => {
        const sent = `/row-${encodeURIComponent(value)}.json`;
        const { x = '' } = paramsOf('/row-{x}.json', sent) ?? {};
        expect(decodeURIComponent(x)).toBe(value);
      }),
    );
  });
});

it.each(['/a+b/{x}', '/a(b)/{x}', '/$metadata/{x}', '/*/{x}', '/a.b/{x}', '/a%20b/{x}', '/{/{x}'])(
  'takes the literal characters of %s as they are',
  (template) => {
    expect(paramsOf(template, template.replace('{x}', '7'))).toEqual({ x: '7' });
    expect(paramsOf(template, `/zz${template.slice(3).replace('{x}', '7')}`)).toBeUndefined();
  },
);

it.each(['id.x', 'a-b', '$top', 'a b', 'a/b', '+path', 'x?', '#'])(
  'knows a parameter of the name %s',
  (name) => {
    expect(paramsOf(`/trees/{${name}}/rows`, '/trees/7/rows')).toEqual({ [name]: '7' });
  },
);

describe('a slash at the end', () => {
  it.each<[string[], string, string | undefined]>([
    [['/trees/'], '/trees/', '/trees/'],
    [['/trees/'], '/trees', '/trees/'],
    [['/trees'], '/trees/', undefined],
    [['/trees', '/trees/'], '/trees', '/trees'],
    [['/trees', '/trees/'], '/trees/', '/trees/'],
    [['/trees/', '/{x}'], '/trees', '/{x}'],
    [['/trees/{x}/'], '/trees/', undefined],
    [['/trees/{x}/'], '/trees/7', '/trees/{x}/'],
  ])('with the templates %j: %s means %s', (templates, path, template) => {
    expect(routesOf(...templates).find(path)[0]?.value).toBe(template);
  });
});

describe('templates of one shape', () => {
  const valuesOf = (templates: string[], path: string, search = '') =>
    routesOf(...templates)
      .find(path, search)
      .map(({ value, params }) => [value, params]);

  it('are all found, each with its own names', () => {
    expect(valuesOf(['/trees/{id}', '/trees/{treeId}'], '/trees/7')).toEqual([
      ['/trees/{id}', { id: '7' }],
      ['/trees/{treeId}', { treeId: '7' }],
    ]);
  });

  const acted = ['/x', '/x?Action=Fell', '/x?Action=Plant&at={at}', '/x?list'];
  it.each<[string, string[]]>([
    ['', ['/x']],
    ['Action=Fell', ['/x?Action=Fell', '/x']],
    ['Action=Plant&at=noon', ['/x?Action=Plant&at={at}', '/x']],
    ['Action=Plant', ['/x']],
    ['list', ['/x?list', '/x']],
    ['list=', ['/x?list', '/x']],
    ['Action=F%65ll&b=1', ['/x?Action=Fell', '/x']],
  ])('are told apart by the query %j', (search, templates) => {
    expect(valuesOf(acted, '/x', search).map(([value]) => value)).toEqual(templates);
  });

  it('have parameters in the query', () => {
    expect(valuesOf(acted, '/x', 'at=a%20b&Action=Plant')[0]?.[1]).toEqual({ at: 'a%20b' });
  });

  it('are not found without the query that each of them asks for', () => {
    expect(valuesOf(acted.slice(1), '/x')).toEqual([]);
  });

  it('needs no query if it is the only one', () => {
    expect(valuesOf(['/x?Action=Fell'], '/x')).toEqual([['/x?Action=Fell', {}]]);
  });

  it('are told apart by no fragment: the first comes first', () => {
    const found = valuesOf(['/{a}#one', '/{b}#two?x=1'], '/7');
    expect(found).toEqual([
      ['/{a}#one', { a: '7' }],
      ['/{b}#two?x=1', { b: '7' }],
    ]);
  });
});

it('takes any template and any path', () => {
  const part = fc.constantFrom(
    '{',
    '}',
    '{x}',
    '/',
    '?',
    '#',
    'a',
    '%',
    '%41',
    '=',
    '&',
    '.',
    '\ud83d',
  );
  const text = fc.array(part).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(text), text, (templates, path) => {
      try {
        expect(routesOf(...templates).find(path, path)).toBeInstanceOf(Array);
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
      }
    }),
  );
});

it('takes a template of 100,000 segments apart in no time', () => {
  const started = process.cpuUsage();
  routesOf('/a{x}'.repeat(100_000));
  expect(secondsSince(started)).toBeLessThan(2);
});

describe('a lookup', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** The number of tables that a lookup reads, among a given number of templates. */
  function stepsAmong(count: number): number {
    const numbers = Array.from({ length: count }, (_, i) => i);
    const routes = routesOf(...numbers.flatMap((i) => [`/a/b${i}/{c}/d${i}`, `/e${i}/{f}/g`]));
    const get = jest.spyOn(Map.prototype, 'get');
    expect(routes.find('/a/b1/x/d1')[0]?.value).toBe('/a/b1/{c}/d1');
    const steps = get.mock.calls.length;
    get.mockRestore();
    return steps;
  }

  it('takes a few steps among 5,000 segments that are partly literal', () => {
    const numbers = Array.from({ length: 5000 }, (_, i) => i);
    const routes = routesOf(...numbers.map((i) => `/{name}:act${i}`));
    const get = jest.spyOn(Map.prototype, 'get');
    expect(routes.find('/x:act4999')[0]?.value).toBe('/{name}:act4999');
    expect(get.mock.calls.length).toBeLessThan(10);
  });

  it('takes as many steps among 4,000 templates as among 4', () => {
    expect(stepsAmong(2)).toBe(4);
    expect(stepsAmong(2000)).toBe(4);
  });
});
