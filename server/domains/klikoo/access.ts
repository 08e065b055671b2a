// Finds the client behind a signature. It checks the token, the time, the signature and the address, in this order; the
// contract's check of the body follows. The token comes first for clients that stamp requests by their own clock. After
// the session's clock was advanced, they then hear of the expired token.
import { bearerOf } from '../../credentials/bearer.ts';
import { find } from '../../world/table.ts';
import { isSame } from '../../credentials/comparison.ts';
import { refusal } from './failures.ts';
import { DEMO_CLIENT } from './first.ts';
import { hashOf, isTokenRequestSigned, signCall } from './signing.ts';
import { grantOf } from './tokens.ts';
import type { Context, SignedRequest } from '../../world/handlers.ts';
import type { Client, State } from './state.ts';

/** The demo signature, which is also the demo client's token. It is accepted although nothing is signed. */
const DEMO = 'demo';

/** The greatest distance of a timestamp from the session's time, in milliseconds (inferred). */
const SKEW = 5 * 60_000;

/**
 * Finds the client that sent a request.
 * @returns undefined if a token request names no known client; validation or the handler then refuses it
 * @throws Failure for a wrong token, time, signature or address
 */
export function authenticate(
  request: SignedRequest,
  { state, now }: Context<State>,
): Client | undefined {
  const isForToken = request.operationId === 'createAccessToken';
  const client = isForToken ? bySignature(request, state, now) : byToken(request, state, now);
  const address = addressOf(request);
  if (client && client.allowed_ips.length > 0 && !client.allowed_ips.includes(address)) {
    throw refusal(6571, {
      place: '/headers/x-forwarded-for',
      message: `${address} is not allowed`,
    });
  }
  return client;
}

/** The client that asks for a token. If it has no public key, only the demo signature is right. */
function bySignature(request: SignedRequest, state: State, now: number): Client | undefined {
  const { signature, timestamp } = credentialsOf(request);
  if (signature !== DEMO) checkTime(timestamp, now);
  const clientId = clientIdIn(request.body);
  const client = find(state.clients, clientId);
  if (!client) return undefined;
  const isRight =
    client.public_key === null
      ? signature === DEMO
      : isTokenRequestSigned(client.public_key, { clientId, timestamp, signature });
  if (!isRight) throw wrongSignature(`${clientId}|${timestamp}`);
  return client;
}

/** The client behind any other request. The demo token works with the demo signature only. */
function byToken(request: SignedRequest, state: State, now: number): Client {
  const { token, signature, timestamp } = credentialsOf(request);
  const isDemo = token === DEMO && signature === DEMO;
  const grant = isDemo ? { clientId: DEMO_CLIENT, expiresAt: Infinity } : grantOf(token);
  const client = grant && find(state.clients, grant.clientId);
  if (!client) throw refusal(6500);
  if (now >= grant.expiresAt) throw refusal(6535);
  if (isDemo) return client;
  checkTime(timestamp, now);
  const { method, path, bytes: body } = request;
  const secret = client.client_secret;
  const right = signCall({ method, path, token, body, timestamp, secret });
  if (!isSame(right, signature)) {
    throw wrongSignature(`${method}:${path}:<token>:${hashOf(body)}:${timestamp}`);
  }
  return client;
}

function credentialsOf({ headers }: SignedRequest) {
  return {
    token: bearerOf({ headers }),
    signature: String(headers['open-api-signature']),
    timestamp: String(headers['open-api-timestamp']),
  };
}

function checkTime(timestamp: string, now: number): void {
  // A missing or malformed timestamp is NaN, and the comparison is false.
  if (Math.abs(now - Date.parse(timestamp)) <= SKEW) return;
  const message = `must be within ${SKEW / 1000} seconds of ${new Date(now).toISOString()}`;
  throw refusal(6505, { place: '/headers/open-api-timestamp', message });
}

function wrongSignature(signed: string) {
  return refusal(6508, { place: '/headers/open-api-signature', message: `must sign ${signed}` });
}

/** The client id in a body that is not checked yet. */
function clientIdIn(body: unknown): string {
  // The cast: whatever the body is, each part of it is asked for as if it were not there.
  const sent = body as { additional_info?: { client_id?: unknown } | null } | null | undefined;
  return String(sent?.additional_info?.client_id);
}

/** The first address that a proxy names, or else this machine's. A domain sees no connection. */
function addressOf({ headers }: SignedRequest): string {
  const [first = ''] = String(headers['x-forwarded-for'] ?? '').split(',');
  return first.trim() || '127.0.0.1';
}
