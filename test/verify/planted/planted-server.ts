// A server that passes every request on to a mock, and has one fault.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Agent, IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { buffer } from 'node:stream/consumers';

import { send } from '../../../server/verify/send.ts';
import type { Contract } from '../../../server/contract/contract.ts';
import type { SentReply, WrittenRequest } from '../../../server/verify/exchange.ts';
import type { Listening } from '../../listening.ts';

/** A request on its way to the mock. */
export interface Passing extends WrittenRequest {
  /** The operation of the contract that it is for; undefined for none. */
  operation: string | undefined;
}

/** A fault of a server. */
export interface Fault {
  /** Changes a request on its way in. A reply ends the way there. */
  request?: (request: Passing, mock: Mock) => Passing | SentReply | Promise<Passing | SentReply>;
  /** Changes a reply on its way out; `undefined` cuts the connection, and a promise may never end. */
  reply?: (
    reply: SentReply,
    request: Passing,
    mock: Mock,
  ) => SentReply | undefined | Promise<SentReply | undefined>;
  /** Writes a reply. It has no headers about its length and its connection. */
  send?: (response: ServerResponse, reply: SentReply) => void;
}

/** Asks the mock behind the fault. */
export type Mock = (request: WrittenRequest) => Promise<SentReply>;

/** The server, and the contract and the fault that it has at a time. */
export interface PlantedServer extends Listening {
  plant: (contract: Contract, fault: Fault) => void;
}

/** @param origin of the mock; each API is at its name there */
export async function plantedServer(origin: string, agent: Agent): Promise<PlantedServer> {
  let planted: { contract: Contract; fault: Fault } | undefined;
  const server = createServer((request, response) => {
    void (async () => {
      if (!planted) throw new Error('Nothing is planted.');
      const { contract, fault } = planted;
      const target = request.url ?? '/';
      const method = request.method ?? 'GET';
      const [path = '', search = ''] = target.split('?');
      const [found] = contract.find(path, search);
      const headers = plain(request.headers);
      const body = await buffer(request);
      const passing: Passing = {
        ...{ method, target, headers, body: body.length > 0 ? body : undefined },
        operation: found?.path.operations.get(method.toLowerCase())?.id,
      };
      const mock: Mock = (one) =>
        send(`${origin}/${contract.domain}`, { ...one, headers: sized(one) }, { agent });
      const sent = (await fault.request?.(passing, mock)) ?? passing;
      const first = 'status' in sent ? sent : await mock(sent);
      const reply =
        fault.reply && !('status' in sent) ? await fault.reply(first, passing, mock) : first;
      if (!reply) {
        request.socket.destroy();
        return;
      }
      const others = without(reply.headers, 'transfer-encoding', 'content-length', 'connection');
      if (fault.send) {
        fault.send(response, { ...reply, headers: others });
        return;
      }
      response.writeHead(reply.status, { ...others, 'content-length': reply.bytes.length });
      response.end(method === 'HEAD' ? undefined : reply.bytes);
    })().catch((error: unknown) => {
      response.destroy(error as Error);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
    plant: (contract, fault) => {
      planted = { contract, fault };
    },
  };
}

function plain(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(without(headers, 'connection', 'host')).map(([name, value]) => [
      name,
      [value].flat().join(', '),
    ]),
  );
}

function sized({ headers, body }: WrittenRequest): Record<string, string> {
  const others = without(headers, 'content-length', 'transfer-encoding');
  return body ? { ...others, 'content-length': String(body.length) } : others;
}

/** Headers without some of them. */
export function without<T extends object>(headers: T, ...names: string[]): T {
  // The cast: the headers that are left out are all optional.
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name))) as T;
}
