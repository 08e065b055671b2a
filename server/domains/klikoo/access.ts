// Whom the two signatures stand for. The order of the checks: token, time, signature, address; what the
// contract finds in the body comes after them. The token is first, so that a client which stamps with a clock
// of its own hears of an expired one in a session whose clock was moved on.
import { bearerOf } from '../../credentials/bearer.ts';
import { find } from '../../world/table.ts';
import { isSame } from '../../credentials/comparison.ts';
import { refusal } from './failures.ts';
import { DEMO_CLIENT } from './first.ts';
import { hashOf, isTokenRequestSigned, signCall } from './signing.ts';
import { grantOf } from './tokens.ts';
import type { Context, SignedRequest } from '../../world/handlers.ts';
import type { Client, State } from './state.ts';

/** Stands for a signature, and for the demo client's token, without anything being signed. */
const DEMO = 'demo';

/** How far a timestamp may be from the session's time, in milliseconds; not documented, so inferred. */
const SKEW = 5 * 60_000;

/**
 * The client that a request is from.
 * @returns undefined where a request for a token names no client that is known, which validation or the
 *   handler then refuses
 * @throws Failure for a wrong token, time, signature or address
 */
export function authenticate(
  request: SignedRequest,
  { state, now }: Context<State>,
): Client | undefined {
  const isForToken = request.operationId === 'createAccessToken';
  const client = isForToken ? requester(request, state, now) : caller(request, state, now);
  const address = addressOf(request);
  if (client && client.allowed_ips.length > 0 && !client.allowed_ips.includes(address)) {
    throw refusal(6571, {
      place: '/headers/x-forwarded-for',
      message: `${address} is not allowed`,
    });
  }
  return client;
}

/** Who asks for a token. Without a public key there is nothing to check, and only the demo signature is right. */
function requester(request: SignedRequest, state: State, now: number): Client | undefined {
  const { signature, timestamp } = credentialsOf(request);
  if (signature !== DEMO) checkTime(timestamp, now);
  const clientId = clientIdIn(request.bytes);
  const client = find(state.clients, clientId);
  if (!client) return undefined;
  const isRight =
    client.public_key === null
      ? signature === DEMO
      : isTokenRequestSigned(client.public_key, { clientId, timestamp, signature });
  if (!isRight) throw wrongSignature(`${clientId}|${timestamp}`);
  return client;
}

/** Who makes any other call. The demo token goes with the demo signature only. */
function caller(request: SignedRequest, state: State, now: number): Client {
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
  // Not a number where it is missing or malformed, which is within no distance.
  if (Math.abs(now - Date.parse(timestamp)) <= SKEW) return;
  const message = `must be within ${SKEW / 1000} seconds of ${new Date(now).toISOString()}`;
  throw refusal(6505, { place: '/headers/open-api-timestamp', message });
}

function wrongSignature(signed: string) {
  return refusal(6508, { place: '/headers/open-api-signature', message: `must sign ${signed}` });
}

/** The client id in the body of a request for a token, which is validated later; empty for none. */
function clientIdIn(bytes: Buffer): string {
  try {
    const body = JSON.parse(bytes.toString()) as {
      additional_info?: { client_id?: unknown };
    } | null;
    return String(body?.additional_info?.client_id);
  } catch {
    return '';
  }
}

/** The mock sees no connection: the first address that a proxy names, or else this machine's. */
function addressOf({ headers }: SignedRequest): string {
  const [first = ''] = String(headers['x-forwarded-for'] ?? '').split(',');
  return first.trim() || '127.0.0.1';
}
