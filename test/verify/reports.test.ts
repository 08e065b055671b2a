// Reports of a run.
import { describe, expect, it } from '@jest/globals';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { githubReport } from '../../server/verify/report/github.ts';
import { htmlReport } from '../../server/verify/report/html.ts';
import { jsonReport } from '../../server/verify/report/json.ts';
import { junitReport } from '../../server/verify/report/junit.ts';
import { textReport } from '../../server/verify/report/text.ts';
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
  ...{ requests: 7, findings: [finding], notes: [], isCut: false },
  unsure: [{ operation: 'getB', title: 'any request', reason: 'the last reply was 404' }],
  operations: ['getA', 'getB'].map((operation) => ({
    ...{ operation, method: 'GET', path: '/a', reached: operation === 'getA', reason: '' },
    ...{
      statuses: [{ status: '200', count: 1, asked: 0 }],
      constraints: [],
      requests: 3,
      slowest: 4,
    },
  })),
};

interface Case {
  '@_classname': string;
  '@_name': string;
  failure?: { '@_message': string; '#text': string };
  skipped?: { '@_message': string };
}

function casesOf(told: Report): Case[] {
  const parser = new XMLParser({ ignoreAttributes: false, processEntities: true });
  const xml = junitReport(told);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it moves to a package of its own in the next version
  expect(XMLValidator.validate(xml)).toBe(true);
  const { testsuites } = parser.parse(xml) as {
    testsuites: { '@_tests': string; testsuite: { testcase: Case[] } };
  };
  const { testcase } = testsuites.testsuite;
  expect(Number(testsuites['@_tests'])).toBe(testcase.length);
  return testcase;
}

it('writes a case of JUnit for each check of an operation that was tried, and fails the broken one', () => {
  const own = casesOf(report).filter((one) => one['@_classname'] === 'getA');
  expect(own.map((one) => [one['@_name'], 'failure' in one])).toEqual([
    ['server-error', false],
    ['status', false],
    ['media-type', false],
    ['header', false],
    ['body-schema', true],
    ['accepted', false],
  ]);
});

it('skips a case of JUnit for what is unsure or known, with the reason', () => {
  const known = { ...report, findings: [{ ...finding, state: 'known' as const }] };
  const skipped = casesOf(known).flatMap((one) =>
    one.skipped ? [[one['@_classname'], one['@_name'], one.skipped['@_message']]] : [],
  );
  expect(skipped).toEqual([
    ['getA', 'body-schema', 'known: 0123456789ab'],
    ['getB', 'any request', 'the last reply was 404'],
  ]);
});

it('writes valid JUnit of any signs', () => {
  const signs = Array.from({ length: 0x250 }, (_, i) => String.fromCharCode(i)).join('');
  const odd = `${signs}\ud800 \uffff ]]> 😀`;
  const fault = { ...finding.fault, message: odd, check: odd };
  const cases = casesOf({
    ...report,
    findings: [{ ...finding, title: odd, operation: 'getA', fault }],
    unsure: [{ operation: 'getB', title: odd, reason: odd }],
  });
  expect(cases.some(({ failure }) => failure?.['#text'].includes('😀'))).toBe(true);
});

it('writes an annotation at the line of the contract, with its signs escaped', () => {
  expect(githubReport(report)).toMatch(
    /^::error file=a%2Cb%3Ac\.yaml,line=3,col=5,title=getA%3A body-schema::getA: must be string.*%0Aexpected/,
  );
  expect(githubReport(report).split('\n')).toHaveLength(2);
});

it('writes JSON with a version, bodies as text or in base64, and lines for a shell', () => {
  const reply = { status: 200, headers: {}, bytes: Buffer.from([0, 255]) };
  const request = { method: 'PUT', target: '/a', headers: {}, body: Buffer.from('é') };
  const steps = [{ request, reply }];
  const told = JSON.parse(jsonReport({ ...report, findings: [{ ...finding, steps }] })) as object;
  expect(told).toMatchObject({
    version: 1,
    findings: [
      {
        ...{ id: '0123456789ab', place: { file: 'a,b:c.yaml', line: 3, column: 5 } },
        steps: [
          {
            request: { ...request, body: 'é', encoding: 'utf-8' },
            reply: { status: 200, headers: {}, body: 'AP8=', encoding: 'base64' },
          },
        ],
        curl: [`curl -i -g --path-as-is -X 'PUT' -H 'content-type:' 'http://h/a' --data-raw 'é'`],
      },
    ],
  });
});

it.each([
  ['text', textReport],
  ['JUnit', junitReport],
  ['JSON', jsonReport],
  ['GitHub', githubReport],
  ['HTML', htmlReport],
])('shows no secret as %s', (_, write) => {
  const steps = [
    {
      request: {
        ...{ method: 'POST', target: '/login?api_key=quer-1' },
        headers: { authorization: 'Bearer head-1', cookie: 'sid=cook-1' },
        body: Buffer.from('{"password":"body-1"}'),
      },
      reply: {
        ...{ status: 200, headers: { 'set-cookie': ['sid=setc-1'] } },
        bytes: Buffer.from('{"access_token":"repl-1","n":1}'),
      },
    },
    {
      request: { method: 'GET', target: '/t/repl-1', headers: {}, body: undefined },
      reply: { status: 500, headers: {}, bytes: Buffer.from('no token=text-1 repl-1') },
    },
  ];
  const told = write({ ...report, url: 'http://me:addr-1@h', findings: [{ ...finding, steps }] });
  expect(told).not.toMatch(/(quer|head|cook|body|setc|repl|addr|text)-1/);
});

it('shows a value that breaks the contract, whatever its name', () => {
  const body = Buffer.from('{"password":"short","pin":"778899"}');
  const request = { method: 'POST', target: '/a', headers: {}, body };
  const fault = { ...finding.fault, check: 'refused', place: '/body/password' };
  const steps = [{ request, reply: { failure: 'none' } }];
  const text = textReport({ ...report, findings: [{ ...finding, fault, steps }] });
  expect(text).toContain(`'{"password":"short","pin":"'"$KONTRAK_TOKEN"'"}'`);
});

it('shows nothing that a terminal obeys', () => {
  const bytes = Buffer.from('\u001b[2J\u202e');
  const [step] = finding.steps;
  const steps = step ? [{ ...step, reply: { status: 200, headers: {}, bytes } }] : [];
  const odd = '\u001b[31m\r\n::error::';
  const text = textReport({
    ...report,
    findings: [{ ...finding, title: odd, steps }],
    unsure: [{ operation: odd, title: odd, reason: odd }],
    notes: [odd],
  });
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{C}]/u);
  expect(text).not.toMatch(/^\s*::/m);
});

it('tells in the text the holes of the coverage, with their reasons', () => {
  const rule = (name: string, keyword: string, reason: string) => ({
    constraint: {
      ...{ keyword, pointer: '' },
      part: { parameter: { name, in: 'query' as const, schema: {} }, inside: '' },
    },
    ...{ kept: true, broken: reason === '', reason },
  });
  const [one] = report.operations;
  const operations = one
    ? [
        {
          ...{ ...one, statuses: [...one.statuses, { status: '409', count: 0, asked: 0 }] },
          constraints: [
            rule('page', 'type', 'cannot be broken alone'),
            rule('size', 'minimum', 'cannot be broken alone'),
            rule('size', 'maximum', ''),
          ],
        },
      ]
    : [];
  const text = textReport({ ...report, operations });
  expect(text).toContain('  409: getA\n');
  expect(text).toContain(
    '  cannot be broken alone: getA query page (type), getA query size (minimum)\n',
  );
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

it('tells on the page the coverage by operation, status and rule, and the slowest operations', () => {
  const page = htmlReport(report)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  expect(page).toContain('Status Operations 200 2 of 2');
  expect(page).toContain('GET /a reached 0 of 0 rules, 3 requests 200 × 1');
  expect(page).toContain('getB: 4 ms');
});

it('tells apart what a mock showed only because it was asked to', () => {
  const statuses = [
    ...(report.operations[0]?.statuses ?? []),
    { status: '409', count: 0, asked: 2 },
  ];
  const asked = { ...report, operations: report.operations.map((one) => ({ ...one, statuses })) };
  const text = textReport(asked);
  expect(text).toContain('Statuses shown only when asked for\n  409: getA, getB\n');
  expect(text).toContain('2 of 4  documented statuses provoked\n');
  expect(text).toContain('2 of 4  documented statuses shown only when asked for\n');
  expect(text).not.toContain('never answered');
  const page = htmlReport(asked).replace(/<[^>]*>/g, ' ');
  expect(page).toMatch(/409\s+0 of 2, 2 when asked for/);
  expect(page).toContain('409 × 0, shown when asked for');
  expect(jsonReport(asked)).toMatch(/"status": "409",\s+"count": 0,\s+"asked": 2/);
});

describe('findings of one cause', () => {
  const allow = { ...finding.fault, check: 'allow', message: '405 does not list GET' };
  const shared = { ...finding.fault, pointer: '/components/schemas/A/type', message: 'shared' };
  const findings = [allow, shared, finding.fault].flatMap((fault, i) =>
    ['getA', 'getB'].map((operation) => ({
      ...{ ...finding, fault, operation, id: `${i}${operation}` },
    })),
  );
  const whole = { ...report, findings };

  it('stand once in the text, with the other operations, and all others alone', () => {
    const text = textReport(whole);
    expect(text.match(/^✗ get.*$/gm)).toHaveLength(4);
    expect(text.match(/also at getB: 1 more of the kind/g)).toHaveLength(2);
    expect(text).toContain('✗ 6 findings.');
  });

  it('stand once on the page, with a count, and the way to each', () => {
    const page = htmlReport(whole);
    expect(page.match(/<article>/g)).toHaveLength(4);
    expect(page.match(/also at getB: 1 more of the kind/g)).toHaveLength(2);
    for (const { id } of findings) expect(page).toContain(`<code>${id}</code>`);
  });

  it('stand once in the case of their operation and check', () => {
    const [first] = findings;
    const twins = ['2getA', '3getA'].map((id) => ({ ...finding, fault: shared, id }));
    const cases = casesOf({ ...report, findings: first ? [first, ...twins, finding] : [] });
    const [told, ...more] = cases.flatMap(({ failure }) => failure ?? []);
    expect([told, ...more].map((one) => one?.['@_message'])).toEqual([
      'getA: shared at /body/name (body-schema; an example), and 1 other cause',
      'getA: 405 does not list GET at /body/name (allow; an example)',
    ]);
    expect(told?.['#text'].match(/expected/g)).toHaveLength(2);
    expect(told?.['#text']).toMatch(/1 more of the kind:\n {2}getA: shared.*id 3getA/);
  });

  it('stand apart, if one is known', () => {
    const known = findings.map((one, i) => ({
      ...one,
      state: i === 0 ? ('known' as const) : one.state,
    }));
    expect(htmlReport({ ...report, findings: known }).match(/<article>/g)).toHaveLength(5);
  });
});
