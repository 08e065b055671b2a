// Writes bodies in their media type.
import { contentTypeFor, formatOf, isFile } from '../../contract/media-type.ts';
import { propertyOf, kindsOf, itemsOf } from '../../contract/kinds.ts';
import { writeSequence } from '../../contract/sequence.ts';
import { writeXml } from '../../contract/write-xml.ts';
import { deep, isNested, pair, textOf } from './write-parameters.ts';
import type { Document, MediaType, Schema } from '../../contract/document.ts';
import type { RequestValues } from './values.ts';

export interface WrittenBody {
  type: string;
  bytes: Buffer;
}

export async function writeBody(
  document: Document,
  { type: key, media, value }: NonNullable<RequestValues['body']>,
): Promise<WrittenBody> {
  const type = contentTypeFor(key, isFile(media.schema));
  const format = formatOf(type);
  if (format === 'json') return { type, bytes: Buffer.from(JSON.stringify(value)) };
  if (format === 'sequence' && isNested(value))
    return { type, bytes: Buffer.from(writeSequence(type, value)) };
  if (format === 'multipart') return multipart(document, media, value);
  if (format === 'form' && isNested(value)) {
    return { type, bytes: Buffer.from(formPairs(media, value).join('&')) };
  }
  if (format === 'xml' && isNested(value)) {
    return { type, bytes: Buffer.from(writeXml(document, media.schema, value)) };
  }
  return { type, bytes: Buffer.from(textOf(value), format === 'binary' ? 'latin1' : 'utf8') };
}

/** The pairs of an urlencoded form: lists have a pair for each item, and objects are JSON or in brackets. */
export function formPairs({ encoding = {} }: MediaType, value: object): string[] {
  return Object.entries(value).flatMap(([name, one]: [string, unknown]) => {
    const { style = 'form', explode = style === 'form' } = encoding[name] ?? {};
    if (style === 'deepObject') return deep(name, one);
    if (!Array.isArray(one)) return [pair(name, one)];
    return explode ? one.map((item) => pair(name, item)) : [pair(name, one.map(textOf).join(','))];
  });
}

async function multipart(
  document: Document,
  { schema, encoding = {} }: MediaType,
  value: unknown,
): Promise<WrittenBody> {
  const form = new FormData();
  const kinds = kindsOf(document, schema);
  for (const [name, one] of Object.entries(Object(value) as object) as [string, unknown][]) {
    const own = propertyOf(kinds, name);
    const item = Array.isArray(one) ? itemsOf(kindsOf(document, own)) : own;
    const type = encoding[name]?.contentType?.split(',')[0];
    for (const part of [one].flat()) addPart(form, name, part, { schema: item, type });
  }
  const written = new Response(form);
  return {
    type: written.headers.get('content-type') ?? '',
    bytes: Buffer.from(await written.arrayBuffer()),
  };
}

function addPart(
  form: FormData,
  name: string,
  value: unknown,
  { schema, type }: { schema: Schema | undefined; type: string | undefined },
): void {
  const bytes = Buffer.from(textOf(value), isFile(schema) ? 'latin1' : 'utf8');
  if (isNested(value)) form.append(name, new Blob([bytes], { type: 'application/json' }));
  else if (isFile(schema)) form.append(name, new Blob([bytes], { type: type ?? '' }), 'file');
  else form.append(name, textOf(value));
}
