import type { RequestHandler, Response, Router } from 'express';

import { Failure } from '../world/failure.ts';
import { problemReply } from './problem.ts';

/** Adds a page that only GET reads. Any other method is answered 405. */
export function addPage(router: Router, path: string, handler: RequestHandler): void {
  router.get(path, handler);
  router.all(path, (request, response) => {
    response.set('Allow', 'GET, HEAD, OPTIONS');
    if (request.method === 'OPTIONS') response.sendStatus(204);
    else
      sendProblem(
        response,
        405,
        `${request.path} has no ${request.method}; it has GET, HEAD, OPTIONS.`,
      );
  });
}

/** Sends problem details for a request that reaches no API. */
export function sendProblem(response: Response, status: number, detail: string): void {
  const { headers, body } = problemReply(new Failure(status, detail));
  response.status(status).set(headers).send(JSON.stringify(body));
}
