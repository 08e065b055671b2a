// --watch as a process: edits of contracts, of files that they refer to, and of handlers.
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

import { afterEach, expect, it } from '@jest/globals';

import { bundledDomains, CONTROL } from '../../server/contract/bundles.ts';
import { folder, Running, until } from './process.ts';

const HEAD = 'openapi: 3.1.0\ninfo: { title: Shop, version: "1" }\npaths:\n';
const THINGS = `  /things:
    get: { responses: { 200: { description: ok, content: { application/json: { schema:
      { type: array, items: { $ref: thing.yaml } } } } } } }
    post:
      requestBody: { content: { application/json: { schema: { $ref: thing.yaml } } } }
      responses: { 201: { description: ok, content: { application/json: { schema: { $ref: thing.yaml } } } } }
  /things/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses: { 200: { description: ok, content: { application/json: { schema: { $ref: thing.yaml } } } } }
`;

function thing(more = ''): string {
  return `type: object
required: [id]
properties:
  id: { type: integer, readOnly: true }
  name: { type: string }
${more}`;
}

function greeting(text: string): string {
  return `  /greeting:
    get: { operationId: greet, responses: { 200: { description: ok, content: { application/json: { schema:
      { type: object, example: { text: ${text} } } } } } } }
`;
}

const running: Running[] = [];

afterEach(async () => {
  for (const one of running.splice(0)) await one.kill();
});

function start(cwd: string, ...args: string[]): Running {
  const mock = new Running(cwd, ...args, '--watch');
  running.push(mock);
  return mock;
}

async function body(url: string): Promise<unknown> {
  return await (await fetch(url)).json();
}

it('serves edits, keeps states and journals, and stays with the last good contract', async () => {
  const cwd = folder();
  const file = (name: string, text: string): void => {
    writeFileSync(join(cwd, name), text);
  };
  file('shop.yaml', HEAD + THINGS);
  file('thing.yaml', thing());
  const mock = start(cwd, 'serve', 'shop.yaml');
  const origin = await mock.origin();
  const text = async (): Promise<unknown> =>
    ((await body(`${origin}/greeting`)) as { text?: string }).text;
  const served = (wanted: string) =>
    until(async () => ((await text()) === wanted ? true : undefined));
  const sent = await fetch(`${origin}/things`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Ada' }),
  });
  const { id } = (await sent.json()) as { id: number };
  const stream = await fetch(`${origin}/_control/sessions/default/journal/stream`);

  // An edit of the contract, and one of a file that it refers to.
  const began = performance.now();
  file('shop.yaml', HEAD + THINGS + greeting('hello'));
  await served('hello');
  expect(performance.now() - began).toBeLessThan(5000); // two seconds on an idle machine
  file('thing.yaml', thing('  size: { type: integer, const: 7 }\n').replace('[id]', '[id, size]'));
  const seven = async () => {
    const now = (await body(`${origin}/things/${id}`)) as { size?: number };
    return now.size === undefined ? undefined : now;
  };
  expect(await until(seven)).toEqual({ id, name: 'Ada', size: 7 });
  const journal = await body(
    `${origin}/_control/sessions/default/journal?operation=POST%20%2Fthings`,
  );
  expect(journal).toMatchObject({ total: 1 });

  // A broken one, told with its place; then a good one, by an editor that replaces files.
  file('shop.yaml', `${HEAD}  /broken: [`);
  await until(
    () =>
      /^shop\.yaml:\d+:\d+: is no YAML.*\nshop is served as it was$/m.exec(mock.stderr) ??
      undefined,
  );
  expect(await text()).toBe('hello');
  file('shop.yaml~', HEAD + THINGS + greeting('mended'));
  renameSync(join(cwd, 'shop.yaml~'), join(cwd, 'shop.yaml'));
  await served('mended');

  // A reference to a file in a folder that appears later.
  file('shop.yaml', `${HEAD}${THINGS}${greeting('early')}  /later: { $ref: later/path.yaml }\n`);
  await until(
    () =>
      /^shop\.yaml:\d+:\d+: the reference later\/path\.yaml leads nowhere.*$/m.exec(mock.stderr) ??
      undefined,
  );
  expect(await text()).toBe('mended');
  mkdirSync(join(cwd, 'later'));
  file('later/path.yaml', 'get: { responses: { 204: { description: ok } } }\n');
  await served('early');
  expect((await fetch(`${origin}/later`)).status).toBe(204);

  // It goes, and comes back.
  rmSync(join(cwd, 'shop.yaml'));
  await until(() => /^shop\.yaml: there is no such file$/m.exec(mock.stderr) ?? undefined);
  expect(await text()).toBe('early');
  file('shop.yaml', HEAD + THINGS + greeting('again'));
  await served('again');

  // Several edits at once: the last one counts.
  for (const n of [1, 2, 3, 4]) file('shop.yaml', HEAD + THINGS + greeting(`edit-${n}`));
  await served('edit-4');

  expect(await body(`${origin}/things/${id}`)).toEqual({ id, name: 'Ada', size: 7 });
  expect((await fetch(`${origin}/shop/greeting`)).status).toBe(200);
  const reader = stream.body?.getReader();
  const events = new TextDecoder().decode((await reader?.read())?.value as Uint8Array);
  expect(events).toContain('event: entry');
  await reader?.cancel();
  expect(mock.stderr).not.toMatch(/^ {4}at /m);
});

it('serves edits of handlers, and of modules that they import', async () => {
  const cwd = folder();
  const file = (name: string, text: string): void => {
    writeFileSync(join(cwd, name), text);
  };
  const handlers =
    "import { text } from './text.ts';\nexport default { handlers: { greet: () => ({ status: 200, body: { text } }) } };\n";
  file('shop.yaml', HEAD + greeting('example'));
  file('text.ts', "export const text: string = 'one';\n");
  file('code.ts', handlers);
  const mock = start(cwd, 'serve', 'shop.yaml', '--handlers', 'code.ts');
  const origin = await mock.origin();
  const served = (wanted: string) =>
    until(async () => {
      const { text } = (await body(`${origin}/greeting`)) as { text?: string };
      return text === wanted ? true : undefined;
    });
  await served('one');
  file('text.ts', "export const text: string = 'two';\n");
  await served('two');
  file('text.ts', "export const text = ( => 'three';\n");
  await until(
    () => /^text\.ts:1:\d+: .*\nshop is served as it was$/m.exec(mock.stderr) ?? undefined,
  );
  await served('two');
  file('text.ts', "export const text = 'three';\n");
  await served('three');
  file('code.ts', handlers.replace('body: { text }', "body: { text: text + '!' }"));
  await served('three!');
});

it('serves edits of our own contracts, where their YAML is there', async () => {
  const cwd = folder();
  for (const one of ['server', 'openapi', 'package.json'])
    cpSync(one, join(cwd, one), { recursive: true });
  for (const one of [...bundledDomains(), CONTROL]) {
    const bundle = `generated/${one}.json`;
    cpSync(bundle, join(cwd, bundle));
  }
  symlinkSync(resolve('node_modules'), join(cwd, 'node_modules'));
  const mock = start(cwd, '--api', 'frog-cloud');
  const origin = await mock.origin();
  const profile = `${origin}/frog-cloud/api/customer/profile`;
  const headers = { authorization: 'Bearer demo', 'content-type': 'application/json' };
  await fetch(profile, { method: 'PATCH', headers, body: '{ "firstname": "Dewi" }' });

  const file = join(cwd, 'openapi/frog-cloud/openapi.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^ {2}title: .*$/m, '  title: Edited'));
  await until(async () => {
    const page = await fetch(`${origin}/contracts/frog-cloud.json`);
    return (await page.text()).includes('"title":"Edited"') ? true : undefined;
  });
  expect(await (await fetch(profile, { headers })).json()).toMatchObject({ firstname: 'Dewi' });
  expect(mock.stderr).toBe('');

  rmSync(join(cwd, 'openapi'), { recursive: true });
  const packed = start(cwd, '--api', 'frog-cloud');
  await until(() => (packed.stderr === '' ? undefined : true));
  expect(packed.stderr).toBe('not watched, as the package has no YAML of them: frog-cloud\n');
});
