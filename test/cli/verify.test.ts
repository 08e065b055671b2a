// kontrak verify as a process: its exit codes and messages.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { readContract } from '../../server/contract/bundles.ts';
import { listen } from '../listening.ts';
import { folder, run } from './process.ts';
import type { Listening } from '../listening.ts';

const cwd = folder();
let mock: Listening;
let url: string;

beforeAll(async () => {
  mock = await listen(createMock({ log: () => undefined }).app);
  url = `${mock.origin}/frog-cloud`;
  writeFileSync(join(cwd, 'page.har'), 'no HAR');
  writeFileSync(join(cwd, 'known.yaml'), '- id: 5');
  writeFileSync(join(cwd, 'credentials.yaml'), 'bearer: $KONTRAK_NO_SUCH_NAME');
});
afterAll(async () => {
  await mock.close();
});

describe('kontrak verify', () => {
  it('ends with 0 for a server that keeps its contract, and writes all reports', async () => {
    const { code, stdout } = await run(
      ...[cwd, 'verify', 'frog-cloud', '--url', url, '--session-header', 'X-Kontrak-Session'],
      ...['--strict', '--report', 'text', '--report', 'junit=r.xml', '--report', 'json=r.json'],
      ...['--report', 'html=r.html', '--report', 'github=r.txt'],
    );
    expect([code, stdout]).toEqual([0, expect.stringContaining('5 of 5  operations reached')]);
    const [xml, json, html] = ['r.xml', 'r.json', 'r.html'].map((file) =>
      readFileSync(join(cwd, file), 'utf8'),
    );
    expect(xml).toContain('<testcase classname="getProfile"');
    expect(JSON.parse(json ?? '')).toMatchObject({ version: 1, findings: [] });
    expect(html).toContain('The server keeps its contract.');
  });

  it('ends with 1, and one curl line for each finding, for one that breaks it', async () => {
    const contract = structuredClone(readContract('frog-cloud').document) as {
      paths: Record<string, { get: { responses: Record<string, unknown> } }>;
    };
    const inf = contract.paths['/api/inf'];
    if (!inf) throw new Error('The path is gone.');
    inf.get.responses = { 200: { description: 'Text', content: { 'text/plain': {} } } };
    writeFileSync(join(cwd, 'other.json'), JSON.stringify(contract));
    const args = ['verify', 'other.json', '--url', url, '--only', 'getUserInfo'];
    const { code, stdout } = await run(cwd, ...args);
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ getUserInfo: the content type is application\/json/);
    expect(stdout).toMatch(/contract {2}other\.json:1:\d+/);
    expect(stdout).toContain(`'${url}/api/inf'`);
    const [, id = ''] = /id ([0-9a-f]{12})/.exec(stdout) ?? [];
    writeFileSync(join(cwd, 'all.yaml'), `- { id: ${id}, reason: known }\n`);
    const again = await run(cwd, ...args, '--known', 'all.yaml', '--skip', 'updateProfile');
    expect(again.stdout).not.toContain(id);
  });

  it.each([
    [['frog-cloud'], 'kontrak verify needs one contract and an address'],
    [['nowhere.yaml', '--url', 'http://127.0.0.1:1'], 'nowhere.yaml: there is no such file'],
    [['frog-cloud', '--url', 'ftp://a'], '--url ftp://a is no http or https address.'],
    [['frog-cloud', '--url', 'http://127.0.0.1:1'], 'does not answer: ECONNREFUSED'],
    [
      ['frog-cloud', '--url', 'http://127.0.0.1:1', '--report', 'html=page.har/r.html'],
      'page.har/r.html: the folder page.har cannot be made.',
    ],
    [
      ['frog-cloud', '--har', 'page.har', '--report', 'junit=r.xml'],
      '--har is reported as text alone.',
    ],
    [['frog-cloud', '--har', 'page.har'], 'page.har is no HAR: it is not JSON'],
    [['frog-cloud', '--har', 'none.har'], 'none.har: there is no such file'],
    [
      ['frog-cloud', '--url', 'http://127.0.0.1:1', '--known', 'known.yaml'],
      'known.yaml: wants a list',
    ],
    [
      ['frog-cloud', '--url', 'http://127.0.0.1:1', '--credentials', 'credentials.yaml'],
      'credentials.yaml: the environment has no KONTRAK_NO_SUCH_NAME.',
    ],
    [
      ['frog-cloud', '--url', 'http://127.0.0.1:1', '--workers', 'two'],
      '--workers two is no whole number',
    ],
    [
      ['frog-cloud', '--url', 'http://127.0.0.1:1', '--only', 'getProfil'],
      'did you mean getProfile?',
    ],
  ])('ends with 2 and one line for %j', async (args, line) => {
    const { code, stderr } = await run(cwd, 'verify', ...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(line)]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('ends with 2 where no operation can be reached, such as below a wrong path', async () => {
    const args = ['verify', 'frog-cloud', '--url', `${url}/elsewhere`];
    const { code, stdout, stderr } = await run(cwd, ...args);
    expect([code, stdout]).toEqual([2, expect.stringContaining('✗ No operation was reached')]);
    expect(stderr).toContain('No operation was reached');
  });

  it('prints the findings of recorded traffic that has no address', async () => {
    const request = { method: 'GET', url: `${url}/api/customer/resource`, headers: [] };
    const response = {
      status: 200,
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      content: { text: '{}' },
    };
    writeFileSync(
      join(cwd, 'broken.har'),
      JSON.stringify({ log: { entries: [{ request, response }] } }),
    );
    // The address is below a base path that the contract's servers name.
    const { code, stdout, stderr } = await run(cwd, 'verify', 'frog-cloud', '--har', 'broken.har');
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain("must have required property 'data'");
  });

  it('ends with 2 for traffic of another API, which proves nothing', async () => {
    const request = { method: 'GET', url: 'https://b.example/', headers: [] };
    const entry = { request, response: { status: 200, headers: [], content: {} } };
    writeFileSync(join(cwd, 'other.har'), JSON.stringify({ log: { entries: [entry] } }));
    const { code, stdout, stderr } = await run(cwd, 'verify', 'frog-cloud', '--har', 'other.har');
    expect([code, stderr.trim()]).toEqual([
      2,
      'other.har has no exchange of the contract; --url names the address of the API.',
    ]);
    expect(stdout).not.toContain('keeps its contract');
  });

  it('makes the folder of a report', async () => {
    const args = ['verify', 'frog-cloud', '--url', url, '--only', 'getUserInfo'];
    const { code } = await run(cwd, ...args, '--report', 'html=new/folder/r.html');
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'new/folder/r.html'), 'utf8')).toContain('</html>');
  });

  it('sends given credentials, and none where it tries without them', async () => {
    const { code, stdout } = await run(
      ...[cwd, 'verify', 'frog-cloud', '--url', url, '--only', 'getProfile', '--strict'],
      ...['--header', 'Authorization: Bearer demo', '--header', 'X-Tenant: five'],
    );
    expect([code, stdout]).toEqual([0, expect.stringContaining('The server keeps its contract.')]);
  });

  it('ends with 2 where the credentials are refused', async () => {
    const { code, stderr } = await run(
      ...[cwd, 'verify', 'frog-cloud', '--url', url, '--header', 'Authorization: Bearer expired'],
    );
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^The credentials are refused \(401\)/),
    ]);
  });
});
