import cors from 'cors';
import express from 'express';
import type { Express, RequestHandler } from 'express';

import { bundledDomains, readContract } from './contract/bundles.ts';
import { domains } from './domains/registry.ts';
import { handle } from './http/handle.ts';
import { pages } from './http/pages.ts';
import type { Log } from './http/handle.ts';

/** What a mock can be told at its creation. */
export interface Options {
  /** The domains to serve; left out, all. */
  apis?: string[];
  /** Where the mock tells about its own defects; left out, nowhere. */
  log?: Log;
}

/**
 * The mock as an Express application, without a port.
 * @throws Error for an unknown domain, or a bundle that is no contract
 */
export function createApp({
  apis = bundledDomains(),
  log = () => undefined,
}: Options = {}): Express {
  const known = bundledDomains();
  const unknown = apis.filter((domain) => !known.includes(domain));
  if (unknown.length > 0) {
    throw new Error(`There is no API ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  }
  const contracts = apis.map(readContract);
  const app = express();
  app.disable('x-powered-by');
  // The services' own answers carry no ETag that the mock would know of.
  app.disable('etag');
  app.use(openCors());
  for (const contract of contracts) {
    app.use(`/${contract.domain}`, handle(contract, domains.get(contract.domain), log));
  }
  app.use(pages(contracts));
  return app;
}

/** Any page may call the mock. OPTIONS that is no preflight is left to the contracts. */
function openCors(): RequestHandler {
  return cors((request, done) => {
    const preflight = 'access-control-request-method' in request.headers;
    done(null, { origin: true, credentials: true, maxAge: 600, preflightContinue: !preflight });
  });
}
