import type { Request, RequestHandler } from 'express';

import { preferredType } from '../contract/accept.ts';
import { prefixOf } from '../http/address.ts';
import type { Contract } from '../contract/contract.ts';

/** Leads a browser from the mount of an API to its docs, unless the API has something at `/` itself. */
export function mountRedirect(contract: () => Contract): RequestHandler {
  return (request, response, next) => {
    if (request.path !== '/' || !wantsPage(request) || contract().find('/').length > 0) next();
    else response.redirect(302, `${prefixOf(request)}/docs/${contract().domain}`);
  };
}

/** True for a browser that opens an address; a program that takes anything gets what it got before. */
function wantsPage({ method, headers }: Request): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && preferredType(headers.accept, ['application/json', 'text/html']) === 'text/html';
}
