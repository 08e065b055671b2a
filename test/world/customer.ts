// A client of frog-cloud for histories: it makes random requests and sends them.
import fc from 'fast-check';

/** A request, with a path that includes the mount. */
export interface Step {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Everything that a client sees of a reply, except the machine's time. */
export interface Seen {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const DEMO = { authorization: 'Bearer demo' };
const PROFILE = '/frog-cloud/api/customer/profile';
const SETTING = '/frog-cloud/api/customer/profile/notification-setting';

const reads = fc.record({
  method: fc.constant('GET' as const),
  path: fc.constantFrom('/frog-cloud/api/inf', PROFILE, '/frog-cloud/api/customer/resource'),
  headers: fc.constantFrom(DEMO),
});

const madeUp = reads.map((step) => ({ ...step, headers: { ...DEMO, prefer: 'dynamic=true' } }));

const names = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);

const profileChanges = fc.oneof(
  fc.record({ firstname: names, lastname: names }, { requiredKeys: ['firstname'] }),
  fc.record({ account_type: fc.constantFrom('P', 'B') }),
  // These fields fit only a personal account, so that they depend on earlier requests.
  fc.record({
    firstname: names,
    personal_profile: fc.record({ phone: fc.stringMatching(/^0800000[0-9]{5}$/) }),
  }),
  fc.record({ business_profile: fc.record({ name: names }) }),
);

const changes = fc.oneof(
  profileChanges.map((body) => patch(PROFILE, body)),
  fc
    .record(
      { allow_marketing_email: fc.boolean(), allow_billing_reminder: fc.boolean() },
      { requiredKeys: ['allow_marketing_email'] },
    )
    .map((body) => patch(SETTING, body)),
);

/** Requests that are always refused. */
export const refused: fc.Arbitrary<Step> = fc.oneof(
  changes.map((step) => ({ ...step, headers: {} })),
  changes.map((step) => ({ ...step, headers: { authorization: 'Bearer nobody' } })),
  fc.constantFrom<Step>(
    patch(PROFILE, {}),
    patch(PROFILE, { firstname: 1, lastname: 'Wibawa' }),
    patch(PROFILE, { firstname: 'Dewi', personal_profile: { phone: 'x' } }),
    patch(`${PROFILE}?surplus=1`, { firstname: 7 }),
    patch(SETTING, { allow_marketing_email: 'maybe' }),
    { method: 'DELETE', path: PROFILE, headers: DEMO },
    { method: 'GET', path: '/frog-cloud/api/nowhere', headers: DEMO },
    { method: 'GET', path: PROFILE, headers: { ...DEMO, prefer: 'code=418' } },
    {
      ...patch(PROFILE, { firstname: 'Dewi' }),
      headers: { ...DEMO, accept: 'text/html' },
    },
  ),
);

/** Any requests of a customer: changes, reads and mistakes. */
export const steps: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: changes, weight: 4 },
  { arbitrary: reads, weight: 2 },
  { arbitrary: refused, weight: 2 },
  { arbitrary: madeUp, weight: 1 },
);

/**
 * Sends a request in a session.
 * @param origin where the mock listens
 */
export async function send(origin: string, session: string, step: Step): Promise<Seen> {
  const reply = await fetch(origin + step.path, {
    method: step.method,
    headers: {
      ...step.headers,
      'x-kontrak-session': session,
      ...(step.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(step.body === undefined ? {} : { body: JSON.stringify(step.body) }),
  });
  const headers = [...reply.headers].filter(([name]) => name !== 'date');
  return {
    status: reply.status,
    headers: Object.fromEntries(headers),
    body: await reply.text(),
  };
}

/** Sends requests one after the other. */
export async function sendAll(origin: string, session: string, history: Step[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const step of history) seen.push(await send(origin, session, step));
  return seen;
}

/** Sends a request to the control API, which must succeed. */
export async function command(
  origin: string,
  method: 'POST' | 'PUT',
  path: string,
  body: object,
): Promise<void> {
  const reply = await fetch(`${origin}/_control${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${path}: ${text}`);
}

function patch(path: string, body: unknown): Step {
  return { method: 'PATCH', path, headers: DEMO, body };
}
