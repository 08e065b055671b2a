import { expect, it } from '@jest/globals';

import { basePathsOf } from '../../server/contract/base-paths.ts';
import { Contract } from '../../server/contract/contract.ts';
import type { Document, Server } from '../../server/contract/document.ts';

const tree = { get: { responses: { '204': { description: 'Fine.' } } } };

const withServers = (servers: Server[], paths: Document['paths'] = {}): Document => ({
  openapi: '3.1.0',
  info: { title: 'Orchard', version: '1' },
  servers,
  paths,
});

it.each<[Server, string[]]>([
  [{ url: 'https://example.com/api/v3' }, ['/api/v3']],
  [{ url: 'https://example.com/api/v3/' }, ['/api/v3']],
  [{ url: 'https://user@example.com:8080/api?x=1#y' }, ['/api']],
  [{ url: '//example.com/api' }, ['/api']],
  [{ url: '/api' }, ['/api']],
  [{ url: 'api/v1' }, ['/api/v1']],
  [{ url: './api' }, ['/api']],
  [{ url: 'https://example.com' }, []],
  [{ url: '/' }, []],
  [{ url: '' }, []],
  [{ url: 'https://{place}.example.com/api', variables: { place: {} } }, ['/api']],
  [{ url: 'https://{host}/{base}', variables: { base: { default: 'v2' } } }, ['/v2']],
  [{ url: '{root}/v1', variables: { root: { default: 'https://example.com/x' } } }, ['/x/v1']],
  [{ url: '/v{constructor}//a' }, ['/v/a']],
])('the server %j has the base paths %j', (server, paths) => {
  expect(basePathsOf(withServers([server]))).toEqual(paths);
});

it('finds each base path once, at paths and operations as well', () => {
  const document = withServers([{ url: '/a' }, { url: 'https://example.com/a' }, { url: '/b' }], {
    '/trees': { servers: [{ url: '/c' }], get: { servers: [{ url: '/d' }, { url: '/a' }] } },
  });
  expect(basePathsOf(document)).toEqual(['/a', '/b', '/c', '/d']);
});

it('serves a path with and without a base path', () => {
  const contract = new Contract(
    'orchard',
    withServers([{ url: '/api/v3' }], { '/trees/{id}': tree }),
  );
  for (const path of ['/trees/7', '/api/v3/trees/7']) {
    const [found] = contract.find(path);
    expect([found?.path.template, found?.params]).toEqual(['/trees/{id}', { id: '7' }]);
  }
  expect(contract.find('/api/v3x/trees/7')).toEqual([]);
});

it('prefers the path itself', () => {
  const contract = new Contract(
    'orchard',
    withServers([{ url: '/api' }], { '/trees': tree, '/{x}/trees': tree, '/': tree }),
  );
  const found = (path: string) => contract.find(path).map((one) => one.path.template);
  expect(found('/api/trees')).toEqual(['/{x}/trees', '/trees']);
  expect(found('/api')).toEqual(['/']);
});
