import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { parse } from 'yaml';

import { createApp } from '../../server/app.ts';
import { bundledDomains } from '../../server/contract/bundles.ts';

const app = createApp();

describe.each(bundledDomains())('%s', (domain) => {
  const contract = JSON.parse(readFileSync(`generated/${domain}.json`, 'utf8')) as unknown;

  it('serves its contract as JSON', async () => {
    const reply = await request(app).get(`/contracts/${domain}.json`).expect(200);
    expect(reply.body).toEqual(contract);
  });

  it('serves its contract as YAML', async () => {
    const reply = await request(app).get(`/contracts/${domain}.yaml`).buffer(true).expect(200);
    expect(reply.type).toBe('application/yaml');
    expect(parse(reply.text)).toEqual(contract);
    // YAML 1.1 reads a bare date as a date, and not as a text.
    expect(parse(reply.text, { version: '1.1' })).toEqual(contract);
  });

  it('serves docs that load nothing from elsewhere', async () => {
    const page = (await request(app).get(`/docs/${domain}`).expect(200)).text;
    expect(page).toMatch(/^<!doctype html>/i);
    const loading = /<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="(?!data:|#)[^"]*"/g;
    expect(page.match(loading) ?? []).toEqual([]);
    expect(page).not.toContain('cdn.redoc.ly');
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1];
    expect(policy).toMatch(
      /^default-src data: blob: 'unsafe-inline' 'unsafe-eval'; connect-src data: blob:$/,
    );
  });

  it('shows in its docs what is documented and what is inferred', async () => {
    const page = (await request(app).get(`/docs/${domain}`)).text;
    const options = /const __redoc_options = (.*);/.exec(page)?.[1] ?? '{}';
    expect(JSON.parse(options)).toHaveProperty('showExtensions', ['x-source']);
  });
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
    summary: expect.any(String) as unknown,
    operations: 72,
    base: '/awan',
    docs: '/docs/awan',
    contract: { json: '/contracts/awan.json', yaml: '/contracts/awan.yaml' },
    demo: 'Authorization: Bearer demo',
  });
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
  expect(() => createApp({ apis: ['nowhere'] })).toThrow(
    'There is no API nowhere; there are awan, frog-cloud, klikoo, mitra-delivery, mobile-data-plan.',
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

it.each(['/docs/AWAN', '/docs/awan/'])('takes paths literally: %s', async (path) => {
  await request(app).get(path).expect(404);
});
