// The checks of one reply by its contract.
import { BODILESS } from '../../contract/responses.ts';
import { formatOf, isJson, mediaTypeFor } from '../../contract/media-type.ts';
import { resolve } from '../../contract/document.ts';
import { SERVERS_OWN } from '../../contract/reply-headers.ts';
import { readingsOf } from '../constraints/wire.ts';
import { placesIn } from '../../contract/places.ts';
import { readXml } from '../../contract/read-xml.ts';
import { schemaFaultsOf } from './schema-faults-of.ts';
import { pointerOf } from '../run/pointer-of.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Header, MediaType, Response } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';
import type { SentReply, WrittenRequest } from '../exchange.ts';
import type { Fault } from '../fault.ts';

type Told = Pick<Fault, 'check' | 'message' | 'expected'> & Partial<Fault>;

/** All ways in which a reply breaks its contract, whatever was asked. */
export function replyFaults(
  contract: Contract,
  operation: Operation,
  { method }: Pick<WrittenRequest, 'method'>,
  reply: SentReply,
): Fault[] {
  const { status } = reply;
  const { responses } = operation;
  const place = pointerOf(operation);
  const fault = (told: Told): Fault => ({
    ...{ direction: 'reply', pointer: place, keyword: '', place: '/status' },
    ...told,
  });
  const isError = status >= 500 && !responses.statuses.includes(status);
  if (isError) {
    return [fault({ check: 'server-error', message: 'the server fails', expected: 'no 5xx' })];
  }
  const response = responses.get(status);
  if (!responses.allows(status)) {
    const message = `the status ${status} is not documented`;
    return [fault({ check: 'status', message, expected: `one of ${responses.toString()}` })];
  }
  if (!response) return [];
  const pointer = placesIn(contract.document).get(response) ?? place;
  const own = (told: Told): Fault => fault({ pointer, place: '/body', ...told });
  const headers = headerFaults(contract, response, reply).map((told) => own(told));
  if (method === 'HEAD' || BODILESS.includes(status)) return headers;
  return [...headers, ...bodyFaults(contract, response, reply).map((told) => own(told))];
}

/** A header is a text, which may be read in several ways; one of them must keep the schema. */
function headerFaults({ document }: Contract, response: Response, reply: SentReply): Told[] {
  return Object.entries(response.headers ?? {}).flatMap(([name, one]): Told[] => {
    const key = name.toLowerCase();
    const header = resolve<Header>(document, one);
    if (SERVERS_OWN.includes(key)) return [];
    const pointer = placesIn(document).get(header);
    const told = {
      check: 'header',
      place: `/headers/${key}`,
      ...(pointer === undefined ? {} : { pointer }),
    };
    const text = [reply.headers[key]].flat()[0];
    if (text === undefined) {
      const message = `the header ${name} is missing`;
      return header.required === true ? [{ ...told, message, expected: 'the header' }] : [];
    }
    const schema = header.schema ?? true;
    const isKept = readingsOf(text).some(
      (value) => schemaFaultsOf(document).of(schema, value, 'reply').length === 0,
    );
    const message = `the header ${name} does not keep its schema`;
    return isKept ? [] : [{ ...told, message, expected: JSON.stringify(schema).slice(0, 100) }];
  });
}

function bodyFaults(contract: Contract, { content = {} }: Response, reply: SentReply): Told[] {
  const { headers, bytes } = reply;
  const types = Object.keys(content);
  if (types.length === 0) {
    const message = 'there is a body, and none is documented';
    return bytes.length === 0 ? [] : [{ check: 'body-unexpected', message, expected: 'no body' }];
  }
  if (bytes.length === 0) {
    const message = 'there is no body';
    return [{ check: 'body-missing', message, expected: `a body of ${types.join(' or ')}` }];
  }
  const type = headers['content-type'] ?? '';
  const key = mediaTypeFor(types, type);
  const media = key === undefined || type === '' ? undefined : content[key];
  if (!media) {
    const message =
      type === '' ? 'there is no content type' : `the content type is ${type.split(';')[0] ?? ''}`;
    return [
      {
        check: 'media-type',
        message,
        expected: types.join(' or '),
        place: '/headers/content-type',
      },
    ];
  }
  return valueFaults(contract, media, type, bytes);
}

function valueFaults(contract: Contract, media: MediaType, type: string, bytes: Buffer): Told[] {
  const expected = `readable ${type}`;
  let value: unknown;
  try {
    if (isJson(type)) value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    else if (formatOf(type) === 'xml') {
      value = readXml(contract.document, media.schema, bytes.toString());
    } else return [];
  } catch {
    return [{ check: 'body-parse', message: 'the body cannot be read', expected }];
  }
  if (media.schema === undefined) return [];
  return schemaFaultsOf(contract.document)
    .of(media.schema, value, 'reply')
    .map(({ pointer, keyword, place, message, wanted }) => ({
      ...{ check: 'body-schema', pointer, keyword, place: `/body${place}`, message },
      expected: `${keyword} ${JSON.stringify(wanted ?? null).slice(0, 100)}`,
    }));
}
