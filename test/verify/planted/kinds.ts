// Kinds of faults.
import { withAt } from '../../../server/verify/constraints/at.ts';
import { faultsIn, made } from '../../../server/verify/constraints/part.ts';
import { requestValues } from '../../../server/verify/request/values.ts';
import { textOf } from '../../../server/verify/request/write-parameters.ts';
import { valueAt } from '../../../server/world/value-at.ts';
import type { Contract } from '../../../server/contract/contract.ts';
import type { SentReply } from '../../../server/verify/exchange.ts';
import type { Fault, Passing } from './planted-server.ts';

/** A fault in the body of each success of an operation. */
export function inBody(operation: string, edit: (body: unknown) => unknown): Fault {
  return {
    reply: (reply, request) =>
      request.operation === operation && reply.status < 300 && request.method !== 'HEAD'
        ? withJson(reply, edit(JSON.parse(reply.bytes.toString())))
        : reply,
  };
}

/** Another value at a place of the body; `undefined` takes it away. */
export function at(pointer: string, change: (old: unknown) => unknown): (body: unknown) => unknown {
  return (body) => (valueAt(body, pointer) === undefined ? body : withAt(body, pointer, change));
}

/** A fault in the replies of an operation with some statuses. */
export function inReply(
  operation: string,
  statuses: readonly number[],
  edit: (reply: SentReply, request: Passing) => SentReply | undefined,
): Fault {
  return {
    reply: (reply, request) =>
      request.operation === operation && (statuses.length === 0 || statuses.includes(reply.status))
        ? edit(reply, request)
        : reply,
  };
}

/** An operation that lacks one check: what breaks it is mended, and taken. */
export function unchecked(
  contract: Contract,
  operation: string,
  keyword: string,
  pointer?: string,
): Fault {
  const one = contract.operations.find(({ id }) => id === operation);
  if (!one) throw new Error(`${operation} is no operation`);
  const schema = [...one.bodies.values()][0]?.schema ?? true;
  return {
    request: (request) => {
      if (request.operation !== operation || !request.body) return request;
      let body: unknown;
      try {
        body = JSON.parse(request.body.toString());
      } catch {
        return request;
      }
      const broken = faultsIn(contract, schema, body).filter(
        (fault) => fault.keyword === keyword && (pointer === undefined || fault.place === pointer),
      );
      if (broken.length === 0) return request;
      const good = goods.get(`${contract.domain} ${operation}`) ?? made(contract, schema, '');
      const mended = broken.reduce(
        (value, { place, wanted, keyword: broke }) =>
          withAt(value, place, () =>
            broke === 'additionalProperties'
              ? undefined
              : (valueAt(good, place) ?? [wanted].flat()[0]),
          ),
        body,
      );
      const bytes = Buffer.from(JSON.stringify(mended));
      return { ...request, body: bytes };
    },
    reply: (reply, request) => {
      if (request.operation === operation && reply.status < 300 && request.body) {
        try {
          const body = JSON.parse(request.body.toString()) as unknown;
          if (faultsIn(contract, schema, body).length === 0)
            goods.set(`${contract.domain} ${operation}`, body);
        } catch {
          // It is no good example.
        }
      }
      return reply;
    },
  };
}

/** The last good body of each operation. */
const goods = new Map<string, unknown>();

/** A query or header parameter that is not looked at. */
export function unread(contract: Contract, operation: string, name: string): Fault {
  const one = contract.operations.find(({ id }) => id === operation);
  const parameter = one?.parameters.find((other) => other.name === name);
  if (!one || !parameter) throw new Error(`${operation} has no ${name}`);
  const [values] = requestValues(contract, one);
  const good = textOf(values?.parameters.get(parameter));
  return {
    request: (request) => {
      if (request.operation !== operation) return request;
      if (parameter.in === 'header')
        return { ...request, headers: { ...request.headers, [name.toLowerCase()]: good } };
      const [path = '', search = ''] = request.target.split('?');
      const query = new URLSearchParams(search);
      query.delete(name);
      if (parameter.required === true) query.set(name, good);
      const rest = query.toString();
      return { ...request, target: rest === '' ? path : `${path}?${rest}` };
    },
  };
}

let worlds = 0;

/** Requests of an operation that go to a world of their own, so that nothing of them is kept. */
export function elsewhere(operation: string): Fault {
  return {
    request: (request) =>
      request.operation === operation
        ? {
            ...request,
            headers: { ...request.headers, 'x-kontrak-session': `elsewhere-${(worlds += 1)}` },
          }
        : request,
  };
}

/** Requests of an operation that need no credentials. */
export function open(operation: string): Fault {
  return {
    request: (request) =>
      request.operation === operation
        ? { ...request, headers: { ...request.headers, authorization: 'Bearer demo' } }
        : request,
  };
}

export function withJson(reply: SentReply, body: unknown): SentReply {
  return { ...reply, bytes: Buffer.from(JSON.stringify(body)) };
}

/** A reply that the mock never gave. */
export function replyOf(status: number, body: unknown, type = 'application/json'): SentReply {
  return {
    status,
    headers: { 'content-type': type },
    bytes: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  };
}
