// Tokens that a server gives for other credentials, before a run.
import { z } from 'zod';

import { isJson } from '../contract/media-type.ts';
import { jsonOf } from '../verify/json-body.ts';
import { requestValues } from '../verify/request/values.ts';
import { written } from '../verify/request/written.ts';
import { send } from '../verify/send.ts';
import { valueAt } from '../world/value-at.ts';
import { failureOf } from '../verify/run/failure.ts';
import type { Contract } from '../contract/contract.ts';
import type { WrittenRequest } from '../verify/exchange.ts';

/** The server that gives the token. */
export interface TokenSource {
  contract: Contract;
  url: string;
  /** Sent with every request. */
  headers: Readonly<Record<string, string>>;
  timeout: number;
}

/** A login: an operation, its body, and the place of the token in its reply, as a JSON Pointer. */
export const LOGIN = z.strictObject({
  operation: z.string(),
  body: z.unknown(),
  token: z.string().startsWith('/'),
});

/** The credentials of a client (RFC 6749, section 4.4). */
export const CLIENT = z.strictObject({
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.string().optional(),
});

/**
 * Logs in by an operation of the contract.
 * @param sign what else the login needs
 * @returns the token
 * @throws Error in one line where the server gives none
 */
export async function logIn(
  source: TokenSource,
  login: z.infer<typeof LOGIN>,
  sign: (request: WrittenRequest) => WrittenRequest = (one) => one,
): Promise<string> {
  const { contract } = source;
  const operation = contract.operations.find(({ id }) => id === login.operation);
  const [values] = operation ? requestValues(contract, operation) : [];
  if (!operation || !values)
    throw new Error(`${login.operation} is no operation of the contract that can be sent.`);
  const [type = 'application/json', media = {}] =
    [...operation.bodies].find(([key]) => isJson(key)) ?? [...operation.bodies][0] ?? [];
  const body = login.body === undefined ? values.body : { type, media, value: login.body };
  const request = await written(contract, operation, { ...values, body }, sign);
  return tokenOf(source, request, login.operation, login.token);
}

/**
 * Asks the token endpoint of a security scheme.
 * @param scheme its name
 * @throws Error in one line where there is no such endpoint at the server's address, or where it gives no token
 */
export async function tokenOfClient(
  source: TokenSource,
  scheme: string,
  client: z.infer<typeof CLIENT>,
): Promise<string> {
  const target = endpointOf(source, scheme);
  const { scope, ...own } = client;
  const asked = { grant_type: 'client_credentials', ...own, ...(scope ? { scope } : {}) };
  const form = new URLSearchParams(asked).toString();
  const headers = {
    ...{ accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    'content-length': String(Buffer.byteLength(form)),
  };
  const request = { method: 'POST', target, headers, body: Buffer.from(form) };
  return tokenOf(source, request, `The token endpoint of ${scheme}`, '/access_token');
}

/** The path of a token endpoint below the address of the API: nothing is sent anywhere else. */
function endpointOf({ contract, url }: TokenSource, scheme: string): string {
  const { components, servers = [] } = contract.document;
  const flow = components?.securitySchemes?.[scheme]?.flows?.['clientCredentials'];
  if (!flow?.tokenUrl) throw new Error(`${scheme} has no token endpoint for clients.`);
  const base = url.replace(/\/+$/, '');
  const own = servers.map((one) => one.url.replace(/\/+$/, '')).filter((one) => one !== '');
  const server = own.find((one) => flow.tokenUrl?.startsWith(`${one}/`));
  if (server !== undefined) return flow.tokenUrl.slice(server.length);
  const absolute = new URL(flow.tokenUrl, `${base}/`);
  if (!absolute.href.startsWith(`${base}/`))
    throw new Error(`The token endpoint of ${scheme} is not below ${base}: give a token instead.`);
  return absolute.href.slice(base.length);
}

async function tokenOf(
  { url, headers, timeout }: TokenSource,
  request: WrittenRequest,
  name: string,
  pointer: string,
): Promise<string> {
  const whole = { ...request, headers: { ...headers, ...request.headers } };
  const reply = await send(url, whole, { timeout }).catch((error: unknown) => {
    const { failure } = failureOf(error);
    throw new Error(`${url} does not answer: ${failure}.`, { cause: error });
  });
  if (reply.status >= 300)
    throw new Error(`The credentials are refused: ${name} answers ${reply.status}.`);
  const token = valueAt(jsonOf(reply), pointer);
  if (typeof token !== 'string' || token === '')
    throw new Error(`${name} answers without a token at ${pointer}.`);
  return token;
}
