// Requests as lines of bash: they send what was sent, and show no secret.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { curlLines } from '../../server/verify/report/curl.ts';
import { secretsIn } from '../../server/verify/report/secrets.ts';
import { send } from '../../server/verify/send.ts';
import type { WrittenRequest } from '../../server/verify/exchange.ts';

const plain: WrittenRequest = {
  ...{ method: 'POST', target: '/a', headers: { 'content-type': 'text/x' }, body: undefined },
};
let arrived: object[] = [];
const server = createServer((request, response) => {
  void buffer(request).then((body) => {
    const { method, url, headers } = request;
    const names = ['content-type', 'content-length', 'x-a', 'x-empty', 'authorization', 'cookie'];
    const told = Object.fromEntries(names.map((name) => [name, headers[name]]));
    arrived.push({ method, url, body: body.toString('latin1'), told });
    response.end();
  });
});
let origin: string;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // the cast: it has a port
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

function lines(...requests: WrittenRequest[]): string[] {
  const steps = requests.map((request) => ({ request, reply: { failure: '' } }));
  return curlLines(origin, requests, secretsIn(origin, steps));
}

/** Runs a line as a shell reads it: a command's argument could not be as long. */
async function paste(line: string, env = process.env): Promise<void> {
  const shell = spawn('bash', { env, stdio: ['pipe', 'ignore', 'ignore'] });
  shell.stdin.end(`${line}\n`);
  expect(await once(shell, 'close')).toEqual([0, null]);
}

describe('a curl line in bash', () => {
  const body = (text: string) => ({ body: Buffer.from(text) });
  it.each<[string, Partial<WrittenRequest>]>([
    ['a text', body(`{"a":"it's $HOME \`x\` \\n!!"}`)],
    ['a text of several lines', body('{\n\t"a": 1\r\n}\n')],
    ['a text that begins like the name of a file', body('@/etc/hostname')],
    ['an empty text', body('')],
    ['no body, with a method that could have one', {}],
    [
      'a body with GET',
      { ...{ method: 'GET', ...body('{}') }, headers: { 'content-length': '2' } },
    ],
    ['a body without a type', { headers: {}, ...body('a=b') }],
    ['control characters', body('a\u0001\u0085\u202e\u200bb!\u2028')],
    ['letters of other alphabets', body('héllo 世界 😀')],
    ['bytes that are no text', { body: Buffer.from([0, 255, 39, 10]) }],
    ['a text that is longer than a word of a command may be', body('é'.repeat(150_000))],
    ['odd signs in a path', { target: "/a'b/../c?x=[1]&y=%20{z}" }],
    ['an empty header', { headers: { 'content-type': 'a/b', 'x-empty': '' } }],
    ['a header that is no ASCII', { headers: { 'x-a': 'é', 'content-type': 'a/b' } }],
    ['DELETE without a body', { method: 'DELETE', headers: {} }],
    ['HEAD', { method: 'HEAD', headers: {} }],
  ])('sends %s as it was', async (_, change) => {
    const request = { ...plain, ...change };
    arrived = [];
    await send(origin, request);
    const [line = ''] = lines(request);
    expect(line).not.toMatch(/[\x00-\x1f\x7f-\x9f\u200b\u202e\u2028]/); // eslint-disable-line no-control-regex -- they must not be there
    await paste(line);
    expect(arrived).toHaveLength(2);
    expect(arrived[1]).toEqual(arrived[0]);
  });

  it('sends each secret from a variable, where that is set', async () => {
    const request: WrittenRequest = {
      ...{ method: 'POST', target: '/a;sessionid=s3ss10n/b?x=1&api_key=k%20ey1' },
      headers: {
        ...{ authorization: 'Bearer abc.def', cookie: 'sid=1234567', 'x-a': 'abc.def too' },
        'content-type': 'application/json',
      },
      body: Buffer.from('{"otp":998877,"a":"b","password":"it\'s me"}'),
    };
    const [line = ''] = lines(request);
    expect(line).not.toMatch(/abc\.def|1234567|s3ss10n|k%20ey1|998877|it'/);
    expect(line).toContain(`'authorization: Bearer '"$KONTRAK_TOKEN"`);
    arrived = [];
    await send(origin, request);
    const env = {
      ...{ ...process.env, KONTRAK_TOKEN: 'abc.def', KONTRAK_TOKEN_2: 'sid=1234567' },
      ...{ KONTRAK_TOKEN_3: 'a;sessionid=s3ss10n', KONTRAK_TOKEN_4: 'k%20ey1' },
      ...{ KONTRAK_TOKEN_5: '998877', KONTRAK_TOKEN_6: "it's me" },
    };
    await paste(line, env);
    expect(arrived[1]).toEqual(arrived[0]);
  });

  it('shows no token that an earlier reply gave', () => {
    const steps = [
      {
        request: { ...plain, target: '/login' },
        reply: { status: 200, headers: {}, bytes: Buffer.from('{"access_token":"t0ken-1"}') },
      },
      { request: { ...plain, target: '/t/t0ken-1' }, reply: { failure: '' } },
    ];
    const all = curlLines(
      origin,
      steps.map(({ request }) => request),
      secretsIn(origin, steps),
    );
    expect(all[1]).toContain(`/t/'"$KONTRAK_TOKEN"`);
  });

  it('hides a text whole that may name a secret and cannot be read', () => {
    const [line = ''] = lines({ ...plain, body: Buffer.from('{"password":"hunter22"') });
    expect(line).toContain('--data-raw "$KONTRAK_TOKEN"');
  });

  it('hides the password of an address', () => {
    const url = 'http://me:hunter22@h';
    const [line] = curlLines(url, [plain], secretsIn(url, []));
    expect(line).not.toContain('hunter22');
  });

  it('shows the words of the mock, and those that a run makes up', () => {
    const basic = (word: string) => `Basic ${Buffer.from(`${word}:${word}`).toString('base64')}`;
    for (const authorization of [
      ...['demo', 'Bearer demo', 'Bearer nobody-has-this', basic('demo'), basic('nobody-has-this')],
    ])
      expect(lines({ ...plain, headers: { authorization } })[0]).toContain(authorization);
  });

  it.each<[words: string, headers: Record<string, string>, body: object]>([
    ['literals of JSON', { 'access-control-allow-credentials': 'true' }, {}],
    ['a type that a server made a value of', {}, { password: 'string', is_open: true }],
  ])('shows %s, which tell no secret', (_, headers, value) => {
    const reply = { status: 200, headers, bytes: Buffer.from(JSON.stringify(value)) };
    expect(secretsIn('http://h', [{ request: plain, reply }])).toEqual([]);
  });

  it('runs nothing that the name of a header tells', () => {
    const [line] = lines({ ...plain, headers: { '`id`-token': 'abc.def' } });
    expect(line).toContain(`'\`id\`-token: '"$KONTRAK_TOKEN"`);
  });
});
