// The addresses of services, and the paths at the mock that calls to them have.
import { describe, expect, it } from '@jest/globals';

import { serverUrls } from '../../server/contract/server-urls.ts';
import { mockPath } from '../../server/testing/mock-path.ts';

const BASES = {
  'https://api.example.com': 'shop',
  'https://api.example.com/v2/': 'stock',
};

it.each([
  ['https://api.example.com/items?page=2', '/shop/items?page=2'],
  ['https://api.example.com', '/shop/'],
  ['https://api.example.com/v2/items', '/stock/items'],
  ['https://api.example.com/v2', '/stock/'],
  ['https://api.example.com/v20/items', '/shop/v20/items'],
  ['https://api.example.com:443/items', '/shop/items'],
  ['http://api.example.com/items', undefined],
  ['https://api.example.com.evil.test/items', undefined],
])('goes for %s to %s', (url, path) => {
  expect(mockPath(BASES, new URL(url))).toBe(path);
});

describe('the addresses of a contract', () => {
  const of = (...servers: object[]): string[] =>
    serverUrls({
      openapi: '3.1.0',
      info: { title: 'A', version: '1' },
      paths: {},
      servers,
    } as never);

  it('have no slash at the end, and stand once', () => {
    expect(of({ url: 'https://a.test/v1/' }, { url: 'https://a.test/v1' })).toEqual([
      'https://a.test/v1',
    ]);
  });

  it('are neither relative ones nor those of this machine', () => {
    expect(of({ url: '/v1' }, { url: 'http://127.0.0.1:4010/a' }, { url: 'ftp://a.test' })).toEqual(
      [],
    );
  });

  it('have each value of a variable, or its default', () => {
    const variables = { region: { enum: ['id', 'sg'], default: 'id' }, edition: { default: 'v1' } };
    expect(of({ url: 'https://{region}.a.test/{edition}', variables })).toEqual([
      'https://id.a.test/v1',
      'https://sg.a.test/v1',
    ]);
  });

  it('are bounded in number', () => {
    const values = Array.from({ length: 20 }, (_, i) => `v${i}`);
    const variables = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [name, { enum: values, default: 'v0' }]),
    );
    expect(of({ url: 'https://{a}.{b}.{c}.test', variables }).length).toBeLessThanOrEqual(100);
  });
});
