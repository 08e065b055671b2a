// A large body that breaks its contract everywhere gets a small refusal, in each API's own shape.
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { CONTROL, readContract } from '../../server/contract/bundles.ts';

const mock = createMock();
const control = readContract(CONTROL);
const JSON_TYPE = 'application/json';
const DEMO = { Authorization: 'Bearer demo' };
const ORGANIZATION = '/awan/v2/organizations/0190a5c0-0000-7000-8000-000000000000';
const many = (item: unknown) => Array(40_000).fill(item) as unknown[];
const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`key-${i}`, i]));

describe.each<[string, string, 'put' | 'post', string, object]>([
  [
    'awan',
    'manageOrganizationMembers',
    'put',
    `${ORGANIZATION}/members`,
    { organization_members_added: many(1) },
  ],
  [
    'awan',
    'createOrganization',
    'post',
    '/awan/v2/organizations',
    { organization_members: many({}) },
  ],
  [
    'mobile-data-plan',
    'createPlanGroup',
    'post',
    '/mobile-data-plan/v1/operators/64496/planGroups',
    { planGroup: { dataPlans: many({}) } },
  ],
  ['control', 'createSession', 'post', '/_control/sessions', { name: 'a', ...keys }],
])('%s %s', (domain, id, method, path, body) => {
  const contract = mock.contracts.get(domain) ?? control;
  const operation = contract.operations.find((one) => one.id === id);
  if (!operation) throw new Error(`There is no operation ${id}`);
  const send = () => request(mock.app)[method](path).set(DEMO).set('Host', 'localhost').send(body);

  it('refuses tens of thousands of wrong values in under 1,000 bytes', async () => {
    const { status, text } = await send();
    expect({ status, isSmall: text.length < 1000 }).toEqual({ status: 400, isSmall: true });
    expect(text).toContain('may have more violations');
  });

  it('refuses them in the documented shape', async () => {
    const { status, text, headers } = await send();
    const type = (headers['content-type'] ?? '').replace(/;.*$/, '');
    const reply = { status, headers: { 'content-type': type }, body: JSON.parse(text) as unknown };
    expect(type).toMatch(/json$/);
    expect(operation.validator.violationsIn(operation, reply)).toEqual([]);
  });
});

it('keeps as few violations in the journal', async () => {
  const call = request(mock.app).post('/awan/v2/organizations').set(DEMO).type(JSON_TYPE);
  await call.send({ organization_members: many(1) }).expect(400);
  expect(mock.sessions.use('default').journal.entries.at(-1)?.violations).toHaveLength(2);
});
