// Reports of a run, and the lines that send its requests again.
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import type { AddressInfo } from 'node:net';

import { expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';

import { curlOf } from '../../server/verify/report/curl.ts';
import { githubReport } from '../../server/verify/report/github.ts';
import { htmlReport } from '../../server/verify/report/html.ts';
import { jsonReport } from '../../server/verify/report/json.ts';
import { junitReport } from '../../server/verify/report/junit.ts';
import { textReport } from '../../server/verify/report/text.ts';
import type { WrittenRequest } from '../../server/verify/exchange.ts';
import type { Finding } from '../../server/verify/finding.ts';
import type { Report } from '../../server/verify/report/report.ts';

const finding: Finding = {
  id: '0123456789ab',
  fault: {
    ...{ check: 'body-schema', direction: 'reply', pointer: '/paths/~1a/get', keyword: 'type' },
    ...{ place: '/body/name', message: 'must be string', expected: 'type "string"' },
  },
  ...{ operation: 'getA', title: 'an example', count: 2, state: 'new' },
  steps: [
    {
      request: { method: 'GET', target: '/a', headers: {}, body: undefined },
      reply: { status: 200, headers: {}, bytes: Buffer.from('<b>\u0000 & "%",') },
    },
  ],
  place: { file: 'a,b:c.yaml', line: 3, column: 5 },
};
const report: Report = {
  contract: { title: 'A & <B>', version: '1', source: 'a.yaml' },
  ...{ url: 'http://h', seed: 1, began: '2026-01-05T02:00:00.000Z', milliseconds: 1500 },
  ...{ requests: 7, findings: [finding], notes: [] },
  unsure: [{ operation: 'getB', title: 'any request', reason: 'the last reply was 404' }],
  operations: ['getA', 'getB'].map((operation) => ({
    ...{ operation, method: 'GET', path: '/a', reached: operation === 'getA', reason: '' },
    ...{ statuses: [{ status: '200', count: 1 }], constraints: [], requests: 3, slowest: 4 },
  })),
};

it('writes valid JUnit, with a case for each operation and failed check', () => {
  const xml = junitReport(report);
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
    testsuites: { testsuite: { testcase: Record<string, unknown>[] } };
  };
  expect(parsed.testsuites.testsuite.testcase).toMatchObject([
    { '@_classname': 'getA', '@_name': 'body-schema', failure: {} },
    { '@_classname': 'getB', skipped: {} },
  ]);
});

it('writes an annotation at the line of the contract, with its signs escaped', () => {
  expect(githubReport(report)).toMatch(
    /^::error file=a%2Cb%3Ac\.yaml,line=3,col=5,title=getA%3A body-schema::getA: must be string.*%0Aexpected/,
  );
  expect(githubReport(report).split('\n')).toHaveLength(2);
});

it('writes JSON with a version', () => {
  expect(JSON.parse(jsonReport(report))).toMatchObject({
    version: 1,
    findings: [
      { id: '0123456789ab', steps: [{ request: { body: null }, reply: { status: 200 } }] },
    ],
  });
});

it('writes a page without a script, where nothing of the server is markup', () => {
  const page = htmlReport(report);
  expect(page).not.toMatch(/<script|src=|@import/);
  expect(page).not.toContain('<b>\u0000');
  expect(page).toContain('A &#38; &#60;B&#62;');
});

it('tells in the text what was expected, what came, where and how to see it', () => {
  const text = textReport(report);
  for (const line of [
    '✗ getA: must be string at /body/name',
    'expected  type "string"',
    'a,b:c.yaml:3:5',
    "'http://h/a'",
  ])
    expect(text).toContain(line);
});

it('leaves known findings out of the failures', () => {
  const known = { ...report, findings: [{ ...finding, state: 'known' as const }] };
  expect(textReport(known)).toContain('✓ The server keeps its contract. Known: 1 finding.');
});

it.each([
  ['a text', { body: Buffer.from(`{"a":"it's $HOME \`x\` \\n"}`) }],
  ['bytes that are no text', { body: Buffer.from([0, 255, 39, 10]) }],
  ['control characters', { body: Buffer.from('a\u0001\tb\n') }],
  ['odd signs in a path', { target: "/a'b/../c?x=[1]&y=%20{z}" }],
  ['an empty header', { headers: { 'x-empty': '' } }],
])('sends %s again, as it was, by the curl line in bash', async (_, change) => {
  const sent: WrittenRequest = {
    ...{ method: 'POST', target: '/a', headers: { 'content-type': 'text/x' }, body: undefined },
    ...change,
  };
  const got = Promise.withResolvers<unknown>();
  const server = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      got.resolve({ target: request.url, body: bytes, headers: request.headers });
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // the cast: it has a port
  await promisify(execFile)('bash', ['-c', curlOf(`http://127.0.0.1:${port}`, sent)]);
  expect(await got.promise).toMatchObject({
    ...{ target: sent.target, body: sent.body ?? Buffer.alloc(0), headers: sent.headers },
  });
  server.close();
});

it('shows no credential in a curl line, but the words of the mock', () => {
  const line = (authorization: string): string =>
    curlOf('http://h', { method: 'GET', target: '/', headers: { authorization }, body: undefined });
  expect(line('Bearer abc.def')).toContain('"authorization: Bearer $KONTRAK_TOKEN"');
  expect(line('Bearer demo')).toContain("'authorization: Bearer demo'");
});
