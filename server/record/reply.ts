// A reply as a replay expects it. Of its secrets, only the types are told.
import { isJson } from '../contract/media-type.ts';
import { maskedBody } from '../world/mask.ts';
import { hidden } from './hidden.ts';
import { Unshown } from './source.ts';
import type { Entry } from '../world/entry.ts';

/** A reply. A fault may have cut it off. */
export interface ExpectedReply {
  status: number;
  cut: 'drop' | 'truncate' | undefined;
  /** Undefined for one that is too long to be kept, or of another kind. */
  body: { kind: 'json' | 'text'; value: unknown } | undefined;
}

/** The reply of an entry. */
export function replyOf({ method, status, reply, effect }: Entry): ExpectedReply {
  const cut = effect?.kind === 'drop' || effect?.kind === 'truncate' ? effect.kind : undefined;
  const { body, size, truncated, headers } = reply;
  if (truncated) return { status, cut, body: undefined };
  if (body === undefined || size === 0 || method === 'HEAD')
    return { status, cut, body: { kind: 'text', value: '' } };
  const value = hidden(body, maskedBody(body), (secret) => new Unshown(secret));
  if (isJson(headers['content-type'] ?? '')) return { status, cut, body: { kind: 'json', value } };
  return { status, cut, body: typeof body === 'string' ? { kind: 'text', value } : undefined };
}
