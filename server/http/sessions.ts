import type { RequestHandler, Response } from 'express';

import { Failure } from '../world/failure.ts';
import { DEFAULT } from '../world/sessions.ts';
import type { Session } from '../world/session.ts';
import type { Sessions } from '../world/sessions.ts';

/** The header that names a request's session. */
const HEADER = 'x-kontrak-session';

/** What the name of a session may be: the pattern of `SessionName` in the control API's contract. */
export const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * Reads which session a request is for: `X-Kontrak-Session: name`, a prefix `/@name` in the URL, which is
 * taken away, or else the default one. Whether it is a name at all is for checkSessionName() to say.
 */
export const readSessionName: RequestHandler = (request, response, next) => {
  // A client that believes in a proxy sends the whole URL.
  request.url = request.url.replace(/^https?:\/\/[^/?]*/i, '') || '/';
  const [, prefix] = /^\/@([^/?]*)/.exec(request.url) ?? [];
  if (prefix !== undefined) {
    const rest = request.url.slice(prefix.length + 2);
    request.url = rest.startsWith('/') ? rest : `/${rest}`;
  }
  response.locals['session'] = prefix ?? request.get(HEADER) ?? DEFAULT;
  next();
};

/**
 * Comes behind CORS, so that a page can read the refusal.
 * @throws Failure 400 for what is no name of a session
 */
export const checkSessionName: RequestHandler = (_request, response, next) => {
  const name = nameOf(response);
  if (!NAME.test(name)) {
    throw new Failure(400, `${name} is no name of a session; one is ${NAME.source}.`);
  }
  next();
};

/**
 * Puts the session in the place of its name, and makes it where there is none yet: so it comes in front of the
 * APIs alone.
 */
export function findSession(sessions: Sessions): RequestHandler {
  return (_request, response, next) => {
    response.locals['session'] = sessions.use(nameOf(response));
    next();
  };
}

/** The session that findSession() found. */
export function sessionOf(response: Response): Session {
  // The cast: Express has no type for what is carried along.
  return response.locals['session'] as Session;
}

/** The name that readSessionName() read, as long as the session is not in its place. */
function nameOf(response: Response): string {
  // The cast: as above.
  return response.locals['session'] as string;
}
