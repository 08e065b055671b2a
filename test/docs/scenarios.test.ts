// The records in the world of each scenario, as its page shows them.
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { createApp, createMock } from '../../server/app.ts';
import { isPasswordOf } from '../../server/credentials/password.ts';
import { stateTables } from '../../server/docs/state-tables.ts';

const mock = createMock();

async function pageOf(scenario: string): Promise<string> {
  return (await request(mock.app).get(`/docs/scenarios/${scenario}`).expect(200)).text;
}

it('shows users with their password, organizations with their balance, machines and ids', async () => {
  const text = await pageOf('demo');
  for (const shown of ['ratnap', 'ratna@example.com', 'Kopi Nusa', '2000000', 'kopi-web'])
    expect(text).toContain(`<code>${shown}</code>`);
  expect(text).toContain('<code>Not-a-real-password-1</code>');
  expect(text).toContain('<code>5e7f9b1d-3c24-4e86-a0d9-7b6c5d4e3f21</code>');
  expect(text).not.toContain('$2y$');
});

it('tells whose the credentials are that work', async () => {
  const text = await pageOf('demo');
  for (const owner of [
    'the user ratnap (Ratna Prameswari)',
    'the customer sari.wibawa@example.com',
    'the client 2f8d4b60-7c19-4e53-a1b6-90d3e5f7a284',
    'the operator with the ASN 64496',
  ])
    expect(text).toMatch(
      new RegExp(`Bearer demo[^<]*</code>, for ${owner.replaceAll(/[().]/g, '\\$&')}<`),
    );
});

it('shows the state of its own scenario', async () => {
  expect(await pageOf('empty')).not.toContain('kopi-web');
  expect(await pageOf('near-limit')).toContain('<code>3000</code>');
});

it('is of the APIs that are served, and of any contract', async () => {
  const item = {
    type: 'object',
    properties: { id: { type: 'integer' }, name: { type: 'string' } },
  };
  const content = {
    'application/json': {
      schema: { type: 'array', items: item },
      example: [{ id: 7, name: 'Dew & Co' }],
    },
  };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Boats', version: '1' },
    paths: {
      '/boats': { get: { responses: { 200: { description: '', content } } } },
      '/boats/{id}': {
        delete: {
          parameters: [
            { name: 'id', in: 'path' as const, required: true, schema: { type: 'integer' } },
          ],
          responses: { 204: { description: '' } },
        },
      },
    },
  };
  const app = createApp({ contracts: [{ name: 'boats', document }] });
  const { text } = await request(app).get('/docs/scenarios/demo').expect(200);
  expect(text).toContain('<code>Dew &amp; Co</code>');
  expect(text).not.toContain('Awan');
});

it('does not run scripts, and may not', async () => {
  const { text, headers } = await request(mock.app).get('/docs/scenarios/demo');
  expect(text).not.toMatch(/<script|\son\w+=/);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

it('has no page for a scenario that is not there', async () => {
  await request(mock.app).get('/docs/scenarios/nowhere').expect(404);
});

it.each(['awan', 'mitra-delivery'])('knows the password that opens each account of %s', (name) => {
  const domain = mock.domains.get(name);
  const firstPassword = domain?.firstPassword ?? '';
  const hashes = JSON.stringify(domain?.first).match(/\$2y\$[^"]*/g) ?? [];
  expect(hashes.length).toBeGreaterThan(0);
  for (const hash of new Set(hashes)) expect(isPasswordOf(hash, firstPassword)).toBe(true);
});

describe('a table', () => {
  const user = { createdAt: '2026-01-05', id: 'u1', balance: 7, userName: 'Rara', tags: ['a'] };

  it('has first the names, then money, states and ids, without what its key says', () => {
    const [table] = stateTables({ users: { u1: user } }, undefined);
    expect(table).toEqual({
      ...{ name: 'users', columns: ['userName', 'balance'], more: 0 },
      rows: [{ key: 'u1', cells: ['Rara', '7'], record: user }],
    });
  });

  it('has the password in place of its hash', () => {
    const users = { u1: { name: 'Rara', password_hash: '$2y$' } };
    expect(stateTables({ users }, 'open')).toMatchObject([
      { columns: ['name', 'password'], rows: [{ cells: ['Rara', 'open'] }] },
    ]);
  });

  it('of texts or lists shows them', () => {
    const [tokens] = stateTables({ tokens: { demo: '4821', other: ['a'] } }, undefined);
    expect(tokens).toMatchObject({
      columns: ['value'],
      rows: [{ cells: ['4821'] }, { cells: ['["a"]'] }],
    });
  });

  it('tells how many records it leaves out', () => {
    const many = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`n${i}`, { name: i }]));
    expect(stateTables({ many }, undefined)).toMatchObject([{ more: 3 }]);
  });

  it('is none without records', () => {
    expect(stateTables({ none: {}, next: 2000, nothing: null }, undefined)).toEqual([]);
  });
});
