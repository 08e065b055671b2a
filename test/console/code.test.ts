// A request as code, as the console copies it.
import { expect, it } from '@jest/globals';

interface Sent {
  method: string;
  url: string;
  headers: [string, string][];
  body: string | undefined;
}

const path = '../../server/console/browser/code.js';
// The cast: scripts of a browser have no types here.
const { curlOf, testOf } = (await import(path)) as {
  curlOf: (sent: Sent) => string;
  testOf: (sent: Sent, entry: object, contracts: Record<string, string>) => string;
};

const ODD = `Bearer o'dd"$(x)\\\`\${1}é`;
const sent: Sent = {
  method: 'POST',
  url: 'http://127.0.0.1:4010/@a/shop/things?a=b',
  headers: [['authorization', ODD]],
  body: `{"it's":1}`,
};
const entry = { operation: 'createThing', path: '/shop/things', status: 201 };

/** The parts of a test that runs: its options, its title, its request. */
async function run(code: string): Promise<unknown[]> {
  const told: unknown[] = [];
  const mock = { fetch: (...args: unknown[]) => (told.push(...args), { status: 201 }) };
  const body = code.replace(/^import .*$/m, '').replace('await startMock(', 'start(');
  const start = (options?: unknown) => (told.push(options), mock);
  let done: Promise<unknown> | undefined;
  const test = (title: string, act: () => Promise<unknown>) => (told.push(title), (done = act()));
  const toBe = { toBe: () => undefined };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the code is ours
  new Function('start', 'test', 'expect', body)(start, test, () => toBe);
  await done;
  return told;
}

it('is a test with the contract that the mock was given, and the token as it was', async () => {
  const contracts = { shop: 'http://127.0.0.1:4010/contracts/shop.json' };
  const init = { method: 'POST', headers: { authorization: ODD }, body: sent.body };
  expect(await run(testOf(sent, entry, contracts))).toEqual([
    { contracts },
    'createThing answers 201',
    '/shop/things?a=b',
    init,
  ]);
});

it('is a test without options where the API comes with the mock', () => {
  expect(testOf(sent, entry, {})).toContain('await startMock();');
});

it('is a line of curl that a shell reads as it was', () => {
  expect(curlOf(sent)).toContain(`-H 'authorization: ${ODD.replace("'", "'\\''")}'`);
});
