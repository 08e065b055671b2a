// The console at /_console. It is a page that speaks the control API, and nothing that others cannot call.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import express from 'express';
import type { Router } from 'express';

import { DOCS_FOLDER } from '../contract/bundles.ts';
import { assetsIn, sendAsset } from '../http/assets.ts';
import { addPage, sendProblem } from '../http/page-route.ts';
import { sendText } from '../http/send-compressed.ts';
import { consolePage } from './page.ts';

const OWN_FOLDER = join(import.meta.dirname, 'browser');

/** The libraries, as `npm run docs` has left them. Without them, the page says how to get them. */
const LIBRARIES = join(DOCS_FOLDER, 'libraries');

/** Routes for the page and its files. */
export function consolePages(): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  let assets: ReturnType<typeof assetsIn> | undefined;
  const assetsNow = () =>
    (assets ??= assetsIn(OWN_FOLDER, ...(existsSync(LIBRARIES) ? [LIBRARIES] : [])));
  addPage(router, '/_console', async (request, response) => {
    const { html, policy } = consolePage(`/_console/${assetsNow().hash}`);
    response.type('html').set({
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-cache',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    });
    await sendText(request, response, html);
  });
  router.get('/_console/', (_request, response) => {
    response.redirect(302, '/_console');
  });
  addPage(router, '/_console/:hash/:name', async (request, response) => {
    const { hash, named } = assetsNow();
    // The cast: the path has both.
    const asked = request.params as { hash: string; name: string };
    const asset = asked.hash === hash ? named.get(asked.name) : undefined;
    if (asset) await sendAsset(request, response, asset);
    else
      sendProblem(response, 404, `There is nothing at ${request.path}; /_console is the console.`);
  });
  return router;
}
