import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { parse } from 'yaml';

import { createApp } from '../../server/app.ts';
import { bundledDomains } from '../../server/contract/bundles.ts';
import type { Document } from '../../server/contract/document.ts';

const app = createApp();

function get(path: string) {
  return request(app).get(path).set('Host', 'mock.test:99').buffer(true).expect(200);
}

describe.each([...bundledDomains(), 'control'])('%s', (domain) => {
  const bundle = JSON.parse(readFileSync(`generated/${domain}.json`, 'utf8')) as Document;
  const [first, ...others] = bundle.servers ?? [];
  const mount = domain === 'control' ? '_control' : domain;
  const contract = {
    ...bundle,
    servers: [{ ...first, url: `http://mock.test:99/${mount}` }, ...others],
  };

  it('serves its contract as JSON, with the address of the mock', async () => {
    const reply = await get(`/contracts/${domain}.json`);
    expect(reply.body).toEqual(contract);
  });

  it('serves its contract as YAML, with the address of the mock', async () => {
    const reply = await get(`/contracts/${domain}.yaml`);
    expect(reply.type).toBe('application/yaml');
    expect(parse(reply.text)).toEqual(contract);
    // YAML 1.1 reads a bare date as a date, and not as a text.
    expect(parse(reply.text, { version: '1.1' })).toEqual(contract);
  });
});

it.each(['json', 'yaml'])('serves contracts as %s with the session of the path', async (form) => {
  const reply = await get(`/@kopi/contracts/frog-cloud.${form}`);
  // The cast: the contract has been served.
  const { servers } = parse(reply.text) as Document;
  expect(servers?.[0]?.url).toBe('http://mock.test:99/@kopi/frog-cloud');
});

it('lists the APIs as a page', async () => {
  const reply = await request(app).get('/').set('Accept', 'text/html').expect(200);
  for (const domain of bundledDomains()) expect(reply.text).toContain(`href="/docs/${domain}"`);
});

it('lists the APIs as JSON', async () => {
  const reply = await request(app).get('/').set('Accept', 'application/json').expect(200);
  expect(reply.body).toHaveProperty('apis.0', {
    domain: 'awan',
    title: 'Awan.io cloud platform API',
    servers: ['https://api.demo.awanio.com'],
    summary: expect.any(String) as unknown,
    operations: 72,
    base: '/awan',
    docs: '/docs/awan',
    contract: { json: '/contracts/awan.json', yaml: '/contracts/awan.yaml' },
    demo: 'Authorization: Bearer demo',
  });
});

it('stays in the session of its address in the list as JSON', async () => {
  const reply = await request(app).get('/@kopi/').set('Accept', 'application/json').expect(200);
  expect(reply.body).toHaveProperty(
    'apis.0',
    expect.objectContaining({
      base: '/@kopi/awan',
      docs: '/@kopi/docs/awan',
      contract: { json: '/@kopi/contracts/awan.json', yaml: '/@kopi/contracts/awan.yaml' },
    }),
  );
});

it('serves only the chosen APIs', async () => {
  const one = createApp({ apis: ['klikoo'] });
  await request(one).get('/contracts/klikoo.json').expect(200);
  await request(one).get('/frog-cloud/api/inf').expect(404);
});

it.each(['/nowhere', '/docs/nowhere', '/contracts/../package.json', '/%E0%A4%A'])(
  'answers problem details at %s',
  async (path) => {
    const reply = await request(app).get(path);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.type).toBe('application/problem+json');
    expect(reply.text).not.toContain('node_modules');
  },
);

it('refuses to serve an unknown API', () => {
  const there = bundledDomains().join(', ');
  expect(() => createApp({ apis: ['nowhere'] })).toThrow(
    `There is no API nowhere; there are ${there}.`,
  );
});

it.each(['/', '/docs/awan', '/contracts/awan.json'])(
  'answers 405 with Allow for POST %s',
  async (path) => {
    const reply = await request(app).post(path).expect(405);
    expect(reply.headers['allow']).toBe('GET, HEAD, OPTIONS');
    expect(reply.type).toBe('application/problem+json');
  },
);

it('answers OPTIONS for its own pages', async () => {
  const reply = await request(app).options('/').expect(204);
  expect(reply.headers['allow']).toBe('GET, HEAD, OPTIONS');
});

it('takes paths literally', async () => {
  await request(app).get('/docs/AWAN').expect(404);
});
