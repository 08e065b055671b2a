// Access to the control API: no web page may drive the mock, and another machine only with the token.
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

import { isSame } from '../credentials/comparison.ts';
import { Failure } from '../world/failure.ts';

/** The rules of access to the control API. */
export interface Access {
  /** Host names that the server answers to, in lower case; undefined where it is bound to every address. */
  hosts: string[] | undefined;
  /** The bearer token that a caller must send; undefined where none is needed. */
  token: string | undefined;
}

/** The names of this machine for itself. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** All of 127.0.0.0/8 is loopback (RFC 1122, 3.2.1.3). */
const LOOPBACK_ADDRESS = /^127(\.\d+){3}$/;

/** Access for a server that is bound to loopback. */
export const LOCAL: Access = { hosts: LOOPBACK, token: undefined };

/**
 * Access for a server that is bound to a host: on loopback the control API is open; elsewhere it needs the
 * token, and is closed where there is none.
 * @param host a name or an address, in any of its spellings: `0` is 0.0.0.0 as well
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
 * @throws Failure 403 for a `Host` that the server is not bound to (a page can make its own name point at this
 *   machine) or a foreign `Origin`, 401 for a missing or wrong token
 */
export function checkAccess({ hosts, token }: Access, headers: IncomingHttpHeaders): void {
  const host = headers.host?.toLowerCase() ?? '';
  if (hosts && !hosts.includes(host.replace(/:\d*$/, ''))) {
    throw new Failure(403, `The control API does not answer to the host ${host}.`);
  }
  const { origin } = headers;
  if (origin !== undefined && URL.parse(origin)?.host !== host) {
    throw new Failure(403, `The control API is not for pages of ${origin}.`);
  }
  if (token === undefined) return;
  const [, sent = ''] = /^Bearer +(.*)$/i.exec(headers.authorization ?? '') ?? [];
  if (isSame(sent, token)) return;
  throw new Failure(401, 'The control API needs the token of --control-token as a bearer token.', {
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}
