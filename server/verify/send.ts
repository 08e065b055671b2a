import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Agent, ClientRequest, RequestOptions } from 'node:http';

import { decoded } from './decoded.ts';
import type { SentReply, WrittenRequest } from './exchange.ts';

export interface SendOptions {
  /** Keeps connections; without one, the process has one for all. */
  agent?: Agent | undefined;
  /** Milliseconds until the whole reply must be there; without it, there is no limit. */
  timeout?: number | undefined;
}

/** Methods for which nobody tells that a body is empty. Node would frame an empty one for any other. */
export const BODILESS_METHODS = ['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'];

/** The most bytes of a body: a server may never end one. */
const MOST = 64 * 2 ** 20;

/**
 * Sends a request with any method, and a body with any of them.
 * @param origin the address of the API
 * @returns the reply as if it had not been packed
 * @throws Error if no reply comes, or only a part of one
 */
export function send(
  origin: string,
  { method, target, headers, body }: WrittenRequest,
  { agent, timeout }: SendOptions = {},
): Promise<SentReply> {
  const signal = timeout === undefined ? undefined : AbortSignal.timeout(timeout);
  return new Promise((done, fail) => {
    const request = open(origin, target, { method, headers, agent, signal });
    request.on('response', (reply) => {
      const chunks: Buffer[] = [];
      let length = 0;
      reply.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > MOST) reply.destroy(new Error('the body is over 64 MiB'));
        else chunks.push(chunk);
      });
      reply.on('error', fail);
      reply.on('end', () => {
        const { statusCode: status = 0, headers: sent } = reply;
        done(decoded({ status, headers: sent, bytes: Buffer.concat(chunks) }));
      });
    });
    request.on('error', fail);
    request.end(body);
  });
}

/**
 * Opens a request. A path within a URL would be tidied: `/a/../b` is sent as it is.
 * @param origin the address of the API
 * @param target the path and the query below it
 */
export function open(origin: string, target: string, options: RequestOptions): ClientRequest {
  const path = `${new URL(origin).pathname.replace(/\/+$/, '')}${target}`;
  const call = /^https:/i.test(origin) ? httpsRequest : httpRequest;
  return call(origin, { ...options, path });
}
