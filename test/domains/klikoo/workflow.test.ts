// A client gets from its key to the price list.
import { describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';

import { readContract } from '../../../server/contract/bundles.ts';
import { resolve } from '../../../server/contract/document.ts';
import { catalogue, DEMO_CLIENT } from '../../../server/domains/klikoo/first.ts';
import { put, remove } from '../../../server/world/table.ts';
import { BY_PRICE, NOW, PUBLIC_KEY, SECRET } from './client.ts';
import { addClient, changeState, jakarta, send } from './client.ts';
import { listRequest, newToken, openSession, setTime, tokenRequest } from './client.ts';
import { TOKEN_REQUEST } from './vectors.ts';
import type { Example } from '../../../server/contract/document.ts';
import type { components } from '../../../generated/klikoo.d.ts';

type ProductList = components['schemas']['ProductList'];

const MINUTE = 60_000;
const OTHER = '9c1d2e3f-4a5b-4c6d-8e7f-a0b1c2d3e4f5';
const demo = (body: unknown = BY_PRICE) =>
  listRequest({ token: 'demo', signature: 'demo', timestamp: '2020-01-01T00:00:00+07:00', body });
const list = async (session: ReturnType<typeof openSession>, body: unknown) => {
  const reply = await send(session, demo(body));
  expect(reply.status).toBe(200);
  // The cast: the mock checks its replies against the contract.
  return reply.body as unknown as ProductList;
};

describe('a token', () => {
  it('is given for a signature by openssl', async () => {
    const { publicKey, clientId, timestamp, signature } = TOKEN_REQUEST;
    const session = openSession({ public_key: publicKey });
    const { status } = await send(session, tokenRequest({ clientId, timestamp, signature }));
    expect(status).toBe(200);
  });

  it('belongs to the client that asks, for fifteen minutes of session time', async () => {
    const session = openSession();
    addClient(session, OTHER, {});
    const { body } = await send(session, tokenRequest({ clientId: OTHER }));
    const { access_token, ...rest } = body['data'] as { access_token: string };
    expect(rest).toEqual({ token_type: 'Bearer', expires_in: 900 });
    const claims = decodeJwt(access_token);
    expect(claims).toMatchObject({ sub: OTHER, iat: NOW / 1000, exp: NOW / 1000 + 900 });
  });

  it('is the same in two sessions that run alike, and differs at the next request', async () => {
    const [one, two] = [openSession(), openSession()];
    const first = await newToken(one);
    expect(await newToken(two)).toBe(first);
    expect(await newToken(one)).not.toBe(first);
  });

  it('opens the price list until it expires', async () => {
    const session = openSession();
    const token = await newToken(session);
    const time = NOW + 15 * MINUTE - 1;
    setTime(session, time);
    const { status } = await send(session, listRequest({ token, timestamp: jakarta(time) }));
    expect(status).toBe(200);
  });

  it('of one client does not work with the secret of another', async () => {
    const session = openSession();
    const secret = 'y'.repeat(32);
    addClient(session, OTHER, { client_secret: secret });
    const token = await newToken(session, { clientId: OTHER, secret });
    expect(await send(session, listRequest({ token, secret: SECRET }))).toMatchObject({
      body: { response_code: '400046508' },
    });
    expect(await send(session, listRequest({ token, secret }))).toMatchObject({ status: 200 });
  });

  it('of a client that is gone is refused', async () => {
    const session = openSession();
    addClient(session, OTHER, {});
    const token = await newToken(session, { clientId: OTHER });
    changeState(session, ({ clients }) => {
      remove(clients, OTHER);
    });
    expect(await send(session, listRequest({ token }))).toMatchObject({
      body: { response_code: '401046500' },
    });
  });
});

describe('the time of a request', () => {
  it.each([-5 * MINUTE, 5 * MINUTE])('may be %i ms from that of the session', async (distance) => {
    const session = openSession();
    const timestamp = jakarta(NOW + distance);
    expect(await send(session, tokenRequest({ timestamp }))).toMatchObject({ status: 200 });
  });

  it('may have no milliseconds', async () => {
    const session = openSession();
    const timestamp = '2026-02-06T11:59:19+07:00';
    expect(await send(session, tokenRequest({ timestamp }))).toMatchObject({ status: 200 });
  });
});

describe('a signed body', () => {
  it('may be indented', async () => {
    const session = openSession();
    const token = await newToken(session);
    const sent = listRequest({ token });
    const body = JSON.stringify(sent.body, null, 2);
    expect(await send(session, { ...sent, body })).toMatchObject({ status: 200 });
  });

  it('may have letters beyond ASCII', async () => {
    const session = openSession();
    const token = await newToken(session);
    const body = { ...BY_PRICE, search: [{ field: 'keyword', value: 'é 🛰' }] };
    expect(await send(session, listRequest({ token, body }))).toMatchObject({ status: 200 });
  });
});

describe('the demo credentials', () => {
  it('give a token for any timestamp, until a key is registered', async () => {
    const request = tokenRequest({ signature: 'demo', timestamp: '2020-01-01T00:00:00+07:00' });
    expect(await send(openSession({ public_key: null }), request)).toMatchObject({ status: 200 });
    const registered = openSession({ public_key: PUBLIC_KEY });
    expect(await send(registered, request)).toMatchObject({
      body: { response_code: '400016508' },
    });
  });

  it('open the price list for any timestamp', async () => {
    expect(await send(openSession(), demo())).toMatchObject({ status: 200 });
  });

  it('do not work without the demo client', async () => {
    const session = openSession();
    changeState(session, ({ clients }) => {
      remove(clients, DEMO_CLIENT);
    });
    expect(await send(session, demo())).toMatchObject({ body: { response_code: '401046500' } });
  });
});

describe('an allow list', () => {
  const from = (address: string) => {
    const request = demo();
    return { ...request, headers: { ...request.headers, 'X-Forwarded-For': address } };
  };

  it.each([
    ['203.0.113.10', 200],
    ['203.0.113.10 , 198.51.100.1', 200],
    ['198.51.100.1, 203.0.113.10', 403],
    ['203.0.113.1', 403],
  ])('checks the first address of %s: %i', async (address, status) => {
    const session = openSession({ allowed_ips: ['198.51.100.9', '203.0.113.10'] });
    expect(await send(session, from(address))).toMatchObject({ status });
  });

  it('counts a request without a proxy as one from this machine', async () => {
    const session = openSession({ allowed_ips: ['127.0.0.1'] });
    expect(await send(session, demo())).toMatchObject({ status: 200 });
  });

  it('that is empty lets every address in', async () => {
    expect(await send(openSession(), from('198.51.100.1'))).toMatchObject({ status: 200 });
  });
});

describe('the price list', () => {
  it("answers the contract's happy example to its request", async () => {
    const { document, operations } = readContract('klikoo');
    const operation = operations.find(({ path }) => path.template === '/v1/open-api/products');
    const asked = operation?.bodies.get('application/json')?.examples?.['byPrice'];
    const { content } = operation?.responses.get(200) ?? {};
    const shown = content?.['application/json']?.examples?.['byPrice'];
    if (!asked || !shown) throw new Error('The example is gone');
    const reply = await list(openSession(), resolve<Example>(document, asked).value);
    expect(reply).toEqual(resolve<Example>(document, shown).value);
  });

  it('shows each product of the catalogue on one page', async () => {
    const session = openSession();
    const codes: string[] = [];
    for (let page = 1; ; page += 1) {
      const { data } = await list(session, { ...BY_PRICE, limit: 100, page });
      if (data.length === 0) break;
      codes.push(...data.map((one) => one.product_code));
    }
    const all = catalogue().map((one) => one.product_code);
    expect(codes.toSorted()).toEqual(all.toSorted());
  });

  it('is empty after the last page, with the right meta', async () => {
    const { meta, data } = await list(openSession(), { ...BY_PRICE, limit: 100, page: 99 });
    const total_data = catalogue().length;
    const total_page = Math.ceil(total_data / 100);
    expect(data).toEqual([]);
    expect(meta).toEqual({ total_data, total_page, current_page: 99, per_page: 100 });
  });

  it('sorts by a rate that it does not show', async () => {
    const sort = { field: 'success_rate', value: 'desc' };
    const { data } = await list(openSession(), { limit: 1, page: 1, sort });
    const best = Math.max(...catalogue().map((one) => one.success_rate));
    const shown = catalogue().find((one) => one.product_code === data[0]?.product_code);
    expect(shown?.success_rate).toBe(best);
    expect(data[0]).not.toHaveProperty('success_rate');
  });

  it('ignores an empty condition', async () => {
    const contoh = { field: 'keyword', value: 'contoh' };
    const empty = { field: '', value: '' };
    const { meta } = await list(openSession(), { ...BY_PRICE, search: [empty, contoh] });
    expect(meta.total_data).toBe(3);
  });

  it('shows a product that was added to the state', async () => {
    const session = openSession();
    changeState(session, ({ products }) => {
      const [one] = catalogue();
      if (one) put(products, 'NEW1', { ...one, product_code: 'NEW1', product_name: 'Baru' });
    });
    const search = [{ field: 'keyword', value: 'baru' }];
    const { data } = await list(session, { ...BY_PRICE, search });
    expect(data.map((one) => one.product_code)).toEqual(['NEW1']);
  });

  it('does not change when it is read', async () => {
    const session = openSession();
    const { domains } = session.world;
    await list(session, BY_PRICE);
    expect(session.world.domains['klikoo']).toBe(domains['klikoo']);
  });
});
