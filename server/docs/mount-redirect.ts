import type { Request, RequestHandler } from 'express';

import { preferredType } from '../contract/accept.ts';
import { prefixOf } from '../http/address.ts';
import type { Contract } from '../contract/contract.ts';

/**
 * Leads a browser from the mount of an API to its docs, unless the API has something at `/` itself.
 * @param answer gets every other request; it is wrapped, as each further step costs each request time
 */
export function mountRedirect(contract: () => Contract, answer: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const isMount = request.url === '/' && wantsPage(request) && contract().find('/').length === 0;
    if (isMount) response.redirect(302, `${prefixOf(request)}/docs/${contract().domain}`);
    else void answer(request, response, next);
  };
}

/** True for a browser that opens an address; a program that takes anything gets what it got before. */
function wantsPage({ method, headers }: Request): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && preferredType(headers.accept, ['application/json', 'text/html']) === 'text/html';
}
