// The mock treats HTTP alike for every API.
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { createApp } from '../../server/app.ts';
import { readContract } from '../../server/contract/bundles.ts';
import { domains } from '../../server/domains/registry.ts';
import { sampleOf, urlOf } from '../sample.ts';

const app = createApp();
const DEMO = { Authorization: 'Bearer demo' };
const PROFILE = '/frog-cloud/api/customer/profile';

/** The property that holds the message in each API's error body. */
const MESSAGES: Record<string, string> = {
  awan: 'message',
  'frog-cloud': 'message',
  klikoo: 'response_message',
  'mitra-delivery': 'messages',
  'mobile-data-plan': 'error.message',
};

/** An operation with a JSON body of each API that has an error body of its own, if the API has such an operation. */
const cases = [...domains.keys()].flatMap((domain) => {
  const contract = readContract(domain);
  const operation = contract.operations.find((one) => one.bodies.has('application/json'));
  return operation ? [{ domain, operation, sample: sampleOf(contract, operation) }] : [];
});

describe.each(cases)('$domain', ({ domain, operation, sample }) => {
  const url = `/${domain}${urlOf(operation, sample)}`;
  const message = MESSAGES[domain] ?? '';
  const post = (body: string, headers: Record<string, string>) => {
    const agent = request(app);
    const put = operation.method === 'put' ? agent.put(url) : agent.post(url);
    const started = operation.method === 'patch' ? agent.patch(url) : put;
    return started.set({ ...sample.headers, ...headers }).send(body);
  };

  it('answers 404 in its own shape for an unknown path', async () => {
    const reply = await request(app).get(`/${domain}/no/such/path`).expect(404);
    expect(reply.body).toHaveProperty(message, expect.stringContaining('/no/such/path'));
  });

  it('answers 405 with Allow for another method', async () => {
    const reply = await request(app).trace(url);
    expect(reply.status).toBe(405);
    expect(reply.headers['allow']?.split(', ')).toContain(operation.method.toUpperCase());
    expect(reply.body).toHaveProperty(message, expect.any(String));
  });

  it('answers 400 for JSON that cannot be read', async () => {
    const reply = await post('{"half": ', { 'Content-Type': 'application/json' }).expect(400);
    expect(reply.body).toHaveProperty(message, expect.stringContaining('JSON'));
  });

  it('answers 400 for JSON that is nested over 100 levels deep', async () => {
    const body = '['.repeat(50_000) + ']'.repeat(50_000);
    const reply = await post(body, { 'Content-Type': 'application/json' }).expect(400);
    expect(reply.body).toHaveProperty(message, expect.stringContaining('100 levels'));
  });

  it('answers 415 for another content type', async () => {
    const reply = await post('<xml/>', { 'Content-Type': 'application/xml' }).expect(415);
    expect(reply.body).toHaveProperty(message, expect.stringContaining('application/json'));
  });

  it('answers 413 for a body over 1 MiB', async () => {
    const body = JSON.stringify({ filler: 'x'.repeat(1024 * 1024) });
    const reply = await post(body, { 'Content-Type': 'application/json' }).expect(413);
    expect(reply.body).toHaveProperty(message, expect.any(String));
  });

  it('answers 406 to a client that accepts no JSON', async () => {
    const body = JSON.stringify(sample.body);
    const headers = { 'Content-Type': 'application/json', Accept: 'text/html' };
    expect((await post(body, headers)).status).toBe(406);
  });

  it('answers 400 for a path that is badly encoded', async () => {
    const reply = await request(app).get(`/${domain}/%E0%A4%A`);
    expect(reply.status).toBe(400);
  });
});

it.each(['/frog-cloud/api/%69nf', '/frog-cloud/%61pi/inf', '/frog-cloud/api/inf'])(
  'finds %s, with any of its letters encoded',
  async (path) => {
    await request(app).get(path).set(DEMO).expect(200);
  },
);

it('decodes a parameter in the path', async () => {
  const path = '/_control/sessions/%64efault/journal/count';
  await request(app).get(path).set('Host', 'localhost').expect(200);
});

it('lists every violation with its place', async () => {
  const reply = await request(app)
    .patch(PROFILE)
    .set(DEMO)
    .send({ firstname: 1, personal_profile: { phone: 'x', tax_number: 'y' } })
    .expect(400);
  const { errors } = reply.body as { errors: { field: string }[] };
  expect(errors.map((one) => one.field)).toEqual([
    '/body/firstname',
    '/body/personal_profile/phone',
    '/body/personal_profile/tax_number',
  ]);
});

it('lists a violation of the whole body beside an unknown parameter, if it is strict', async () => {
  const strict = createApp({ apis: ['frog-cloud'], strict: true });
  const reply = await request(strict).patch(`${PROFILE}?surplus=1`).set(DEMO).send({}).expect(400);
  const { errors } = reply.body as { errors: { field: string }[] };
  expect(errors.map((one) => one.field)).toEqual(['/body', '/query/surplus']);
});

it.each(['Bearer', 'Bearer two words', 'Basic ZGVtbw==', 'demo', 'NotBearer demo'])(
  'refuses the malformed credentials %p',
  async (header) => {
    await request(app).get('/frog-cloud/api/inf').set('Authorization', header).expect(401);
  },
);

it('checks the credentials before the body', async () => {
  await request(app).patch(PROFILE).set('Content-Type', 'application/json').send('{').expect(401);
});

it('heeds the letter case of a path', async () => {
  await request(app).get('/Frog-Cloud/api/inf').set(DEMO).expect(404);
});

it('answers HEAD like GET, without a body', async () => {
  const reply = await request(app).head('/frog-cloud/api/inf').set(DEMO).expect(200);
  expect(reply.headers['content-type']).toContain('application/json');
  expect(reply.text).toBeUndefined();
});

it('answers OPTIONS with the methods of the path', async () => {
  const reply = await request(app).options(PROFILE).expect(204);
  expect(reply.headers['allow']).toBe('GET, PATCH, HEAD, OPTIONS');
});

it('lets a page of any origin call an API with credentials', async () => {
  const origin = 'http://localhost:5173';
  const reply = await request(app)
    .get('/frog-cloud/api/inf')
    .set({ ...DEMO, Origin: origin });
  expect(reply.headers['access-control-allow-origin']).toBe(origin);
  expect(reply.headers['access-control-allow-credentials']).toBe('true');
});

it('grants a preflight for the method and headers that a page asks for', async () => {
  const reply = await request(app).options(PROFILE).set({
    Origin: 'http://localhost:5173',
    'Access-Control-Request-Method': 'PATCH',
    'Access-Control-Request-Headers': 'authorization,content-type,prefer',
  });
  expect(reply.status).toBe(204);
  expect(reply.headers['access-control-allow-methods']).toBe(
    'GET,HEAD,PUT,PATCH,POST,DELETE,QUERY',
  );
  expect(reply.headers['access-control-allow-headers']).toBe('authorization,content-type,prefer');
});

it('grants a preflight even for an unknown path, so that the page sees the 404', async () => {
  const headers = { Origin: 'http://localhost:5173', 'Access-Control-Request-Method': 'GET' };
  await request(app).options('/frog-cloud/no/such/path').set(headers).expect(204);
});

it('reads JSON that is labelled text/plain if the service does', async () => {
  const reply = await request(app)
    .post('/awan/v2/accounts/login')
    .set('Content-Type', 'text/plain')
    .send('{"username": 1}')
    .expect(400);
  expect(reply.body).toHaveProperty(
    'message',
    expect.stringContaining('/body/username must be string'),
  );
});

it('answers the example that Prefer names', async () => {
  const headers = { ...DEMO, Prefer: 'example=business' };
  const reply = await request(app).get('/frog-cloud/api/inf').set(headers).expect(200);
  expect(reply.body).toHaveProperty('account_type', 'B');
});

it.each([
  ['code=418', '200, 400, 401'],
  ['example=nobody', 'personal, business'],
  ['example=constructor', 'personal, business'],
  ['example=__proto__', 'personal, business'],
])(
  'answers 404 to the preference %s, and names the existing examples',
  async (preference, there) => {
    const headers = { ...DEMO, Prefer: preference };
    const reply = await request(app).get('/frog-cloud/api/inf').set(headers).expect(404);
    expect(reply.body).toHaveProperty('message', expect.stringContaining(there));
  },
);

it.each(['code=abc', 'example', 'dynamic', 'dynamic=1'])(
  'answers 400 to the preference %s, which it does not understand',
  async (preference) => {
    const headers = { ...DEMO, Prefer: preference };
    const reply = await request(app).get('/frog-cloud/api/inf').set(headers).expect(400);
    expect(reply.body).toHaveProperty('message', expect.stringContaining('dynamic=true'));
  },
);

it('prefers a named example to made-up data', async () => {
  const headers = { ...DEMO, Prefer: 'dynamic=true, example=business' };
  const reply = await request(app).get('/frog-cloud/api/inf').set(headers).expect(200);
  expect(reply.body).toHaveProperty('email', 'keuangan@example.com');
});

it('makes up other data for every request', async () => {
  const headers = { ...DEMO, Prefer: 'dynamic=true' };
  const [one, other] = await Promise.all(
    [1, 2].map(() => request(app).get('/frog-cloud/api/inf').set(headers).expect(200)),
  );
  expect(one?.body).not.toEqual(other?.body);
});

it('sends neither a server name nor an ETag', async () => {
  const reply = await request(app).get('/frog-cloud/api/inf').set(DEMO);
  expect(reply.headers).not.toHaveProperty('x-powered-by');
  expect(reply.headers).not.toHaveProperty('etag');
});
