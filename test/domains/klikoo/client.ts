// A client of Klikoo with its own key pair, and the sessions that it uses.
import { generateKeyPairSync } from 'node:crypto';

import request from 'supertest';

import { createMock } from '../../../server/app.ts';
import { signCall, signTokenRequest } from '../../../server/domains/klikoo/signing.ts';
import { DEMO_CLIENT } from '../../../server/domains/klikoo/first.ts';
import { clockAt } from '../../../server/world/clock.ts';
import { find, put } from '../../../server/world/table.ts';
import { draftOf } from '../../../server/world/world.ts';
import type { Client, State } from '../../../server/domains/klikoo/state.ts';
import type { Session } from '../../../server/world/session.ts';

export const KEYS = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const PUBLIC_KEY = KEYS.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
export const SECRET = 'not-a-real-secret-not-a-real-sec';
export const NOW = Date.parse('2026-02-06T11:59:19.000+07:00');
export const BY_PRICE = { limit: 10, page: 1, sort: { field: 'agent_price', value: 'desc' } };

/** One request as it is sent. */
export interface Sent {
  operation: 'createAccessToken' | 'listProducts';
  headers: Record<string, string>;
  /** An object is sent as JSON, a text as it is. */
  body: unknown;
}

/** The parts of a request. A part that is left out is right. */
interface Signing {
  clientId: string;
  token: string;
  secret: string;
  timestamp: string;
  signature: string;
  body: unknown;
}

const PATHS = {
  createAccessToken: '/v1/open-api/access-token',
  listProducts: '/v1/open-api/products',
};

const log: string[] = [];
const mock = createMock({ log: (message) => log.push(message) });
let sessions = 0;

/** Opens a session with its clock frozen at NOW and the public key registered for the demo client. */
export function openSession(client: Partial<Client> = { public_key: PUBLIC_KEY }): Session {
  sessions += 1;
  const session = mock.sessions.use(`klikoo-${sessions}`);
  setTime(session, NOW);
  changeState(session, (state) => {
    const demo = find(state.clients, DEMO_CLIENT);
    if (demo) Object.assign(demo, client);
  });
  return session;
}

export function setTime(session: Session, time: number): void {
  session.present.go({ ...session.world, clock: clockAt(time, true, Date.now()) });
}

export function changeState(session: Session, change: (state: State) => void): void {
  const draft = draftOf(session.world);
  // The cast: a domain's slice of the world is its own state.
  change(draft.world.domains['klikoo'] as State);
  session.present.go(draft.commit().world);
}

/** Adds a client with the same public key. */
export function addClient(session: Session, id: string, client: Partial<Client>): void {
  changeState(session, ({ clients }) => {
    const rest = { client_secret: SECRET, public_key: PUBLIC_KEY, allowed_ips: [] };
    put(clients, id, { ...rest, ...client });
  });
}

/** An instant in the form of the header `Open-Api-Timestamp`. */
export function jakarta(time: number): string {
  return new Date(time + 7 * 3_600_000).toISOString().replace('Z', '+07:00');
}

/** A correct request for a token. */
export function tokenRequest({
  clientId = DEMO_CLIENT,
  secret = SECRET,
  timestamp = jakarta(NOW),
  signature = signTokenRequest(KEYS.privateKey, clientId, timestamp),
  body = {
    grant_type: 'client_credentials',
    additional_info: { client_id: clientId, client_secret: secret },
  },
}: Partial<Signing> = {}): Sent {
  return { operation: 'createAccessToken', headers: headersOf(timestamp, signature), body };
}

/** A correct request for products with a token. */
export function listRequest({
  token = '',
  secret = SECRET,
  timestamp = jakarta(NOW),
  body = BY_PRICE,
  signature = signCall({
    ...{ method: 'POST', path: PATHS.listProducts, token, timestamp, secret },
    body: textOf(body),
  }),
}: Partial<Signing> = {}): Sent {
  const headers = { ...headersOf(timestamp, signature), Authorization: `Bearer ${token}` };
  return { operation: 'listProducts', headers, body };
}

/** Sends a request, and checks that the mock logs no defect. */
export async function send(session: Session, { operation, headers, body }: Sent) {
  log.length = 0;
  const reply = await request(mock.app)
    .post(`/@${session.name}/klikoo${PATHS[operation]}`)
    .set({ 'Content-Type': 'application/json', ...headers })
    .send(textOf(body));
  if (log.length > 0) throw new Error(log.join());
  // The cast: the tests check the body.
  return { status: reply.status, body: reply.body as Record<string, unknown> };
}

/** Requests a token at the session's time. */
export async function newToken(
  session: Session,
  changes: { clientId?: string; secret?: string } = {},
) {
  const timestamp = jakarta(session.world.clock.time);
  const { body } = await send(session, tokenRequest({ timestamp, ...changes }));
  return (body['data'] as { access_token: string }).access_token;
}

function headersOf(timestamp: string, signature: string): Record<string, string> {
  return { 'Open-Api-Timestamp': timestamp, 'Open-Api-Signature': signature };
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}
