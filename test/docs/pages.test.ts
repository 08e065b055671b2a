// The pages of docs as they come over the wire.
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { createApp } from '../../server/app.ts';
import { bundledDomains } from '../../server/contract/bundles.ts';
import type { Document } from '../../server/contract/document.ts';

const app = createApp();
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const document: Document = {
  openapi: '3.1.0',
  info: {
    title: 'Boats & <b>"more"</b>',
    version: '1',
    description: '<script>alert(1)</script>\n\nCall `GET /boats`.',
  },
  servers: [{ url: 'https://boats.example.com' }],
  paths: { '/boats': { get: { summary: '<img src=x>', responses: {} } } },
};

function appOf(paths: Document['paths'] = document.paths) {
  return createApp({ contracts: [{ name: 'boats', document: { ...document, paths } }] });
}

describe.each([...bundledDomains(), 'control'])('%s', (domain) => {
  it('has a page that can be read without its scripts', async () => {
    const { text, headers } = await request(app).get(`/docs/${domain}`).expect(200);
    const contract = (await request(app).get(`/contracts/${domain}.json`)).body as Document;
    const [path = ''] = Object.keys(contract.paths);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toMatch(/^<!doctype html>/);
    for (const shown of [contract.info.title, path]) expect(text).toContain(shown);
    expect(text).toContain(`href="/contracts/${domain}.json"`);
    expect(text).toContain(`href="/contracts/${domain}.yaml"`);
    for (const other of bundledDomains()) expect(text).toContain(`href="/docs/${other}"`);
    for (const place of ['/', '/docs/scenarios/demo']) expect(text).toContain(`href="${place}"`);
  });

  it('has a page that loads nothing from elsewhere', async () => {
    const { text, headers } = await request(app).get(`/docs/${domain}`);
    const loaded = [...text.matchAll(/<(?:script|link|img)\b[^>]*\b(?:src|href)="([^"]*)"/g)];
    expect(loaded.length).toBeGreaterThan(2);
    for (const [, address = ''] of loaded) {
      expect(address).toMatch(/^\/docs\/assets\/[\w.-]+\//);
      await request(app).get(address).expect(200);
    }
    expect(text).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\son\w+=/);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
        "font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

it.each(bundledDomains())('explains the marks of %s once', async (domain) => {
  const { text } = await request(app).get(`/docs/${domain}`);
  expect(text.split('marks what no source documents')).toHaveLength(2);
});

it('explains no marks where a contract has none', async () => {
  const { text } = await request(appOf()).get('/docs/boats').expect(200);
  expect(text).not.toContain('Inferred');
});

it('names the credentials that work', async () => {
  const { text } = await request(app).get('/docs/klikoo');
  expect(text).toContain('Open-Api-Signature: demo');
});

it.each([
  ['of each operation', { security: [{ token: [] }] }, {}, 'Any credentials of the right shape'],
  ['of one operation', {}, { security: [{ token: [] }] }, 'Any credentials of the right shape'],
  ['of none, though they are declared', {}, {}, 'It needs no credentials.'],
  ['of none that has them', { security: [{ token: [] }] }, { security: [] }, 'It needs no cred'],
])('tells of credentials %s', async (_, root, operation, told) => {
  const components = { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } };
  const paths = { '/boats': { get: { responses: {}, ...operation } } };
  const contract = { name: 'boats', document: { ...document, components, ...root, paths } };
  const { text } = await request(createApp({ contracts: [contract] })).get('/docs/boats');
  expect(text).toContain(told);
});

it('makes up no credentials of the control API', async () => {
  const { text } = await request(app).get('/docs/control');
  expect(text).toContain('It needs no credentials on this machine.');
  expect(text).not.toMatch(/data-authentication="[^"]*demo/);
});

it('has a page of a few kilobytes, with each script named once or twice', async () => {
  const { text } = await request(app).get('/docs/awan');
  expect(text.length).toBeLessThan(25_000);
  const scripts = text.match(/\/docs\/assets\/[\w./-]+\.js/g) ?? [];
  for (const script of scripts)
    expect(scripts.filter((one) => one === script).length).toBeLessThan(3);
});

it("has the same page for anybody's contract, whose words stay words", async () => {
  const { text } = await request(appOf()).get('/docs/boats').expect(200);
  expect(text).toContain('Boats &amp; &lt;b&gt;&quot;more&quot;&lt;/b&gt;');
  expect(text).toContain('Call <code>GET /boats</code>.');
  expect(text).not.toMatch(/<script>|<img|<b>/);
});

it('keeps its scripts in the browser for ever, under a path with their version', async () => {
  const page = (await request(app).get('/docs/awan')).text;
  const scripts = new Set(page.match(/\/docs\/assets\/[\w./-]+\.js/g));
  expect([...scripts]).toEqual([
    expect.stringMatching(/\/scalar-\d+\.\d+\.\d+\/standalone\.esm\.js$/),
    expect.stringMatching(/\/[0-9a-f]{12}\/page\.js$/),
  ]);
  for (const script of scripts) {
    const { headers } = await request(app).get(script).expect(200);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
      vary: expect.stringContaining('Accept-Encoding') as unknown,
    });
  }
});

it.each(['/docs/awan', '/docs/awan/openapi.json', '/contracts/awan.json', '/contracts/awan.yaml'])(
  'compresses %s',
  async (path) => {
    const plain = await request(app).get(path).set('Accept-Encoding', 'identity').expect(200);
    const packed = await request(app)
      .get(path)
      .buffer(true)
      .parse((reply, done) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () => {
          done(null, Buffer.concat(parts));
        });
      });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    // The reply is decompressed already; its length is that of the compressed one.
    expect(Number(packed.headers['content-length'])).toBeLessThan(
      Number(plain.headers['content-length']) / 3,
    );
  },
);

it.each([
  '/docs/assets/nowhere/page.js',
  '/docs/assets/../docs.ts',
  '/docs/assets/scalar-1.76.0/..%2f..%2fawan.json',
])('has nothing at %s', async (path) => {
  const reply = await request(app).get(path).expect(404);
  expect(reply.type).toBe('application/problem+json');
});

it.each(['/', '/docs/awan', '/docs/control', '/docs/scenarios/demo'])(
  'stays in the session of its address at %s',
  async (path) => {
    const { text } = await request(app).get(`/@kopi${path}`).set('Accept', BROWSER).expect(200);
    const links = [...text.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, link]) => link);
    expect(links.filter((link) => !link?.startsWith('/@kopi/') && link !== '/_console')).toEqual(
      [],
    );
  },
);

describe('the document of a page', () => {
  it('names the session of its own address, and the host that was asked', async () => {
    const reply = await request(app)
      .get('/@kopi/docs/frog-cloud/openapi.json')
      .set('Host', 'mock.test:99')
      .expect(200);
    expect((reply.body as Document).servers?.[0]?.url).toBe('http://mock.test:99/@kopi/frog-cloud');
  });

  it('of the control API has no session', async () => {
    const reply = await request(app).get('/docs/control/openapi.json').set('Host', 'mock.test');
    expect((reply.body as Document).servers?.[0]?.url).toBe('http://mock.test/_control');
  });
});

it.each([
  ['/docs', '/'],
  ['/docs/', '/'],
  ['/docs/awan/', '/docs/awan'],
  ['/docs/control/', '/docs/control'],
  ['/docs/scenarios', '/docs/scenarios/demo'],
  ['/docs/scenarios/empty/', '/docs/scenarios/empty'],
  ['/awan', '/docs/awan'],
  ['/awan/', '/docs/awan'],
  ['/_control', '/docs/control'],
  ['/_control/', '/docs/control'],
  ['/@kopi/awan', '/@kopi/docs/awan'],
  ['/@kopi/docs/', '/@kopi/'],
])('leads a browser from %s to %s', async (from, to) => {
  const reply = await request(app).get(from).set('Accept', BROWSER).expect(302);
  expect(reply.headers['location']).toBe(to);
});

it('has an icon', async () => {
  const { location = '' } = (await request(app).get('/favicon.ico').expect(302)).headers;
  const reply = await request(app).get(location).expect(200);
  expect(reply.type).toBe('image/svg+xml');
});

it.each(['/awan', '/_control', '/frog-cloud/api/inf'])(
  'answers a program at %s as before',
  async (path) => {
    const { status } = await request(app).get(path).set('Accept', '*/*');
    expect([401, 404]).toContain(status);
  },
);

it('answers a browser where the API has something at its mount', async () => {
  const inside = { get: { responses: { 200: { description: 'Here.' } } } };
  const reply = await request(appOf({ '/': inside }))
    .get('/boats/')
    .set('Accept', BROWSER);
  expect(reply.status).toBe(200);
});

it('leaves the paths of the only contract to it', async () => {
  const inside = { get: { responses: { 204: { description: 'Here.' } } } };
  const own = appOf({ '/docs': inside, '/favicon.ico': inside });
  for (const path of ['/docs', '/favicon.ico'])
    await request(own).get(path).set('Accept', BROWSER).expect(204);
});
