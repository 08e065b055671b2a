import { Failure } from '../world/failure.ts';
import { formValue } from './form.ts';
import { isTooDeep, MAX_LEVELS } from './json.ts';
import { has, hasScalar, kindsOf } from './kinds.ts';
import { essenceOf, formatOf, isRange, mediaTypeFor, parameterOf } from './media-type.ts';
import { MOST_PARTS, partsOf } from './multipart.ts';
import { decodedPlus, pairsIn } from './query.ts';
import { hasManyNodes, MOST_NODES } from './xml-text.ts';
import { readXml } from './read-xml.ts';
import { scalarOf } from './scalar.ts';
import { readSequence } from './sequence.ts';
import type { Document, MediaType } from './document.ts';

/** Removes a byte order mark, and refuses bytes that are not UTF-8. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** The bodies that an operation may have, by media type. */
type Bodies = ReadonlyMap<string, MediaType>;

/**
 * The media type of an operation that a body is of. Without a content type, it is the only one that there is, or JSON
 * if the body is JSON.
 * @param contentType the header, undefined for none
 * @returns undefined if the operation reads no such body
 */
export function bodyTypeOf(
  bodies: Bodies,
  bytes: Buffer,
  contentType: string | undefined,
): string | undefined {
  if (contentType !== undefined) return mediaTypeFor(bodies.keys(), contentType);
  const [only, ...others] = bodies.keys();
  if (others.length === 0 && only !== undefined && !isRange(only)) return only;
  try {
    parseJson(bytes);
    return mediaTypeFor(bodies.keys(), 'application/json');
  } catch {
    return undefined;
  }
}

/**
 * Parses a request body by its content type, and in the types of its schema.
 *
 * JSON is read whatever the contract says; forms and XML are read into the shape of the schema. A text is a string, or
 * the number or boolean that the schema asks for; a plain one is JSON if the schema asks for an object or a list, and
 * a sequence such as JSON lines is the list of its items. Any other body is a string with a character for each byte (Latin-1).
 * @param type the media type of the operation that the body is of; undefined for none: then it is read as a multipart
 *   form or as JSON
 * @param contentType the header, undefined for none
 * @throws Failure 400 for a body that does not fit its content type, is nested too deep, or has too many parts
 */
export async function parseBody(
  document: Document,
  bodies: Bodies,
  bytes: Buffer,
  type: string | undefined,
  contentType: string = type ?? 'application/json',
): Promise<unknown> {
  const media = bodies.get(type ?? '') ?? {};
  const { schema } = media;
  const kinds = kindsOf(document, schema);
  const sent = formatOf(contentType);
  const format = type === undefined && sent !== 'multipart' ? 'json' : sent;
  if (format === 'json') return parseJson(bytes);
  if (format === 'multipart') {
    const parts = await partsOf(bytes, contentType);
    // A schema of a text is meant for the file that is sent.
    if (has(kinds, 'string') && !has(kinds, 'object', 'array')) return parts.at(-1)?.value ?? '';
    return formValue(document, media, parts);
  }
  if (format === 'binary') return bytes.toString('latin1');
  // Some services read JSON that is labelled as a text.
  const isStructured = has(kinds, 'object', 'array') && !hasScalar(kinds);
  if (essenceOf(contentType) === 'text/plain' && isStructured) return parseJson(bytes);
  const text = textOf(bytes, contentType);
  const isSequence = format === 'sequence' && has(kinds, 'object', 'array');
  if (isSequence) return parseSequence(document, media, contentType, text);
  if (
    ['text', 'sequence'].includes(format) ||
    (has(kinds, 'string') && !has(kinds, 'object', 'array'))
  ) {
    return scalarOf(document, schema, text);
  }
  return format === 'form' ? parseForm(document, media, text) : parseXml(document, media, text);
}

function parseJson(bytes: Buffer): unknown {
  if (isTooDeep(bytes.toString('latin1'))) {
    throw new Failure(400, `The JSON body is nested over ${MAX_LEVELS} levels deep.`);
  }
  try {
    return JSON.parse(UTF_8.decode(bytes));
  } catch (error) {
    // The decoder and the parser throw errors that explain the fault. Their quotes of the body may be secret.
    const { message } = error as Error;
    const reason = message.replace(/, (\.\.\.)?".*"(\.\.\.)? is not valid JSON$/s, '');
    throw new Failure(400, `The body is not readable JSON: ${reason}`);
  }
}

function parseSequence(
  document: Document,
  { schema }: MediaType,
  type: string,
  text: string,
): unknown {
  try {
    return readSequence(document, schema, type, text);
  } catch (error) {
    // The cast: nothing else is thrown.
    throw new Failure(400, `The body is not readable: ${(error as SyntaxError).message}.`);
  }
}

function parseForm(document: Document, media: MediaType, text: string): unknown {
  const pairs = pairsIn(text.trim());
  if (pairs.length > MOST_PARTS) {
    throw new Failure(400, `The form has over ${MOST_PARTS} fields.`);
  }
  const fields = pairs.map(({ name, value }) => ({ name, value: decodedPlus(value) }));
  return formValue(document, media, fields);
}

function parseXml(document: Document, { schema }: MediaType, text: string): unknown {
  if (hasManyNodes(text)) {
    throw new Failure(400, `The XML body has over ${MOST_NODES} elements and attributes.`);
  }
  try {
    return readXml(document, schema, text);
  } catch {
    // The library's reason may quote the body, and so a secret.
    throw new Failure(400, `The body is not readable XML of at most ${MAX_LEVELS} levels.`);
  }
}

/** A text in the charset that its content type names; in UTF-8, if it names none that is known. */
export function textOf(bytes: Buffer, contentType: string): string {
  try {
    return new TextDecoder(parameterOf(contentType, 'charset')).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
