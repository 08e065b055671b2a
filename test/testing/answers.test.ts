// Answers and faults that a test sets in place of what an operation does by itself.
import { beforeEach, describe, expect, it } from '@jest/globals';

import { startMock } from '../../server/testing/start-mock.ts';
import type { RunningMock } from '../../server/testing/start-mock.ts';

const DEMO = { Authorization: 'Bearer demo' };
const PROFILE = '/frog-cloud/api/customer/profile';
const ORGANIZATION = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';
const INFO = '/frog-cloud/api/inf';

let mock: RunningMock;

beforeEach(async () => {
  mock = await startMock();
});

function patch(body: object): RequestInit {
  const headers = { ...DEMO, 'Content-Type': 'application/json' };
  return { method: 'PATCH', headers, body: JSON.stringify(body) };
}

async function json(path: string): Promise<Record<string, unknown>> {
  const reply = await mock.fetch(path, { headers: DEMO });
  return (await reply.json()) as Record<string, unknown>;
}

describe('an answer that is set', () => {
  const status = async () => (await mock.fetch(PROFILE, { headers: DEMO })).status;

  it('replaces one reply', async () => {
    mock.answer('getProfile', { status: 404 }).once();
    expect([await status(), await status()]).toEqual([404, 200]);
  });

  it('may have its own body', async () => {
    mock.answer('getProfile', { status: 401, body: { message: 'Come back later' } });
    const reply = await mock.fetch(PROFILE, { headers: DEMO });
    expect(await reply.json()).toEqual({ message: 'Come back later' });
  });

  it('holds until it is removed', async () => {
    const set = mock.answer('getProfile', { status: 401 });
    expect([await status(), await status()]).toEqual([401, 401]);
    set.remove();
    expect(await status()).toBe(200);
  });

  it('gives way to a later one for a single request', async () => {
    mock.answer('getProfile', { status: 401 });
    mock.answer('getProfile', { status: 200 }).once();
    expect([await status(), await status()]).toEqual([200, 401]);
  });

  it('gives way to a later one', async () => {
    mock.answer('getProfile', { status: 401, body: { message: 'First' } });
    mock.answer('getProfile', { status: 401, body: { message: 'Second' } });
    const reply = await mock.fetch(PROFILE, { headers: DEMO });
    expect(await reply.json()).toEqual({ message: 'Second' });
  });

  it('is refused if the contract lacks the status', () => {
    // @ts-expect-error the contract has no 418
    expect(() => mock.answer('getProfile', { status: 418 })).toThrow(
      'getProfile has no response 418; it has 200, 400, 401, 404',
    );
  });

  it('is refused if its body breaks the contract, and changes nothing', async () => {
    // @ts-expect-error the message is a text
    expect(() => mock.answer('getProfile', { status: 401, body: { message: 7 } })).toThrow(
      'getProfile cannot answer 401 like that: /response/message must be string',
    );
    expect(await status()).toBe(200);
  });

  it('is refused if it is null', () => {
    // @ts-expect-error the body is an object
    expect(() => mock.answer('getProfile', { status: 401, body: null })).toThrow(
      'getProfile cannot answer 401 like that: /response ',
    );
  });

  it('keeps the requests of the operation in the journal', async () => {
    mock.answer('updateProfile', { status: 401 }).once();
    await mock.fetch(PROFILE, patch({ firstname: 'Rara' }));
    const exchanges = mock.journal('updateProfile');
    expect(exchanges).toMatchObject([{ status: 401, body: { firstname: 'Rara' } }]);
  });

  it('is refused for an unknown operation', () => {
    // @ts-expect-error no contract has it
    expect(() => mock.answer('getSheep', { status: 200 })).toThrow(
      'There is no operation getSheep; there are ',
    );
  });

  it('needs the name of the API if two have the operation', () => {
    // @ts-expect-error two contracts have it
    expect(() => mock.journal('logIn')).toThrow('say awan/logIn or mitra-delivery/logIn');
    mock.answer('awan/logIn', { status: 401 }).once();
    expect(mock.journal('awan/logIn')).toEqual([]);
  });
});

describe('an answer by the name of an example', () => {
  it('has the status of the example', async () => {
    mock.answer('getProfile', { example: 'business' }).once();
    expect(await json(PROFILE)).toHaveProperty('account_type', 'B');
  });

  it('is refused for a name that the operation lacks, with those that it has', () => {
    expect(() => mock.answer('getProfile', { example: 'sheep' })).toThrow(
      'getProfile has no example sheep; it has personal, business, ',
    );
  });

  it('is refused for a name that another status has', () => {
    expect(() => mock.answer('getProfile', { status: 401, example: 'business' })).toThrow(
      'getProfile has no example business of status 401; it has ',
    );
  });
});

describe('an answer by a function', () => {
  it("changes the operation's own body", async () => {
    mock.answer('getUserInfo', (body) => ({ ...body, actual_balance: 0 })).once();
    const [changed, own] = [await json(INFO), await json(INFO)];
    expect(changed).toEqual({ ...own, actual_balance: 0 });
    expect(own['actual_balance']).not.toBe(0);
  });

  it('gets the request in the types of the contract', async () => {
    const seen: unknown[] = [];
    mock.answer('listInvoices', (body, { path, query: { page } }) => {
      seen.push(path.uuid, page);
      return body;
    });
    await mock.fetch(`/awan/v2/organizations/${ORGANIZATION}/invoices?page=1`, { headers: DEMO });
    expect(seen).toEqual([ORGANIZATION, 1]);
  });

  it('lets the state change as ever', async () => {
    mock.answer('updateProfile', (body) => ({ ...body, firstname: 'Somebody' }));
    const reply = await mock.fetch(PROFILE, patch({ firstname: 'Rara' }));
    expect(await reply.json()).toHaveProperty('firstname', 'Somebody');
    expect(await json(PROFILE)).toHaveProperty('firstname', 'Rara');
  });

  it('leaves a refusal as it is', async () => {
    mock.answer('getUserInfo', (body) => ({ ...body, actual_balance: 0 }));
    expect((await mock.fetch(INFO)).status).toBe(401);
  });

  it('is a defect if its result breaks the contract, and the journal says where', async () => {
    // @ts-expect-error a balance is a number
    mock.answer('getUserInfo', (body) => ({ ...body, actual_balance: 'none' }));
    const reply = await mock.fetch(INFO, { headers: DEMO });
    expect(reply.status).toBe(500);
    expect(mock.defects()).toEqual([
      'getUserInfo (entry 1): The reply 200 of getUserInfo breaks the contract: /response/actual_balance must be integer',
    ]);
  });
});

describe('a fault', () => {
  it('takes the place of the reply by a status that the contract need not know', async () => {
    mock.fault('getProfile', { status: 503 }).once();
    const statuses = [await mock.fetch(PROFILE), await mock.fetch(PROFILE, { headers: DEMO })];
    expect(statuses.map(({ status }) => status)).toEqual([503, 200]);
  });

  it('delays the reply', async () => {
    mock.fault('getProfile', { delay: 60 });
    const begun = performance.now();
    await json(PROFILE);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(59);
  });

  it('closes the connection in place of the reply', async () => {
    mock.fault('getProfile', 'drop');
    await expect(mock.fetch(PROFILE, { headers: DEMO })).rejects.toThrow();
  });

  it('cuts the reply', async () => {
    mock.fault('getProfile', 'truncate');
    const reply = await mock.fetch(PROFILE, { headers: DEMO });
    await expect(reply.json()).rejects.toThrow();
  });

  it.each([{ delay: 0 }, { delay: 60_001 }, { delay: 1.5 }, { status: 199 }, { status: 600 }])(
    'is refused as %j',
    (fault) => {
      expect(() => mock.fault('getProfile', fault)).toThrow(RangeError);
    },
  );
});

describe('a condition', () => {
  it('leaves the other calls as they are, and counts none of them', async () => {
    mock
      .answer('updateProfile', { status: 401 })
      .when(({ body }) => body?.firstname === 'Rara')
      .once();
    const names = ['Dewi', 'Rara', 'Rara'];
    const statuses = [];
    for (const firstname of names)
      statuses.push((await mock.fetch(PROFILE, patch({ firstname }))).status);
    expect(statuses).toEqual([200, 401, 200]);
  });

  it('sees parameters without the encoding of URLs', async () => {
    const seen: unknown[] = [];
    mock.fault('awan/getOrganization', { status: 503 }).when(({ method, path, query, headers }) => {
      seen.push(method, path, query, headers['authorization']);
      return false;
    });
    await mock.fetch('/awan/v2/organizations/a%20b?depth=1', { headers: DEMO });
    expect(seen).toEqual(['GET', { uuid: 'a b' }, { depth: '1' }, 'Bearer demo']);
  });

  it('that throws is a defect', async () => {
    mock.fault('getProfile', { status: 503 }).when(() => {
      throw new Error('no such thing');
    });
    expect((await mock.fetch(PROFILE, { headers: DEMO })).status).toBe(500);
    expect(mock.defects()).toEqual(['getProfile (entry 1): no such thing']);
  });
});
