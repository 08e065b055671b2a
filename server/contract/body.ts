import { Busboy } from '@fastify/busboy';

import { Failure } from '../world/failure.ts';

/** Takes a byte order mark away, and refuses bytes that are no UTF-8. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses a request body by its content type.
 * @param bytes the body as it was sent
 * @param contentType the header, undefined for none
 * @returns the JSON value, or the text fields of a form by name
 * @throws Failure 400 where the body is not what its content type says
 */
export async function parseBody(bytes: Buffer, contentType = ''): Promise<unknown> {
  const isForm = contentType.toLowerCase().startsWith('multipart/form-data');
  return isForm ? await parseForm(bytes, contentType) : parseJson(bytes);
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(UTF_8.decode(bytes));
  } catch (error) {
    // Both the decoder and the parser throw errors that say what is wrong.
    throw new Failure(400, `The body is no readable JSON: ${(error as Error).message}`);
  }
}

function parseForm(bytes: Buffer, contentType: string): Promise<Record<string, string>> {
  const fields = new Map<string, string>();
  return new Promise((done, fail) => {
    const refuse = (): void => {
      fail(new Failure(400, 'The body is no readable multipart form.'));
    };
    try {
      const form = new Busboy({ headers: { 'content-type': contentType } });
      // The library's types forget that a part may come without a name.
      form.on('field', (name: string | undefined, value) => {
        if (name === undefined) refuse();
        else fields.set(name, value);
      });
      form.on('error', refuse);
      form.on('finish', () => {
        done(Object.fromEntries(fields));
      });
      form.end(bytes);
    } catch {
      refuse(); // the content type lacks its boundary
    }
  });
}
