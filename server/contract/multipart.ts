import { setImmediate } from 'node:timers/promises';
import type { Readable, Writable } from 'node:stream';

import { Failure } from '../world/failure.ts';
import { formatOf } from './media-type.ts';
import type { Field } from './form.ts';

/** The most parts that a form may have. */
export const MOST_PARTS = 1000;

/** Bytes of a form that are parsed at once; the parser takes a millisecond for a thousand of the smallest parts. */
const SLICE = 16_384;

/** The longest name of a part. The library would cut a longer one. */
const LONGEST_NAME = 100_000;

/**
 * The parts of a multipart form, in their order. A file is the text of its bytes: in UTF-8 if its content type is a
 * text, JSON or XML, else a character for each byte (Latin-1).
 * @param contentType the header, with the boundary
 * @throws Failure 400 for a body that is no such form, and for one with too many parts
 */
export async function partsOf(bytes: Buffer, contentType: string): Promise<Field[]> {
  // Few requests have such a form, and the library is not to be loaded before TextDecoder is there (testing/realm.ts).
  const { Busboy } = await import('@fastify/busboy');
  return await new Promise((done, fail) => {
    const refuse = (message = 'The body is not a readable multipart form.'): void => {
      fail(new Failure(400, message));
    };
    try {
      const parts: (Field & { chunks?: Buffer[] })[] = [];
      const limits = { parts: MOST_PARTS, fieldNameSize: LONGEST_NAME };
      const form = new Busboy({ headers: { 'content-type': contentType }, limits });
      // A part may come without a name, which the library's types forget.
      form.on('field', (name: string | undefined, value, _, __, ___, type: string) => {
        if (name === undefined) refuse();
        else parts.push({ name, value, type });
      });
      form.on('file', (name: string | undefined, file: Readable, _, __, type: string) => {
        const chunks: Buffer[] = [];
        file.on('data', (chunk: Buffer) => chunks.push(chunk));
        if (name === undefined) refuse();
        else parts.push({ name, value: '', type, chunks });
      });
      form.on('partsLimit', () => {
        refuse(`The form has over ${MOST_PARTS} parts.`);
        form.destroy();
      });
      form.on('error', () => {
        refuse();
      });
      form.on('finish', () => {
        done(
          parts.map(({ chunks, ...part }) =>
            chunks ? { ...part, value: textOf(Buffer.concat(chunks), part.type) } : part,
          ),
        );
      });
      feed(form, bytes).catch(fail);
    } catch {
      refuse(); // the content type lacks its boundary
    }
  });
}

/** The bytes of a file as a text. */
function textOf(bytes: Buffer, type = ''): string {
  return bytes.toString(formatOf(type) === 'binary' ? 'latin1' : 'utf8');
}

/** Gives a form to its parser in slices, and lets other requests go on between them. */
async function feed(form: Writable, bytes: Buffer): Promise<void> {
  for (let start = 0; start < bytes.length && !form.destroyed; start += SLICE) {
    if (start > 0) await setImmediate();
    form.write(bytes.subarray(start, start + SLICE));
  }
  if (!form.destroyed) form.end();
}
