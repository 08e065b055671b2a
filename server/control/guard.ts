// Access to the control API. No web page may drive the mock; another machine needs the token.
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

import { isSame } from '../credentials/comparison.ts';
import { Failure } from '../world/failure.ts';

/** The rules of access to the control API. */
export interface Access {
  /** Host names that the server answers to, in lower case. Undefined if it is bound to every address. */
  hosts: string[] | undefined;
  /** The bearer token that a caller must send; undefined if none is needed. */
  token: string | undefined;
  /** Origins of pages that may use it as well, such as `http://localhost:3000`; by default none. */
  origins?: readonly string[];
}

/** The names of this machine for itself. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** All of 127.0.0.0/8 is loopback (RFC 1122, 3.2.1.3). */
const LOOPBACK_ADDRESS = /^127(\.\d+){3}$/;

/** The access to a server that is bound to loopback. */
export const LOCAL: Access = { hosts: LOOPBACK, token: undefined };

/**
 * The access to a server that is bound to a host. On loopback the control API is open. Elsewhere it needs the token,
 * and without a token it is closed.
 * @param host a name or an address in any of its spellings, such as `0` for 0.0.0.0
 */
export function accessAt(host: string, token: string | undefined): Access {
  const written = host.includes(':') ? `[${host}]` : host;
  const name = URL.parse(`http://${written}`)?.hostname ?? written;
  if (LOOPBACK.includes(name)) return { hosts: LOOPBACK, token };
  if (LOOPBACK_ADDRESS.test(name)) return { hosts: [name], token };
  const everywhere = ['0.0.0.0', '[::]'].includes(name);
  return { hosts: everywhere ? undefined : [name], token: token ?? randomUUID() };
}

/**
 * Checks that no other site asks.
 * @throws Failure 403 for a `Host` that the server is not bound to (a page can make its own name point at this machine)
 *   or a foreign `Origin`
 */
export function checkSite({ hosts, origins = [] }: Access, headers: IncomingHttpHeaders): void {
  const host = headers.host?.toLowerCase() ?? '';
  if (hosts && !hosts.includes(host.replace(/:\d*$/, ''))) {
    throw new Failure(403, `The control API does not answer to the host ${host}.`);
  }
  const { origin } = headers;
  const isFriend = origin === undefined || origins.includes(origin);
  if (!isFriend && URL.parse(origin)?.host !== host) {
    throw new Failure(403, `The control API is not for pages of ${origin}.`);
  }
}

/** @throws Failure 403 as checkSite() does, 401 for a missing or wrong token */
export function checkAccess(access: Access, headers: IncomingHttpHeaders): void {
  checkSite(access, headers);
  const { token } = access;
  if (token === undefined) return;
  const [, sent = ''] = /^Bearer +(.*)$/i.exec(headers.authorization ?? '') ?? [];
  if (isSame(sent, token)) return;
  throw new Failure(401, 'The control API needs the token of --control-token as a bearer token.', {
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}
