// Signs requests to Klikoo with the keys of a client of its own.
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { signCall, signTokenRequest } from '../domains/klikoo/signing.ts';
import { requestValues } from '../verify/request/values.ts';
import { valueAt } from '../world/value-at.ts';
import { renewable } from './renewable.ts';
import { logIn } from './sign-in.ts';
import { targetParts } from '../verify/target.ts';
import type { Sign } from '../verify/request/credentials.ts';
import type { WrittenRequest } from '../verify/exchange.ts';
import type { Credentials } from './renewable.ts';
import type { TokenSource } from './sign-in.ts';

/** A client of Klikoo. `private_key` is a file. */
export const KLIKOO = z.strictObject({
  client_id: z.string(),
  client_secret: z.string(),
  private_key: z.string(),
});

const TIME = 'open-api-timestamp';
const SIGNATURE = 'open-api-signature';
const TOKEN = 'createAccessToken';

/**
 * Signs each request by its time, after it got a token.
 * @throws Error in one line where the key cannot be read, or where no token is given
 */
export function klikooCredentials(
  source: TokenSource,
  client: z.infer<typeof KLIKOO>,
): Promise<Credentials> {
  return renewable(() => signerOf(source, client));
}

async function signerOf(source: TokenSource, client: z.infer<typeof KLIKOO>): Promise<Sign> {
  const key = createPrivateKey(readFileSync(client.private_key));
  const example = exampleOf(source);
  const withToken = (request: WrittenRequest): WrittenRequest => {
    const { timestamp, headers } = timed(request);
    const signature = signTokenRequest(key, client.client_id, timestamp);
    return withClient(
      { ...request, headers: { ...headers, [SIGNATURE]: signature } },
      example,
      client,
    );
  };
  const body = { grant_type: 'client_credentials', additional_info: example };
  const login = { operation: TOKEN, body, token: '/data/access_token' };
  const token = await logIn(source, login, withToken);
  return (request, schemes) => {
    if (schemes.includes('authSignature')) return withToken(request);
    if (!schemes.includes('signature')) return request;
    const { timestamp, headers } = timed(request);
    const { method, target } = request;
    const { path } = targetParts(target);
    const call = { method, path, token, body: request.body ?? '', timestamp };
    const signature = signCall({ ...call, secret: client.client_secret });
    return {
      ...request,
      headers: { ...headers, authorization: `Bearer ${token}`, [SIGNATURE]: signature },
    };
  };
}

/** The time of a request, which is now unless the request is to have a wrong one, or none. */
function timed({ headers }: WrittenRequest): {
  timestamp: string;
  headers: Record<string, string>;
} {
  const { [TIME]: given } = headers;
  const now = new Date(Date.now() + 7 * 3_600_000).toISOString().replace(/\..*/, '+07:00');
  if (given === undefined) return { timestamp: now, headers };
  const isTime =
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?[+]07:00$/.test(given) && Date.parse(given) > 0;
  return isTime
    ? { timestamp: now, headers: { ...headers, [TIME]: now } }
    : { timestamp: given, headers };
}

/** The client of the contract's example. */
function exampleOf({ contract }: TokenSource): { client_id: string; client_secret: string } {
  const operation = contract.operations.find(({ id }) => id === TOKEN);
  const [values] = operation ? requestValues(contract, operation) : [];
  const told = valueAt(values?.body?.value, '/additional_info');
  return z.object({ client_id: z.string(), client_secret: z.string() }).parse(told);
}

/** A request with the user's client in place of the example's. */
function withClient(
  request: WrittenRequest,
  example: { client_id: string; client_secret: string },
  client: { client_id: string; client_secret: string },
): WrittenRequest {
  if (!request.body) return request;
  const text = request.body
    .toString()
    .replaceAll(example.client_id, client.client_id)
    .replaceAll(example.client_secret, client.client_secret);
  const body = Buffer.from(text);
  return {
    ...request,
    headers: { ...request.headers, 'content-length': String(body.length) },
    body,
  };
}
