// The target of a request as its line tells it (RFC 9112, section 3.2). A client that uses a proxy sends a whole URL.
import type { Express, Request, RequestHandler, Response } from 'express';

import { Failure } from '../world/failure.ts';
import { isHost } from './single-headers.ts';

/** The scheme and the authority of a URL. */
const ORIGIN = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i;

type Handle = (request: Request, response: Response, next?: unknown) => void;

/**
 * Cuts the origin off each target before Express reads it: Express would cut again at each mount, and would answer a
 * target that it cannot read in its own shape.
 */
export function cutOrigins(app: Express): void {
  // The cast: Express calls this method for each request, but its types do not say so.
  const inner = app as unknown as { handle: Handle };
  const handle = inner.handle.bind(app);
  inner.handle = (request, response, next) => {
    const { url } = request;
    request.originalUrl ||= url;
    const path = url.replace(ORIGIN, '');
    request.url = path === url || path.startsWith('/') ? path : `/${path}`;
    handle(request, response, next);
  };
}

/**
 * Answers a question about the server as a whole, which has no path: `OPTIONS *` (RFC 9110, section 9.3.7).
 * @throws Failure 400 for a URL whose authority is none
 */
export const checkTarget: RequestHandler = ({ method, originalUrl }, response, next) => {
  const authority = ORIGIN.exec(originalUrl)?.[1];
  if (authority !== undefined && !isHost(authority.replace(/^.*@/, ''))) {
    throw new Failure(400, `The target has no host in ${JSON.stringify(authority)}.`);
  }
  if (method === 'OPTIONS' && originalUrl === '*') response.status(204).end();
  else next();
};
