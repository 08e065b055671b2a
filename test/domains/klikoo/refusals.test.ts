// Klikoo gives every documented answer without `Prefer`.
import { describe, expect, it } from '@jest/globals';

import { readContract } from '../../../server/contract/bundles.ts';
import { resolve } from '../../../server/contract/document.ts';
import { listRequest, newToken, NOW, openSession, send, setTime } from './client.ts';
import { PRODUCT_CASES } from './product-cases.ts';
import { TOKEN_CASES } from './token-cases.ts';
import type { Example } from '../../../server/contract/document.ts';
import type { Case } from './token-cases.ts';

/** Opens a session for a case, and makes its request. */
async function prepare({ client, later = 0, request }: Case) {
  const session = openSession(client);
  const isOpen = client === undefined;
  const token = isOpen ? await newToken(session) : '';
  setTime(session, NOW + later);
  return { session, sent: request(token) };
}

describe.each([
  { operation: 'createAccessToken', cases: TOKEN_CASES },
  { operation: 'listProducts', cases: PRODUCT_CASES },
])('$operation', ({ operation, cases }) => {
  it.each(cases)('answers $code to $title', async (one) => {
    const { session, sent } = await prepare(one);
    expect(sent.operation).toBe(operation);
    const { status, body } = await send(session, sent);
    expect(body).toMatchObject({ response_code: one.code });
    expect(one.code).toMatch(new RegExp(`^${status}`));
    const message = String(body['response_message']);
    expect(message.slice(0, one.message.length)).toBe(one.message);
    // The documented message stands alone, unless the contract's checks add a place.
    if (!one.message.includes(':')) expect(message).toBe(one.message);
  });

  const refused = cases.filter(({ code }) => !code.startsWith('200'));
  it.each(refused)('leaves the world as it was after $title', async (one) => {
    const { session, sent } = await prepare(one);
    const before = JSON.stringify(session.world);
    await send(session, sent);
    expect(JSON.stringify(session.world)).toBe(before);
  });

  it('gives every documented status and every code of the examples', () => {
    const { document, operations } = readContract('klikoo');
    const found = operations.find(({ id }) => id === operation)?.responses;
    const responses = (found?.statuses ?? []).map((status) => ({
      status: String(status),
      response: found?.get(status) ?? {},
    }));
    const codes = responses.flatMap(({ response }) =>
      Object.values(response.content?.['application/json']?.examples ?? {}).map((example) => {
        const { value } = resolve<Example>(document, example);
        return (value as { response_code: string }).response_code;
      }),
    );
    const given = new Set(cases.map(({ code }) => code));
    expect([...new Set(codes)].toSorted()).toEqual([...given].toSorted());
    const statuses = new Set([...given].map((code) => code.slice(0, 3)));
    expect(responses.map(({ status }) => status).toSorted()).toEqual([...statuses].toSorted());
  });
});

it('journals the text that should have been signed, without the token', async () => {
  const session = openSession();
  const token = await newToken(session);
  await send(session, listRequest({ token, signature: 'AAAA' }));
  const [violation] = session.journal.entries.at(-1)?.violations ?? [];
  expect(violation?.place).toBe('/headers/open-api-signature');
  expect(violation?.message).toMatch(
    /^must sign POST:\/v1\/open-api\/products:<token>:[0-9a-f]{64}:2026-02-06T11:59:19.000\+07:00$/,
  );
});
