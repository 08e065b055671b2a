// The pages below /docs: the reference of each API, and everything that they load.
import express from 'express';
import type { Request, RequestHandler, Response, Router } from 'express';

import { CONTROL, mountOf } from '../contract/bundles.ts';
import { addressOf, prefixOf } from '../http/address.ts';
import { scenariosOf } from '../world/scenarios.ts';
import { addPage, sendProblem } from '../http/page-route.ts';
import { readAssets } from './assets.ts';
import { credentialsTold, demoAuthentication } from './demo-credentials.ts';
import { inhabited } from './inhabited.ts';
import { hasMarks } from './marks.ts';
import { pageText } from './page-text.ts';
import { scenarioPage } from './scenario-page.ts';
import { sendAsset } from '../http/assets.ts';
import { sendText } from '../http/send-compressed.ts';
import { shellPage } from './shell.ts';
import type { Contract } from '../contract/contract.ts';
import type { Shown } from '../http/pages.ts';
import type { Assets } from './assets.ts';

/** Scripts come from here alone, and requests go nowhere else. The reference writes styles into elements. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The control API's credentials, which the mock does not make up. */
const OF_CONTROL =
  'It needs no credentials on this machine. Bound to another address, it needs its `--control-token`.';

/**
 * Routes for `/docs/<domain>`, its document, and the scripts and styles of all pages. `/docs`, trailing slashes and
 * `/favicon.ico` lead to what they mean.
 * @param control the contract of the control API
 * @param rooted the contract that is served without its name before the path; its own paths come first
 */
export function docs(shown: Shown, control: Contract, rooted?: () => Contract): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  let assets: Assets | undefined;
  const assetsNow = (): Assets => (assets ??= readAssets());
  router.get(['/docs', '/docs/', '/favicon.ico'], (request, response, next) => {
    if (rooted && rooted().find(request.path).length > 0) next('router');
    else if (request.path !== '/favicon.ico') response.redirect(302, `${prefixOf(request)}/`);
    else response.redirect(302, `/docs/assets/${assetsNow().own}/icon.svg`);
  });
  for (const name of [...shown.contracts.keys(), CONTROL]) {
    const contractNow = () => shown.contracts.get(name) ?? control;
    const text = pageText(shown, contractNow);
    addPage(router, `/docs/${name}`, async (request, response) => {
      asPage(response);
      await sendText(
        request,
        response,
        pageOf(request, contractNow(), shown, control, assetsNow()),
      );
    });
    addPage(router, `/docs/${name}/openapi.json`, async (request, response) => {
      response.type('json').set('Cache-Control', 'no-cache');
      await sendText(request, response, text(addressOf(request)));
    });
    router.get(`/docs/${name}/`, (request, response) => {
      response.redirect(302, `${prefixOf(request)}/docs/${name}`);
    });
  }
  // A contract may have that name; then its page is there.
  router.get('/docs/scenarios', (request, response) => {
    response.redirect(302, `${prefixOf(request)}/docs/scenarios/demo`);
  });
  for (const one of scenariosOf(shown.domains).values()) {
    const path = `/docs/scenarios/${one.name}`;
    router.get(`${path}/`, (request, response) => {
      response.redirect(302, `${prefixOf(request)}${path}`);
    });
    addPage(router, path, async (request, response) => {
      const scenarios = scenariosOf(shown.domains);
      const { world } = scenarios.get(one.name) ?? one;
      const apis = inhabited(shown, world);
      asPage(response);
      const own = `/docs/assets/${assetsNow().own}`;
      await sendText(
        request,
        response,
        scenarioPage(one, [...scenarios.values()], apis, { own, prefix: prefixOf(request) }),
      );
    });
  }
  addPage(router, '/docs/assets/*path', assetOf(assetsNow));
  return router;
}

function pageOf(
  request: Request,
  { domain, document }: Contract,
  { contracts, domains }: Shown,
  control: Contract,
  assets: Assets,
): string {
  const all = [...contracts.values(), control];
  const shell = {
    ...{ name: domain, document, mount: mountOf(domain), address: addressOf(request) },
    credentials:
      domain === CONTROL ? OF_CONTROL : credentialsTold(document, domains.get(domain)?.demo),
    others: new Map(all.map((one) => [one.domain, one.document.info.title])),
    ...{ prefix: prefixOf(request), hasSessions: domain !== CONTROL },
    hasMarks: hasMarks(document),
    authentication: domain === CONTROL ? {} : demoAuthentication(document),
  };
  return shellPage(shell, assets);
}

function asPage(response: Response): void {
  response.type('html').set({
    'Content-Security-Policy': POLICY,
    'Cache-Control': 'no-cache',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  });
}

function assetOf(assets: () => Assets): RequestHandler {
  return async (request, response) => {
    const asset = assets().find(request.path.slice('/docs/assets/'.length));
    if (asset) await sendAsset(request, response, asset);
    else
      sendProblem(response, 404, `There is nothing at ${request.path}; npm run docs builds more.`);
  };
}
