// Passes requests on to a server, and checks them both ways.
import { createServer, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

import { buffer } from 'node:stream/consumers';

import { askedOf, requestFaults } from '../checks/request-faults.ts';
import { replyFaults } from '../checks/reply-faults.ts';
import { answerControl } from './control.ts';
import { Passed } from './passed.ts';
import { violationsHeader } from './violations-header.ts';
import type { SentReply, WrittenRequest } from '../exchange.ts';
import type { Fault } from '../fault.ts';
import type { ProxyOptions } from './proxy-options.ts';

/** Headers that are about one connection, and not about the message. */
const HOP = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
];

/**
 * A server that passes everything on, and judges it by a contract. Bodies are passed byte for byte.
 * @returns the server, which does not listen yet, and what it has seen
 */
export function proxy(options: ProxyOptions): { server: Server; passed: Passed } {
  const passed = new Passed(options);
  const server = createServer((request, response) => {
    if (answerControl(request, response, passed)) return;
    pass(request, response, options, passed).catch(() => {
      response.destroy();
    });
  });
  return { server, passed };
}

async function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { contract, url, strict }: ProxyOptions,
  passed: Passed,
): Promise<void> {
  const at = Date.now();
  const began = performance.now();
  const body = await buffer(incoming);
  const request: WrittenRequest = {
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    headers: flat(incoming.headers),
    body: body.length > 0 ? body : undefined,
  };
  const asked = askedOf(contract, request);
  const before = asked ? await requestFaults(contract, asked, request) : [];
  const note = (reply: SentReply, faults: readonly Fault[]): void => {
    const took = performance.now() - began;
    const place = new URL(url.replace(/\/+$/, '') + request.target);
    passed.add({ at, took, url: place, request, reply, unseen: [] }, asked?.operation.id, faults);
  };
  if (strict && (before.length > 0 || !asked)) {
    const status = asked ? 400 : 404;
    const reply = refusal(
      status,
      asked ? 'The request breaks the contract.' : 'The contract has no such operation.',
      before,
    );
    note(reply, before);
    answer(outgoing, reply, before);
    return;
  }
  const reply = await behind(url, request).catch(
    (error: unknown) =>
      refusal(502, `The server behind does not answer: ${(error as Error).message}`, []), // the cast: Node rejects with errors
  );
  const isRefused = reply.status >= 400 && reply.status < 500;
  const after =
    asked && reply.status !== 502 ? replyFaults(contract, asked.operation, request, reply) : [];
  const faults = [...(isRefused ? [] : before), ...after];
  note(reply, faults);
  const isBroken = strict && after.length > 0;
  answer(
    outgoing,
    isBroken ? refusal(502, 'The reply breaks the contract.', after) : reply,
    faults,
  );
}

function behind(
  url: string,
  { method, target, headers, body }: WrittenRequest,
): Promise<SentReply> {
  const { host } = new URL(url);
  const call = url.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((done, fail) => {
    // A body always has its length: Node sends that of a DELETE bare, and the server takes it for a request.
    const length = body ? { 'content-length': String(body.length) } : {};
    const own = {
      ...without(headers, [...HOP, 'host', 'expect', 'content-length']),
      ...length,
      host,
    };
    const request = call(
      `${url.replace(/\/+$/, '')}${target}`,
      { method, headers: own },
      (reply) => {
        buffer(reply).then((bytes) => {
          done({ status: reply.statusCode ?? 502, headers: reply.headers, bytes });
        }, fail);
      },
    );
    request.on('error', fail);
    request.end(body);
  });
}

function answer(outgoing: ServerResponse, reply: SentReply, faults: readonly Fault[]): void {
  const { status, headers, bytes } = reply;
  outgoing.writeHead(status, {
    ...without(headers, HOP),
    ...(faults.length > 0 ? { 'kontrak-violations': violationsHeader(faults) } : {}),
  });
  outgoing.end(bytes);
}

function refusal(status: number, title: string, faults: readonly Fault[]): SentReply {
  const violations = faults.slice(0, 100).map(({ place, message }) => ({ place, message }));
  const bytes = Buffer.from(JSON.stringify({ title, status, violations }));
  const headers = {
    'content-type': 'application/problem+json',
    'content-length': String(bytes.length),
  };
  return { status, headers, bytes };
}

function flat(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
}

function without<T extends object>(headers: T, names: readonly string[]): T {
  // The cast: each header may be missing.
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name))) as T;
}
