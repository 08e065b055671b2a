import type { Request, RequestHandler } from 'express';

import { Failure } from '../world/failure.ts';
import { DEFAULT } from '../world/sessions.ts';

/** The header that names a request's session. */
const HEADER = 'x-kontrak-session';

/** The prefix of a path that names it, `/@name`; a client that believes in a proxy sends the whole URL. */
const PREFIX = /^(?:https?:\/\/[^/?]*)?\/@([^/?]*)/i;

const ORIGIN = /^https?:\/\/[^/?]*/i;

/** The pattern of a session's name: that of `SessionName` in the control API's contract. */
export const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** The name of a request's session: from the prefix, else from the header, else the default. */
export function sessionNameOf(request: Request): string {
  return PREFIX.exec(request.originalUrl)?.[1] ?? request.get(HEADER) ?? DEFAULT;
}

/** Takes origin and session away from the URL, so that routes see the path alone. */
export const shortenUrl: RequestHandler = (request, _response, next) => {
  const rest = request.url.replace(PREFIX, '').replace(ORIGIN, '');
  request.url = /^(\?|$)/.test(rest) ? `/${rest}` : rest;
  next();
};

/**
 * Comes behind CORS, so that a page can read the refusal.
 * @throws Failure 400 for a name that no session can have
 */
export const checkSessionName: RequestHandler = (request, _response, next) => {
  const name = sessionNameOf(request);
  if (!NAME.test(name)) {
    throw new Failure(400, `${name} is no name of a session; one is ${NAME.source}.`);
  }
  next();
};
