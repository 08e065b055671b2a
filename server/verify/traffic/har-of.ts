import { isDeepStrictEqual } from 'node:util';

import { jsonOf } from '../../contract/json.ts';
import { MASK, masked, maskedBody, maskedPath } from '../../world/mask.ts';
import { decoded } from '../decoded.ts';
import type { Exchange } from './har.ts';

/** The exchanges as a HAR, with secrets masked. A body that was not kept whole is left out. */
export function harOf(
  exchanges: readonly Exchange[],
  creator: { name: string; version: string },
): object {
  return { log: { version: '1.2', creator, entries: exchanges.map(entryOf) } };
}

/** An exchange as an entry of a HAR. */
export function entryOf({ at, took, url, request, reply: sent, partial }: Exchange): object {
  const reply = decoded(sent);
  const shown = shownUrl(url);
  const { body } = request;
  const mimeType = request.headers['content-type'] ?? '';
  const [replyType = ''] = [reply.headers['content-type']].flat();
  return {
    startedDateTime: new Date(at).toISOString(),
    time: took,
    request: {
      ...{ method: request.method, url: shown.href, httpVersion: 'HTTP/1.1', cookies: [] },
      headers: pairsOf(request.headers),
      queryString: [...shown.searchParams].map(([name, value]) => ({ name, value })),
      ...{ headersSize: -1, bodySize: body?.length ?? 0 },
      ...(body && !partial.includes('request') ? { postData: { mimeType, ...shownOf(body) } } : {}),
    },
    response: {
      ...{ status: reply.status, statusText: '', httpVersion: 'HTTP/1.1', cookies: [] },
      headers: pairsOf(reply.headers),
      content: {
        ...{ size: reply.bytes.length, mimeType: replyType },
        ...(partial.includes('reply') ? {} : shownOf(reply.bytes)),
      },
      ...{ redirectURL: '', headersSize: -1, bodySize: sent.bytes.length },
    },
    cache: {},
    timings: { send: 0, wait: took, receive: 0 },
  };
}

/** An address without its secrets. */
function shownUrl(url: URL): URL {
  const shown = new URL(url);
  Object.assign(shown, { username: '', password: '', pathname: maskedPath(url.pathname) });
  for (const [name, value] of url.searchParams)
    if (!isDeepStrictEqual(masked({ [name]: value }), { [name]: value }))
      shown.searchParams.set(name, MASK);
  return shown;
}

function pairsOf(headers: Readonly<Record<string, unknown>>): { name: string; value: string }[] {
  return Object.entries(masked(headers) as object).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, value: String(one) })),
  );
}

function shownOf(bytes: Buffer): { text: string; encoding?: string } {
  const text = bytes.toString();
  if (!Buffer.from(text).equals(bytes)) {
    return { text: bytes.toString('base64'), encoding: 'base64' };
  }
  const data = jsonOf(text);
  if (data === undefined) return { text: String(maskedBody(text)) };
  const shown = maskedBody(data);
  // A text without secrets stays as it was sent: a key may stand twice in it.
  return { text: isDeepStrictEqual(shown, data) ? text : JSON.stringify(shown) };
}
