// The pages beside the APIs: the start page, and the contracts themselves.
import express from 'express';
import type { ErrorRequestHandler, Request, RequestHandler, Response, Router } from 'express';

import { preferredType } from '../contract/accept.ts';
import { mountOf } from '../contract/bundles.ts';
import { servedAt } from '../contract/served-at.ts';
import { serverUrls } from '../contract/server-urls.ts';
import { Failure } from '../world/failure.ts';
import { oncePer } from '../world/once-per.ts';
import { addressOf, ANYWHERE, prefixOf } from './address.ts';
import { defectText } from './defect.ts';
import { addPage, sendProblem } from './page-route.ts';
import { sendText } from './send-compressed.ts';
import { startPage } from './start-page.ts';
import type { Contract } from '../contract/contract.ts';
import type { Document } from '../contract/document.ts';
import type { Domains } from '../world/domain.ts';
import type { Log } from './log.ts';
import type { Answered, Listing } from './start-page.ts';
import type { RefuseStray } from './stray.ts';

/** The APIs as the pages show them, as they are now: a contract may be replaced. */
export interface Shown {
  contracts: ReadonlyMap<string, Contract>;
  domains: Domains;
  /** The way in which each operation is answered; undefined for an API with pages of its own. */
  explanation: (name: string) => Answered[] | undefined;
  /** Path parameters of things that are there at first, by the path of an item. */
  firstIds: (name: string) => ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/**
 * Routes for `/` and `/contracts/<domain>.json|.yaml`. Anything else is a 404.
 * @param control the contract of the control API
 * @param refuse refuses a request that reaches nothing
 * @param root answers the requests that reach no page, if an API is served without its name before the path
 */
export function pages(
  shown: Shown,
  control: Contract,
  refuse: RefuseStray,
  root?: RequestHandler,
): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  router.all('/', (request, _, next) => {
    const [rooted] = root ? shown.contracts.values() : [];
    const isPage = ['GET', 'HEAD'].includes(request.method);
    next(!isPage && rooted && rooted.find('/').length > 0 ? 'router' : undefined);
  });
  addPage(router, '/', (request, response, next) => {
    const type = preferredType(request.headers.accept, ['application/json', 'text/html']);
    const [rooted] = root ? shown.contracts.values() : [];
    const prefix = prefixOf(request);
    const listings = [...shown.contracts.values()].map((one) => listing(one, shown, prefix));
    response.vary('Accept');
    if (type !== 'text/html' && rooted && rooted.find('/').length > 0) next('router');
    else if (type === 'application/json') response.json({ apis: listings });
    else if (type === 'text/html') response.type('html').send(startPage(listings, prefix));
    else sendProblem(response, 406, '/ is application/json or text/html.');
  });
  for (const domain of [...shown.contracts.keys(), control.domain]) {
    const documentNow = (): Document => (shown.contracts.get(domain) ?? control).document;
    const mount = mountOf(domain);
    addPage(router, `/contracts/${domain}.json`, async (request, response) => {
      const document = servedAt(documentNow(), `${addressOf(request)}${mount}`);
      await sendText(request, response.type('json'), JSON.stringify(document));
    });
    const yaml = oncePer((document: Document) => yamlOf(servedAt(document, `${ANYWHERE}${mount}`)));
    addPage(router, `/contracts/${domain}.yaml`, async (request, response) => {
      const text = (await yaml(documentNow())).replaceAll(ANYWHERE, addressOf(request));
      await sendText(request, response.type('application/yaml'), text);
    });
  }
  const whole = express.Router({ caseSensitive: true, strict: true }).use(router);
  if (root) whole.use(root);
  return whole.use(async (request: Request, response: Response) => {
    const detail = `There is nothing at ${request.path}; / lists what is here.`;
    await refuse(request, response, new Failure(404, detail));
  });
}

/** The library is loaded only here: hardly anybody asks for this form. */
async function yamlOf(document: Document): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify(document, { lineWidth: 0, compat: 'yaml-1.1' });
}

/** Answers errors outside of any API, such as for an impossible session name. */
export function answerErrors(log: Log, refuse: RefuseStray): ErrorRequestHandler {
  return async (error: Error & { status?: number }, request, response, next) => {
    const { status = 500, message } = error;
    const { path, query, headers } = request;
    if (status >= 500) log(defectText(error, { path, query, headers }));
    if (response.headersSent) next(error);
    else if (status < 500) await refuse(request, response, new Failure(status, message));
    else sendProblem(response, status, 'The mock has failed; its log says why.');
  };
}

/** @param prefix of a path that names a session, in which the API's paths stay */
function listing(
  { domain, document, operations }: Contract,
  shown: Shown,
  prefix: string,
): Listing {
  const demo = shown.domains.get(domain)?.demo;
  const answered = shown.explanation(domain);
  return {
    domain,
    title: document.info.title,
    summary: document.info.summary ?? '',
    operations: operations.length,
    base: `${prefix}/${domain}`,
    contract: {
      json: `${prefix}/contracts/${domain}.json`,
      yaml: `${prefix}/contracts/${domain}.yaml`,
    },
    docs: `${prefix}/docs/${domain}`,
    servers: serverUrls(document),
    ...(answered ? { answered } : {}),
    ...(demo === undefined ? {} : { demo }),
  };
}
