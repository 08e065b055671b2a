import { mediaTypeFor } from './media-type.ts';
import type { Violation } from '../world/failure.ts';
import type { Reply } from '../world/reply.ts';
import type { Response } from './document.ts';

/** Headers that tell how a reply is sent. */
const FRAMING = [
  ...['content-length', 'content-encoding', 'transfer-encoding', 'connection'],
  ...['keep-alive', 'trailer', 'upgrade'],
];

/** Headers that the server itself sets: one of another value would break the reply. */
export const SERVERS_OWN = [...FRAMING, 'content-type', 'date', 'vary', 'x-kontrak-entry'];

/** A reply without headers that tell how it is sent. Code of one's own may hand on those of another server. */
export function withoutFraming(reply: Reply): Reply {
  const { headers } = reply;
  const names = Object.keys(headers).filter((name) => FRAMING.includes(name.toLowerCase()));
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
