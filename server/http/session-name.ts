import type { RequestHandler, Response } from 'express';

import { Failure } from '../world/failure.ts';
import { DEFAULT } from '../world/sessions.ts';

/** The header that names a request's session. */
const HEADER = 'x-kontrak-session';

/**
 * The prefix of a path that names the session, `/@name`. A client that uses a proxy sends the whole URL. Express deals
 * with its origin.
 */
const PREFIX = /^(https?:\/\/[^/?]*)?\/@([^/?]*)\/?/i;

/** The pattern of a session's name. It is that of `SessionName` in the control API's contract. */
export const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * Reads the name of a request's session: from the prefix, else from the header, else the default. The prefix is taken
 * away from the URL, so that routes see the path alone.
 */
export const readSessionName: RequestHandler = (request, response, next) => {
  const prefix = PREFIX.exec(request.url)?.[2];
  request.url = request.url.replace(PREFIX, '$1/');
  response.locals['session'] = prefix ?? request.get(HEADER) ?? DEFAULT;
  next();
};

/**
 * Refuses an impossible session name. It comes after CORS, so that a page can read the refusal.
 * @throws Failure 400
 */
export const checkSessionName: RequestHandler = (_request, response, next) => {
  const name = sessionNameOf(response);
  if (!NAME.test(name)) {
    throw new Failure(400, `${name} cannot name a session; a name matches ${NAME.source}.`);
  }
  next();
};

/** The name that readSessionName() has read. It is the one thing that Express carries along. */
export function sessionNameOf(response: Response): string {
  return response.locals['session'] as string; // the cast: Express has no type for it
}
