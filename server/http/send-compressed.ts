import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

import type { Request, Response } from 'express';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Sends a text, compressed for a client that takes gzip. Its type is set already. */
export async function sendText(request: Request, response: Response, text: string): Promise<void> {
  await sendGzip(request, response, await compress(text));
}

/** Sends bytes that gzip has compressed, as they are or as they were before. */
export async function sendGzip(request: Request, response: Response, bytes: Buffer): Promise<void> {
  response.vary('Accept-Encoding');
  if (request.acceptsEncodings('gzip', 'identity') === 'gzip') {
    response.set('Content-Encoding', 'gzip').send(bytes);
  } else response.send(await decompress(bytes));
}
