import { contentTypeFor, formatOf, isFile, mediaTypeFor } from './media-type.ts';
import { writeXml } from './write-xml.ts';
import type { Reply } from '../world/reply.ts';
import type { Document, Schema } from './document.ts';
import type { Rules } from './rules.ts';

/** A content type that a header can have (RFC 9110, section 8.3.1). */
const CONTENT_TYPE = /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+ *(;[\x20-\x7e]*)?$/;

/**
 * A reply with its body as it is sent, by its content type. A text is sent as it is, an object in XML or as a form by its
 * schema, and the string of any other format as its bytes: a byte for each character (Latin-1), or UTF-8 if it has other
 * characters. A string in XML is an element, unless it is XML itself. Any other value is sent as JSON. A range such as `image/*` becomes one of its types.
 * @param operation undefined where none was found
 */
export function encodedReply(
  document: Document,
  operation: Pick<Rules, 'responses'> | undefined,
  reply: Reply,
): Reply {
  const { status, headers, body } = reply;
  const documented = headers['content-type'];
  if (documented === undefined || body === undefined) return reply;
  const content = operation?.responses.get(status)?.content ?? {};
  const key = mediaTypeFor(Object.keys(content), documented) ?? '';
  const schema = Object.hasOwn(content, key) ? content[key]?.schema : undefined;
  const usual = typeof body === 'string' ? 'text/plain' : 'application/json';
  const type = CONTENT_TYPE.test(documented) ? contentTypeFor(documented, isFile(schema)) : usual;
  const encoded = encodedBody(document, schema, type, body);
  return {
    ...reply,
    headers: { ...headers, 'content-type': type },
    encoded: encoded ?? JSON.stringify(body),
  };
}

/** @returns undefined for a body that is sent as JSON */
function encodedBody(
  document: Document,
  schema: Schema | undefined,
  type: string,
  body: unknown,
): string | Uint8Array | undefined {
  const format = formatOf(type);
  if (format === 'json') return undefined;
  if (format === 'xml' && typeof body === 'string' && !/^\s*</.test(body)) {
    return writeXml(document, schema, body);
  }
  if (typeof body === 'string') {
    return format === 'binary' && /^[\0-\xff]*$/.test(body) ? Buffer.from(body, 'latin1') : body;
  }
  if (format === 'xml') return writeXml(document, schema, body);
  return format === 'form' ? formText(body) : undefined;
}

/** An object as pairs. Lists have a pair for each item; whatever nests deeper is written as JSON. */
function formText(body: unknown): string {
  const pairs = Object.entries(Object(body) as object).flatMap(([name, value]: [string, unknown]) =>
    [value]
      .flat()
      .map((one): [string, string] => [name, typeof one === 'string' ? one : JSON.stringify(one)]),
  );
  return new URLSearchParams(pairs).toString();
}
