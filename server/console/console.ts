// The console at /_console. It is a page that speaks the control API, and nothing that others cannot call.
import express from 'express';
import type { Router } from 'express';

import { addPage, sendProblem } from '../http/page-route.ts';
import { sendText } from '../http/send-compressed.ts';
import { readFiles } from './files.ts';
import { consolePage } from './page.ts';
import type { Files } from './files.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Routes for the page, its files, and the names of the APIs whose contracts it reads. */
export function consolePages(contracts: ReadonlyMap<string, unknown>): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  let files: Files | undefined;
  const filesNow = (): Files => (files ??= readFiles());
  addPage(router, '/_console', async (request, response) => {
    const { html, policy } = consolePage(`/_console/${filesNow().version}`);
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
  addPage(router, '/_console/apis', (_request, response) => {
    const apis = [...contracts.keys()].map((domain) => ({
      domain,
      contract: { json: `/contracts/${domain}.json` },
    }));
    response.json({ apis });
  });
  addPage(router, '/_console/:version/:name', async (request, response) => {
    const { version, named } = filesNow();
    const { version: asked, name } = request.params as { version: string; name: string };
    const file = asked === version ? named.get(name) : undefined;
    if (!file) {
      sendProblem(response, 404, `There is nothing at ${request.path}; /_console is the console.`);
      return;
    }
    response.type(file.type).set({
      'Cache-Control': FOR_EVER,
      'X-Content-Type-Options': 'nosniff',
    });
    await sendText(request, response, file.text);
  });
  return router;
}
