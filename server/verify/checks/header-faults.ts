import { resolve } from '../../contract/document.ts';
import { placesIn } from '../../contract/places.ts';
import { SERVERS_OWN } from '../../contract/reply-headers.ts';
import { MASK } from '../../world/mask.ts';
import { readingsOf } from '../constraints/wire.ts';
import { expectedBy, schemaFaultsOf } from './schema-faults-of.ts';
import type { Document, Header, Response } from '../../contract/document.ts';
import type { SentReply } from '../exchange.ts';
import type { ReplyFaultPart } from './body-faults.ts';

/** A header is a text, which may be read in several ways; one of them must keep the schema. */
export function headerFaults(
  document: Document,
  response: Response,
  { headers }: SentReply,
): ReplyFaultPart[] {
  return Object.entries(response.headers ?? {}).flatMap(([name, one]): ReplyFaultPart[] => {
    const key = name.toLowerCase();
    const header = resolve<Header>(document, one);
    const text = [headers[key]].flat()[0];
    if (SERVERS_OWN.includes(key) || text === MASK) return [];
    const pointer = placesIn(document).get(header);
    const told = {
      ...{ check: 'header', place: `/headers/${key}` },
      ...(pointer === undefined ? {} : { pointer }),
    };
    if (text === undefined) {
      const message = `the header ${name} is missing`;
      return header.required === true ? [{ ...told, message, expected: 'the header' }] : [];
    }
    const schema = header.schema ?? true;
    const isKept = readingsOf(text).some(
      (value) => schemaFaultsOf(document).of(schema, value, 'reply').length === 0,
    );
    const message = `the header ${name} does not keep its schema`;
    return isKept ? [] : [{ ...told, message, expected: expectedBy('schema', schema) }];
  });
}
