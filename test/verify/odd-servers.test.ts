// kontrak verify against servers that are no good: each gets one clear line, or counts as a fault.
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestListener } from 'node:http';

import { describe, expect, it } from '@jest/globals';

import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { secondsToWait } from '../../server/verify/run/retry-after.ts';
import { folder } from '../cli/process.ts';
import { listen, listenWith } from '../listening.ts';
import { parcelsServer } from './parcels-server.ts';
import { PARCELS } from './planted/derived.ts';
import { runOn } from './run.ts';
import type { Report } from '../../server/verify/report/report.ts';

const contract = new Contract('parcels', (await load(PARCELS)).document);

/** Runs against a server until it ends; the message of one that cannot be done. */
async function runWith(serve: RequestListener): Promise<Report | string> {
  const server = await listen(serve);
  const run = runOn(contract, server.origin, { timeout: 200 });
  const told = await run.catch((error: unknown) => (error as Error).message);
  await server.close();
  return told;
}

async function reportWith(serve: RequestListener): Promise<Report> {
  const told = await runWith(serve);
  if (typeof told === 'string') throw new Error(told);
  return told;
}

function checksOf({ findings }: Report): string[] {
  return [...new Set(findings.map(({ fault, operation }) => `${fault.check} ${operation}`))];
}

/** The parcels' server, with another way to answer some requests. */
function butFor(
  is: (request: { method: string; path: string }) => boolean,
  other: RequestListener,
) {
  const app = parcelsServer();
  const serve: RequestListener = (request, response) => {
    const { method = '', url = '' } = request;
    if (is({ method, path: url.split('?')[0] ?? '' })) other(request, response);
    else app(request, response);
  };
  return serve;
}

describe('a run ends with one line', () => {
  it('where every answer is a page for people', async () => {
    const page: RequestListener = (_, response) => {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>None</h1>');
    };
    expect(await runWith(page)).toMatch(
      /answers a page for people: is it the address of the API\?$/,
    );
  });

  it('where every answer leads to another server, and sends nothing there', async () => {
    let sent = 0;
    const other = await listen((_, response) => {
      sent += 1;
      response.end();
    });
    const told = await runWith((_, response) => {
      response.writeHead(302, { location: `${other.origin}/parcels` }).end();
    });
    await other.close();
    expect(told).toContain(`only leads on, to ${other.origin}/parcels`);
    expect(sent).toBe(0);
  });

  it('where a server redirects in a circle', async () => {
    const told = await runWith((request, response) => {
      response.writeHead(301, { location: request.url }).end();
    });
    expect(told).toContain('only leads on, to /parcels');
  });

  it('where the credentials of a contract without reads are refused', async () => {
    const { document } = await load({
      ...{ openapi: '3.1.0', info: { title: 'Key', version: '1' }, security: [{ key: [] }] },
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      paths: {
        '/a': {
          post: {
            operationId: 'makeA',
            responses: { 201: { description: 'A' }, 401: { description: 'N' } },
          },
        },
      },
    });
    const server = await listen((_, response) => response.writeHead(401).end());
    const run = runOn(new Contract('key', document), server.origin);
    await expect(run).rejects.toThrow(/^The credentials are refused \(401\)/);
    await server.close();
  });

  it('where nobody vouches for the certificate', async () => {
    const files = ['key.pem', 'certificate.pem'].map((name) => join(folder(), name));
    const [key = '', certificate = ''] = files;
    const subject = ['-subj', '/CN=localhost', '-days', '1', '-nodes', '-newkey', 'rsa:2048'];
    execFileSync('openssl', ['req', '-x509', ...subject, '-keyout', key, '-out', certificate], {
      stdio: 'ignore',
    });
    const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(certificate) });
    const { origin, close } = await listenWith(server);
    const run = runOn(contract, origin.replace('http:', 'https:'));
    await expect(run).rejects.toThrow(/does not answer: DEPTH_ZERO_SELF_SIGNED_CERT/);
    await close();
  });
});

describe('a fault', () => {
  it('is an operation that never answers, and no other is', async () => {
    const silent = butFor(
      ({ path, method }) => path === '/parcels' && method === 'GET',
      () => undefined,
    );
    const report = await reportWith(silent);
    expect(checksOf(report)).toEqual(['no-reply listParcels']);
    expect(report.findings[0]?.state).toBe('new');
  });

  it('is a body without an end', async () => {
    const endless = butFor(
      ({ path, method }) => path === '/parcels' && method === 'GET',
      (_, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(2 ** 20, 32)));
        };
        response.on('drain', more);
        more();
      },
    );
    const report = await reportWith(endless);
    expect(checksOf(report)).toEqual(['no-reply listParcels']);
  });

  it('is a server that dies of a request, and the run ends early', async () => {
    const app = parcelsServer();
    const server = createServer((request, response) => {
      if (request.method === 'PATCH' && request.url !== '/parcels') {
        server.close();
        server.closeAllConnections();
      } else app(request, response);
    });
    const { origin } = await listenWith(server);
    const report = await runOn(contract, origin);
    expect(checksOf(report)).toEqual(['no-reply updateParcel']);
    expect(report.isCut).toBe(true);
    expect(report.notes[0]).toMatch(
      /^The run ended early: the server takes no more connections .*, after PATCH \/parcels\/\d+\.$/,
    );
  });
});

describe('a server that asks to wait', () => {
  it('is asked again, and keeps its contract', async () => {
    let count = 0;
    const busy = butFor(
      () => (count += 1) % 5 === 0,
      (_, response) => {
        response.writeHead(429, { 'retry-after': '0' }).end();
      },
    );
    const report = await reportWith(busy);
    expect(checksOf(report)).toEqual([]);
    expect(report.unsure.filter(({ reason }) => reason.includes('429'))).toEqual([]);
  });

  it.each([
    [429, '7', 7],
    [429, 'Mon, 05 Jan 2026 02:00:30 GMT', 30],
    [429, 'Mon, 05 Jan 2026 01:00:00 GMT', 0],
    [429, '3600', undefined],
    [429, 'soon', undefined],
    [200, '7', undefined],
  ])('with %d and %j is waited for as it says', (status, after, seconds) => {
    const answer = { status, headers: { 'retry-after': after }, bytes: Buffer.alloc(0) };
    expect(secondsToWait(answer, Date.parse('2026-01-05T02:00:00Z'))).toBe(seconds);
  });
});
