import { mediaTypeFor } from './media-type.ts';
import type { Violation } from '../world/failure.ts';
import type { Reply } from '../world/reply.ts';
import type { Response } from './document.ts';

/** Headers that the server itself sets: one of another value would break the reply. */
export const SERVERS_OWN = [
  ...['content-type', 'content-length', 'content-encoding', 'transfer-encoding', 'connection'],
  ...['keep-alive', 'trailer', 'upgrade', 'date', 'vary', 'x-kontrak-entry'],
];

/**
 * A reply without headers that say of its body what is not true. Code of one's own may hand on those of another server.
 * The length of a body that is not sent stays, and so does the encoding of bytes.
 * @param reply with its body as it is sent
 * @param method of the request
 */
export function withoutUntrueHeaders(reply: Reply, method: string): Reply {
  const { status, headers, encoded } = reply;
  const untrue = [
    ...['transfer-encoding', 'trailer'],
    ...(method === 'HEAD' || status === 304 ? [] : ['content-length']),
    ...(encoded instanceof Uint8Array ? [] : ['content-encoding']),
  ];
  const names = Object.keys(headers).filter((name) => untrue.includes(name.toLowerCase()));
  if (names.length === 0) return reply;
  const kept = Object.entries(headers).filter(([name]) => !names.includes(name));
  return { ...reply, headers: Object.fromEntries(kept) };
}

/**
 * Checks the content type of a reply, and the headers that the contract promises.
 * @param response the documented response; undefined if the contract lacks the status
 */
export function headerViolations(response: Response | undefined, { headers }: Reply): Violation[] {
  const types = Object.keys(response?.content ?? {});
  const type = headers['content-type'];
  const promised = Object.entries(response?.headers ?? {}).filter(
    ([, one]) => 'required' in one && one.required,
  );
  const missing = promised
    .map(([name]) => name.toLowerCase())
    .filter((name) => !(name in headers) && !SERVERS_OWN.includes(name));
  return [
    ...(type !== undefined && mediaTypeFor(types, type) === undefined
      ? [{ place: '/headers/content-type', message: `must be one of ${types.join(', ')}` }]
      : []),
    ...missing.map((name) => ({ place: `/headers/${name}`, message: 'is required' })),
  ];
}
