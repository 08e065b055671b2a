// The journeys of each API, run by Redocly's respect against the mock.
import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { binOf } from '../.config/bin.ts';
import { createMock } from '../server/app.ts';
import { bundledDomains, readContract } from '../server/contract/bundles.ts';
import { signCall, signTokenRequest } from '../server/domains/klikoo/signing.ts';
import { listen } from './listening.ts';
import { replayed, toldOf } from './record/replay.ts';
import { replayedByRespect, replayedByShell } from './record/shell-replay.ts';
import { Wire } from './record/wire.ts';
import type { Given } from './record/replay.ts';
import type { Listening } from './listening.ts';

interface Journeys {
  workflows: {
    workflowId: string;
    steps: { operationId: string; requestBody?: { payload: unknown } }[];
  }[];
}

/** The secrets that an export leaves to its reader, made of the inputs of the journeys. */
const SECRETS: Record<string, (inputs: Record<string, string>) => Given> = {
  klikoo: ({ tokenSignature = '', callSignature = '' }) => ({
    MY_OPEN_API_SIGNATURE: tokenSignature,
    MY_OPEN_API_SIGNATURE_2: callSignature,
  }),
  'mitra-delivery': () => ({ MY_PASSWORD: 'another-password' }),
};

const served = createMock({ log: () => undefined });
const wire = new Wire();
let mock: Listening;

beforeAll(async () => {
  wire.start();
  mock = await listen(served.app);
});
afterAll(async () => {
  wire.stop();
  await mock.close();
});

/** A time of so many days from now, in RFC 3339. */
function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
}

const CLIENT = '2f8d4b60-7c19-4e53-a1b6-90d3e5f7a284';
const SECRET = 'not-a-real-secret-not-a-real-sec';

/** A key pair whose public half the mock knows, a token that it is good for, and the signatures of both calls. */
async function klikooInputs(session: string): Promise<Record<string, string>> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const public_key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  served.sessions.use(session);
  await fetch(`${mock.origin}/_control/sessions/${session}/state/klikoo`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/merge-patch+json' },
    body: JSON.stringify({ clients: { [CLIENT]: { public_key } } }),
  });
  const timestamp = new Date(Date.now() + 7 * 60 * 60 * 1000)
    .toISOString()
    .replace(/\..*/, '+07:00');
  const tokenSignature = signTokenRequest(privateKey, CLIENT, timestamp);
  const [step, search] = journeysOf('klikoo').workflows[0]?.steps ?? [];
  const reply = await fetch(`${mock.origin}/@${session}/klikoo/v1/open-api/access-token`, {
    method: 'POST',
    headers: {
      ...{ 'Content-Type': 'application/json', 'Open-Api-Timestamp': timestamp },
      'Open-Api-Signature': tokenSignature,
    },
    body: JSON.stringify(step?.requestBody?.payload),
  });
  const { data } = (await reply.json()) as { data: { access_token: string } }; // the cast: the contract says so
  const call = { method: 'POST', path: '/v1/open-api/products', token: data.access_token };
  const body = JSON.stringify(search?.requestBody?.payload);
  const callSignature = signCall({ ...call, body, timestamp, secret: SECRET });
  return { timestamp, tokenSignature, callSignature, token: data.access_token };
}

/** Further inputs of the journeys. */
const INPUTS: Record<string, (session: string) => Promise<Record<string, string>>> = {
  klikoo: klikooInputs,
  'mobile-data-plan': () =>
    Promise.resolve({
      ...{ now: daysFromNow(-0.001), later: daysFromNow(1) },
      ...{ longAgo: daysFromNow(-40), before: daysFromNow(-0.1) },
    }),
};

async function respect(
  domain: string,
  inputs: Record<string, string>,
): Promise<{ code: number; output: string }> {
  const args = [
    ...['respect', fileOf(domain)],
    ...['-S', `${domain}=${mock.origin}/${domain}`, '-S', `control=${mock.origin}/_control`],
    ...['-i', JSON.stringify(inputs)],
  ];
  return new Promise((done) => {
    execFile(
      process.execPath,
      [binOf('@redocly/cli', 'redocly'), ...args],
      (error, stdout, stderr) => {
        done({ code: error ? Number(error.code) : 0, output: stdout + stderr });
      },
    );
  });
}

function fileOf(domain: string): string {
  return join('openapi', domain, 'workflows.arazzo.yaml');
}

function journeysOf(domain: string): Journeys {
  return parse(readFileSync(fileOf(domain), 'utf8')) as Journeys; // the cast: the linter has checked it
}

it.each(bundledDomains())(
  '%s: each journey comes to its end, and its session replays in each form',
  async (domain) => {
    const session = `journeys-${domain}`;
    const inputs = { session, token: 'demo', ...(await INPUTS[domain]?.(session)) };
    const { code, output } = await respect(domain, inputs);
    const failed = output.split('\n').filter((line) => line.includes('✗'));
    expect([code, failed]).toEqual([0, []]);
    const exported = async (form: string): Promise<string> => {
      const reply = await fetch(`${mock.origin}/_control/sessions/${session}/export?as=${form}`);
      return await reply.text();
    };
    const told = (name: string) => toldOf(served.sessions.use(name), wire);
    const given = SECRETS[domain]?.(inputs);
    const again = await replayed(await exported('test'), given);
    expect(toldOf(again, wire)).toEqual(told(session));
    const byShell = await replayedByShell(
      await exported('curl'),
      mock.origin,
      `shell-${domain}`,
      given,
    );
    expect(byShell).toMatchObject({ code: 0 });
    expect(told(`shell-${domain}`)).toEqual(told(session));
    const name = `arazzo-${domain}`;
    const byRespect = await replayedByRespect(await exported('arazzo'), {
      ...given,
      session: name,
    });
    expect(byRespect).toMatchObject({ code: 0 });
    expect(told(name)).toEqual(told(session));
  },
  60_000,
);

it.each(['frog-cloud', 'klikoo', 'mitra-delivery'])(
  '%s: the journeys use every operation',
  (domain) => {
    const used = journeysOf(domain).workflows.flatMap(({ steps }) =>
      steps.map(({ operationId }) => operationId),
    );
    const all = readContract(domain).operations.map(({ id }) => id);
    expect(all.filter((id) => !used.includes(id))).toEqual([]);
  },
);
