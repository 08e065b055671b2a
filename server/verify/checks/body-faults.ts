// The checks of a reply's body by its contract.
import { textOf } from '../../contract/body.ts';
import { has, kindsOf } from '../../contract/kinds.ts';
import { essenceOf, formatOf, mediaTypeFor } from '../../contract/media-type.ts';
import { readXml } from '../../contract/read-xml.ts';
import { readSequence } from '../../contract/sequence.ts';
import { scalarOf } from '../../contract/scalar.ts';
import { isUnread } from '../../contract/validator.ts';
import { MASK } from '../../world/mask.ts';
import { hasKnownCoding } from '../decoded.ts';
import { isMasked } from './is-masked.ts';
import { readJson, repeatedKey } from './json-text.ts';
import { expectedBy, schemaFaultsOf } from './schema-faults-of.ts';
import { undocumentedIn } from './undocumented.ts';
import type { Document, MediaType, Response } from '../../contract/document.ts';
import type { SentReply } from '../exchange.ts';
import type { Fault, FaultPart } from '../fault.ts';

/** A fault of a reply, as far as it differs from others of the same one. */
export type ReplyFaultPart = FaultPart & Pick<Fault, 'check' | 'expected'>;

/** @param reply not packed, if that can be undone */
export function bodyFaults(
  document: Document,
  { content = {} }: Response,
  reply: SentReply,
): ReplyFaultPart[] {
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
    const place = '/headers/content-type';
    return [{ check: 'media-type', message, expected: types.join(' or '), place }];
  }
  if (bytes.toString() === MASK) return [];
  if (headers['content-encoding'] === undefined) return valueFaults(document, media, type, bytes);
  const told = { check: 'body-parse', message: 'the body cannot be unpacked' };
  return hasKnownCoding(reply) ? [{ ...told, expected: 'a body in its Content-Encoding' }] : [];
}

function valueFaults(
  document: Document,
  media: MediaType,
  type: string,
  bytes: Buffer,
): ReplyFaultPart[] {
  const told = { check: 'body-parse', expected: `readable ${essenceOf(type)}` };
  let value: unknown;
  try {
    value = valueOf(document, media, type, bytes);
  } catch (error) {
    return [{ ...told, message: (error as Error).message }]; // the cast: nothing else is thrown there
  }
  const key = formatOf(type) === 'json' ? repeatedKey(bytes.toString()) : undefined;
  const repeated =
    key === undefined
      ? []
      : [{ ...told, place: `/body${key}`, message: 'a key stands twice in one object' }];
  const { schema } = media;
  if (schema === undefined || value === undefined || isUnread(document, type, media, value)) {
    return repeated;
  }
  const broken = schemaFaultsOf(document)
    .of(schema, value, 'reply')
    .filter((one) => !isMasked(value, one))
    .map(({ pointer, keyword, place, message, wanted }) => ({
      ...{ check: 'body-schema', pointer, keyword, place: `/body${place}`, message },
      expected: expectedBy(keyword, wanted),
    }));
  const undocumented = undocumentedIn(document, schema, value).map(({ pointer, place }) => ({
    ...{ check: 'body-undocumented', pointer, keyword: 'properties', place: `/body${place}` },
    ...{ message: 'the property is not documented', expected: 'a property that the schema names' },
  }));
  return [...repeated, ...broken, ...undocumented];
}

/**
 * @returns undefined for a format that is not judged
 * @throws Error that says in a few words why the body cannot be read
 */
function valueOf(document: Document, { schema }: MediaType, type: string, bytes: Buffer): unknown {
  const format = formatOf(type);
  if (format === 'json') return readJson(bytes);
  if (format === 'text') return scalarOf(document, schema, textOf(bytes, type));
  if (format === 'sequence') return sequenceOf(document, schema, type, bytes);
  if (format !== 'xml') return undefined;
  try {
    return readXml(document, schema, textOf(bytes, type));
  } catch {
    throw new Error('the body is no XML');
  }
}

/** The items of a sequence; its text, if nothing is said of items. */
function sequenceOf(
  document: Document,
  schema: MediaType['schema'],
  type: string,
  bytes: Buffer,
): unknown {
  const text = textOf(bytes, type);
  if (!has(kindsOf(document, schema), 'object', 'array')) return text;
  try {
    return readSequence(document, schema, type, text);
  } catch (error) {
    // The cast: nothing else is thrown.
    throw new Error(`the body is no sequence: ${(error as SyntaxError).message}`, { cause: error });
  }
}
