// Changes of a server's replies that break no contract: verify must stay silent.
import { setTimeout } from 'node:timers/promises';

import { schemaFaultsOf } from '../../../server/verify/checks/schema-faults-of.ts';
import { isJson } from '../../../server/contract/media-type.ts';
import { withJson } from './kinds.ts';
import { without } from './planted-server.ts';
import type { Contract } from '../../../server/contract/contract.ts';
import type { SentReply } from '../../../server/verify/exchange.ts';
import type { Fault, Passing } from './planted-server.ts';

export interface Neutral {
  /** The change in a few words. */
  name: string;
  /** None of them is a fault. */
  fault: Fault;
  /** False for one that only a strict run may speak of. */
  strict: boolean;
  /** True for one that takes time. */
  isSlow: boolean;
}

export function neutrals(contract: Contract): Neutral[] {
  const row = (name: string, fault: Fault, strict = true): Neutral => ({
    ...{ name, fault, strict, isSlow: false },
  });
  return [
    row('a header that no contract names', {
      reply: (reply) => headed(reply, 'x-served-by', 'b-7'),
    }),
    row('another order of the keys', ofJson(reordered)),
    row(
      'other white space',
      ofJson((data) => data, 2),
    ),
    row(
      'other escapes in texts',
      ofText((text) => text.replaceAll('/', String.raw`\/`)),
    ),
    row('the charset beside the content type', { reply: withCharset }),
    row(
      'an optional property more',
      { reply: (reply, request) => extended(contract, reply, request) },
      false,
    ),
    row('header names in another case', { send: loud }),
    row('chunks instead of a length', { send: chunked }),
    row('a connection for each reply', { send: alone }),
    { ...row('a slower reply now and then', { reply: slower() }), isSlow: true },
  ];
}

/** False for the slow change, and for the one that a strict run may speak of. */
export function isAmongAll({ strict, isSlow }: Neutral): boolean {
  return strict && !isSlow;
}

/** All changes at once that go together. */
export function allNeutral(contract: Contract): Fault {
  const all = neutrals(contract).filter(isAmongAll);
  return {
    reply: async (first, request, mock) => {
      let reply: SentReply | undefined = first;
      for (const { fault } of all)
        reply = reply && fault.reply ? await fault.reply(reply, request, mock) : reply;
      return reply;
    },
    send: (response, reply) => {
      chunked(response, { ...reply, headers: upper(reply.headers) });
    },
  };
}

function headed(reply: SentReply, name: string, value: string): SentReply {
  return { ...reply, headers: { ...reply.headers, [name]: value } };
}

function withCharset(reply: SentReply): SentReply {
  const { 'content-type': type = '' } = reply.headers;
  return isJson(type) && !type.includes(';')
    ? headed(reply, 'content-type', `${type}; charset=UTF-8`)
    : reply;
}

/** A change of a body's text. */
function ofText(change: (text: string) => string): Fault {
  return {
    reply: (reply) =>
      isJson(reply.headers['content-type'] ?? '') && reply.bytes.length > 0
        ? { ...reply, bytes: Buffer.from(change(reply.bytes.toString())) }
        : reply,
  };
}

function ofJson(change: (data: unknown) => unknown, space?: number): Fault {
  return ofText((text) => JSON.stringify(change(JSON.parse(text)), undefined, space));
}

function reordered(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(reordered);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).reverse();
  return Object.fromEntries(entries.map(([key, value]) => [key, reordered(value)]));
}

/** One more property in the outermost object, where the schema allows it. */
function extended({ document, operations }: Contract, reply: SentReply, request: Passing) {
  const responses = operations.find(({ id }) => id === request.operation)?.responses;
  const { schema = true } = responses?.get(reply.status)?.content?.['application/json'] ?? {};
  if (!isJson(reply.headers['content-type'] ?? '') || reply.bytes.length === 0) return reply;
  const data = JSON.parse(reply.bytes.toString()) as unknown;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return reply;
  const more = { ...data, served_by: 'b-7' };
  return schemaFaultsOf(document).of(schema, more, 'reply').length === 0
    ? withJson(reply, more)
    : reply;
}

function slower(): NonNullable<Fault['reply']> {
  let count = 0;
  return async (reply) => {
    count += 1;
    if (count % 50 === 49) await setTimeout(50);
    return reply;
  };
}

const loud: NonNullable<Fault['send']> = (response, { status, headers, bytes }) => {
  response.writeHead(status, upper({ ...headers, 'content-length': String(bytes.length) }));
  response.end(bytes);
};

const chunked: NonNullable<Fault['send']> = (response, { status, headers, bytes }) => {
  response.writeHead(status, headers);
  const half = Math.floor(bytes.length / 2);
  if (half > 0) response.write(bytes.subarray(0, half));
  response.end(bytes.subarray(half));
};

const alone: NonNullable<Fault['send']> = (response, { status, headers, bytes }) => {
  response.writeHead(status, { ...headers, connection: 'close', 'content-length': bytes.length });
  response.end(bytes);
};

function upper<T extends object>(headers: T): T {
  const entries = Object.entries(without(headers)) as [string, string][];
  // The cast: the values are the same ones.
  return Object.fromEntries(entries.map(([name, value]) => [name.toUpperCase(), value])) as T;
}
