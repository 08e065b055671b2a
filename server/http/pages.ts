// The pages beside the APIs: the start page, the rendered docs and the contracts themselves.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import express from 'express';
import type { ErrorRequestHandler, Request, RequestHandler, Response, Router } from 'express';

import { DOCS_FOLDER } from '../contract/bundles.ts';
import { Failure } from '../world/failure.ts';
import { oncePer } from '../world/once-per.ts';
import { preferredType } from '../contract/accept.ts';
import { defectText } from './defect.ts';
import { problemReply } from './problem.ts';
import { startPage } from './start-page.ts';
import type { Contract } from '../contract/contract.ts';
import type { Document } from '../contract/document.ts';
import type { Domains } from '../world/domain.ts';
import type { Log } from './log.ts';
import type { Answered, Listing } from './start-page.ts';

/** The APIs as the pages show them, as they are now: a contract may be replaced. */
export interface Shown {
  contracts: ReadonlyMap<string, Contract>;
  domains: Domains;
  /** The way in which each operation is answered; undefined for an API with pages of its own. */
  explanation: (name: string) => Answered[] | undefined;
}

/**
 * Routes for `/`, `/docs/<domain>` and `/contracts/<domain>.json|.yaml`. Anything else is a 404.
 * @param control the contract of the control API
 * @param root answers the requests that reach no page, if an API is served without its name before the path
 */
export function pages(shown: Shown, control: Contract, root?: RequestHandler): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  router.all('/', (request, _, next) => {
    const [rooted] = root ? shown.contracts.values() : [];
    const isPage = ['GET', 'HEAD'].includes(request.method);
    next(!isPage && rooted && rooted.find('/').length > 0 ? 'router' : undefined);
  });
  get(router, '/', (request, response, next) => {
    const type = preferredType(request.headers.accept, ['application/json', 'text/html']);
    const [rooted] = root ? shown.contracts.values() : [];
    const listings = [...shown.contracts.values()].map((one) => listing(one, shown));
    response.vary('Accept');
    if (type !== 'text/html' && rooted && rooted.find('/').length > 0) next('router');
    else if (type === 'application/json') response.json({ apis: listings });
    else if (type === 'text/html') response.type('html').send(startPage(listings));
    else problem(response, 406, '/ is application/json or text/html.');
  });
  for (const domain of [...shown.contracts.keys(), control.domain]) {
    const documentNow = (): Document => (shown.contracts.get(domain) ?? control).document;
    if (shown.explanation(domain) === undefined) docs(router, domain);
    get(router, `/contracts/${domain}.json`, (_request, response) => {
      response.json(documentNow());
    });
    const yaml = oncePer(yamlOf);
    get(router, `/contracts/${domain}.yaml`, async (_request, response) => {
      response.type('application/yaml').send(await yaml(documentNow()));
    });
  }
  const whole = express.Router({ caseSensitive: true, strict: true }).use(router);
  if (root) whole.use(root);
  return whole.use((request: Request, response: Response) => {
    problem(response, 404, `There is nothing at ${request.path}; / lists what is here.`);
  });
}

function docs(router: Router, domain: string): void {
  get(router, `/docs/${domain}`, (_request, response) => {
    const page = join(DOCS_FOLDER, `${domain}.html`);
    if (existsSync(page)) response.sendFile(page);
    else problem(response, 404, 'The docs are not built yet: npm run docs');
  });
}

/** The library is loaded only here: hardly anybody asks for this form. */
async function yamlOf(document: Document): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify(document, { lineWidth: 0, compat: 'yaml-1.1' });
}

/** Answers errors outside of any API, such as for an impossible session name. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error: Error & { status?: number }, request, response, next) => {
    const { status = 500, message } = error;
    const { path, query, headers } = request;
    if (status >= 500) log(defectText(error, { path, query, headers }));
    if (response.headersSent) next(error);
    else
      problem(response, status, status < 500 ? message : 'The mock has failed; its log says why.');
  };
}

/** Adds a page that only GET reads. Any other method is answered 405. */
function get(router: Router, path: string, handler: RequestHandler): void {
  router.get(path, handler);
  router.all(path, (request, response) => {
    response.set('Allow', 'GET, HEAD, OPTIONS');
    if (request.method === 'OPTIONS') response.sendStatus(204);
    else problem(response, 405, `${path} has no ${request.method}; it has GET, HEAD, OPTIONS.`);
  });
}

function listing({ domain, document, operations }: Contract, shown: Shown): Listing {
  const demo = shown.domains.get(domain)?.demo;
  const answered = shown.explanation(domain);
  return {
    domain,
    title: document.info.title,
    summary: document.info.summary ?? '',
    operations: operations.length,
    base: `/${domain}`,
    contract: { json: `/contracts/${domain}.json`, yaml: `/contracts/${domain}.yaml` },
    ...(answered ? { answered } : { docs: `/docs/${domain}` }),
    ...(demo === undefined ? {} : { demo }),
  };
}

/** Sends problem details for a request that reaches no API. */
function problem(response: Response, status: number, detail: string): void {
  const { headers, body } = problemReply(new Failure(status, detail));
  response.status(status).set(headers).send(JSON.stringify(body));
}
