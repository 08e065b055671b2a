import { setImmediate } from 'node:timers/promises';
import type { Writable } from 'node:stream';

import { Busboy } from '@fastify/busboy';

import { Failure } from '../world/failure.ts';

/** Removes a byte order mark, and refuses bytes that are not UTF-8. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** The greatest depth of nested lists and objects. Code that walks a body calls itself at each level. */
const MAX_LEVELS = 100;

/** The most parts that a form may have. */
const MOST_PARTS = 1000;

/** Bytes of a form that are parsed at once; the parser takes a millisecond for a thousand of the smallest parts. */
const SLICE = 16_384;

/**
 * Parses a request body by its content type.
 * @param bytes the body as it was sent
 * @param contentType the header, undefined for none
 * @returns the JSON value, or the text fields of a form by name
 * @throws Failure 400 for a body that does not fit its content type, is nested too deep, or has too many parts
 */
export async function parseBody(bytes: Buffer, contentType = ''): Promise<unknown> {
  const isForm = contentType.toLowerCase().startsWith('multipart/form-data');
  return isForm ? await parseForm(bytes, contentType) : parseJson(bytes);
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

/** Counts the brackets outside of strings. That needs neither a parser nor a deep stack. */
function isTooDeep(text: string): boolean {
  let levels = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (sign === '"') quoted = !quoted;
    else if (quoted) i += sign === '\\' ? 1 : 0;
    else if ('[{'.includes(sign)) levels += 1;
    else if (']}'.includes(sign)) levels -= 1;
    if (levels > MAX_LEVELS) return true;
  }
  return false;
}

function parseForm(bytes: Buffer, contentType: string): Promise<Record<string, string>> {
  const fields = new Map<string, string>();
  return new Promise((done, fail) => {
    const refuse = (message = 'The body is not a readable multipart form.'): void => {
      fail(new Failure(400, message));
    };
    try {
      const limits = { parts: MOST_PARTS };
      const form = new Busboy({ headers: { 'content-type': contentType }, limits });
      // A part may come without a name, which the library's types forget.
      form.on('field', (name: string | undefined, value) => {
        if (name === undefined) refuse();
        else fields.set(name, value);
      });
      form.on('partsLimit', () => {
        refuse(`The form has over ${MOST_PARTS} parts.`);
        form.destroy();
      });
      form.on('error', () => {
        refuse();
      });
      form.on('finish', () => {
        done(Object.fromEntries(fields));
      });
      feed(form, bytes).catch(fail);
    } catch {
      refuse(); // the content type lacks its boundary
    }
  });
}

/** Gives a form to its parser in slices, and lets other requests go on between them. */
async function feed(form: Writable, bytes: Buffer): Promise<void> {
  for (let start = 0; start < bytes.length && !form.destroyed; start += SLICE) {
    if (start > 0) await setImmediate();
    form.write(bytes.subarray(start, start + SLICE));
  }
  if (!form.destroyed) form.end();
}
