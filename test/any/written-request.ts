// Requests as they go over the wire.
import { request as httpRequest } from 'node:http';
import type { Agent, IncomingHttpHeaders } from 'node:http';

import { writeBody } from './write-body.ts';
import { pair, writeHeaders, writePath, writeQuery } from './write-parameters.ts';
import type { Contract } from '../../server/contract/contract.ts';
import type { SecurityScheme } from '../../server/contract/document.ts';
import type { Operation } from '../../server/contract/operation.ts';
import type { RequestValues } from './request-values.ts';

export interface WrittenRequest {
  method: string;
  /** The path and the query, below the mount. */
  target: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
}

export interface SentReply {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

export async function written(
  { document }: Contract,
  operation: Operation,
  { parameters, body, schemes }: RequestValues,
): Promise<WrittenRequest> {
  const { template } = operation.path;
  // One header Authorization may stand for several schemes: an API key takes any, so that the others write it.
  const credentials = schemes
    .map((name) => document.components?.securitySchemes?.[name])
    .sort((one, other) => Number(other?.type === 'apiKey') - Number(one?.type === 'apiKey'))
    .map(credentialsOf);
  const query = [writeQuery(template, parameters), ...credentials.map((one) => one.query ?? '')];
  const search = query.filter((part) => part !== '').join('&');
  const own = writeHeaders(parameters);
  const cookies = [own['cookie'], ...credentials.map((one) => one.cookie)];
  const cookie = cookies.filter((one) => one !== undefined).join('; ');
  const sent = body && (await writeBody(document, body));
  return {
    method: operation.method.toUpperCase(),
    target: `${writePath(template, parameters)}${search === '' ? '' : `?${search}`}`,
    headers: {
      ...own,
      ...Object.fromEntries(credentials.flatMap((one) => Object.entries(one.headers ?? {}))),
      ...(cookie === '' ? {} : { cookie }),
      ...(sent ? { 'content-type': sent.type, 'content-length': String(sent.bytes.length) } : {}),
    },
    body: sent?.bytes,
  };
}

/** Sends a request with any method, and a body with any of them. */
export function send(
  origin: string,
  agent: Agent,
  { method, target, headers, body }: WrittenRequest,
): Promise<SentReply> {
  return new Promise((done, fail) => {
    const request = httpRequest(`${origin}${target}`, { method, headers, agent }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('error', fail);
      reply.on('end', () => {
        const { statusCode: status = 0, headers: sent } = reply;
        done({ status, headers: sent, bytes: Buffer.concat(chunks) });
      });
    });
    request.on('error', fail);
    request.end(body);
  });
}

/** Credentials in the shape of a security scheme. */
function credentialsOf(scheme: SecurityScheme | undefined): {
  headers?: Record<string, string>;
  query?: string;
  cookie?: string;
} {
  const { type = '', name = '', in: place, scheme: kind = 'bearer' } = scheme ?? {};
  if (type === 'apiKey') {
    if (place === 'query') return { query: pair(name, 'demo') };
    return place === 'cookie'
      ? { cookie: `${name}=demo` }
      : { headers: { [name.toLowerCase()]: 'demo' } };
  }
  if (type === 'http' && kind.toLowerCase() === 'basic') {
    return { headers: { authorization: `Basic ${btoa('demo:demo')}` } };
  }
  if (type === 'http') {
    // Any case would do (RFC 9110, section 11.1), but not every server knows that.
    const word = kind.charAt(0).toUpperCase() + kind.slice(1);
    return { headers: { authorization: `${word} demo` } };
  }
  return ['oauth2', 'openIdConnect'].includes(type)
    ? { headers: { authorization: 'Bearer demo' } }
    : {};
}
