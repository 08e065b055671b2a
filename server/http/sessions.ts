import type { RequestHandler, Response } from 'express';

import { Failure } from '../world/failure.ts';
import { DEFAULT } from '../world/sessions.ts';
import type { Session } from '../world/session.ts';
import type { Sessions } from '../world/sessions.ts';

/** The header that names a request's session. */
const HEADER = 'x-kontrak-session';

/** What the name of a session or snapshot may be. */
export const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * Finds the session that a request is for: `X-Kontrak-Session: name`, a prefix `/@name` in the URL, which
 * is taken away, or else the default one.
 */
export function findSession(sessions: Sessions): RequestHandler {
  return (request, response, next) => {
    const [, prefix] = /^\/@([^/?]*)/.exec(request.url) ?? [];
    if (prefix !== undefined) request.url = request.url.slice(prefix.length + 2) || '/';
    const name = prefix ?? request.get(HEADER) ?? DEFAULT;
    if (!NAME.test(name)) {
      throw new Failure(400, `${name} is no name of a session; one is ${NAME.source}.`);
    }
    response.locals['session'] = sessions.use(name);
    next();
  };
}

/** The session that findSession() found. */
export function sessionOf(response: Response): Session {
  return response.locals['session'] as Session;
}
