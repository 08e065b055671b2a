// startMock() with contracts of any origin.
import { expect, it } from '@jest/globals';

import { defineDomain } from '../../server/index.ts';
import { startMock } from '../../server/testing/start-mock.ts';

const LIBRARY = 'test/any-contract/library.yaml';

const JSON_BODY = { 'content-type': 'application/json' };

it('serves a file, and remembers', async () => {
  const mock = await startMock({ contracts: { library: LIBRARY } });
  const body = JSON.stringify({ title: 'Dew' });
  const made = await mock.fetch('/library/books', { method: 'POST', headers: JSON_BODY, body });
  const { id } = (await made.json()) as { id: number };
  expect((await mock.fetch(`/books/${id}`)).status).toBe(200);
});

it('serves an object, and writes its problems to the log', async () => {
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const odd = { get: { responses: { 200: { description: '', content: 7 } } } };
  const document = {
    openapi: '3.0.0',
    info: { title: 'Odd', version: '1' },
    paths: { '/odd': odd },
  };
  const mock = await startMock({ contracts: { odd: document }, log });
  expect((await mock.fetch('/odd/odd')).status).toBe(200);
  expect(lines.join()).toContain('/paths/~1odd/get/responses/200/content');
});

it('remembers nothing if it is stateless', async () => {
  const mock = await startMock({ contracts: { library: LIBRARY }, stateless: true });
  const body = JSON.stringify({ title: 'Dew' });
  await mock.fetch('/books', { method: 'POST', headers: JSON_BODY, body });
  const list = (await (await mock.fetch('/books')).json()) as { title: string }[];
  expect(list.map(({ title }) => title)).not.toContain('Dew');
  expect((await mock.fetch('/books/404404')).status).toBe(200);
});

it('tells at / how each operation is answered, and why', async () => {
  const mock = await startMock({ contracts: { library: LIBRARY } });
  const listed = await (await mock.fetch('/', { headers: { accept: 'application/json' } })).json();
  expect(JSON.stringify(listed)).toMatch(/"GET","path":"\/books\/{id}".*"answer":"resource books/);
  const page = await (await mock.fetch('/', { headers: { accept: 'text/html' } })).text();
  expect(page).toContain('/books/{id}/loan');
});

it('serves our own APIs beside it only if asked to', async () => {
  const alone = await startMock({ contracts: { library: LIBRARY } });
  const beside = await startMock({ contracts: { library: LIBRARY }, apis: ['frog-cloud'] });
  const init = { headers: { Authorization: 'Bearer demo' } };
  expect((await alone.fetch('/frog-cloud/api/inf', init)).status).toBe(404);
  expect((await beside.fetch('/frog-cloud/api/inf', init)).status).toBe(200);
});

it('takes handlers by the name of their contract', async () => {
  const library = defineDomain({
    handlers: { 'GET /loans/count': () => ({ status: 200, body: { count: 3 } }) },
  });
  const mock = await startMock({ contracts: { library: LIBRARY }, handlers: { library } });
  expect(await (await mock.fetch('/loans/count')).json()).toEqual({ count: 3 });
});

it('refuses handlers of no contract', async () => {
  const started = startMock({
    contracts: { library: LIBRARY },
    handlers: { books: { handlers: {} } },
  });
  await expect(started).rejects.toThrow(
    'There is no contract books for its handlers; there are library.',
  );
});

it('refuses a name that is no segment of a path', async () => {
  await expect(startMock({ contracts: { 'My Library': LIBRARY } })).rejects.toThrow(
    'My Library cannot name a contract; my-library can.',
  );
});

it('finds calls and sets answers by names that have no type', async () => {
  const mock = await startMock({ contracts: { library: LIBRARY } });
  mock.answer('lendBook', { status: 409 }).once();
  mock.answer('library/GET /loans/count', { status: 200, body: { count: 5 } }).once();
  expect((await mock.fetch('/books/1/loan', { method: 'POST' })).status).toBe(409);
  expect(await (await mock.fetch('/loans/count')).json()).toEqual({ count: 5 });
  expect(mock.journal('lendBook')).toHaveLength(1);
  expect(mock.journal('GET /loans/count')).toHaveLength(1);
});

it('types the calls of our own APIs by their qualified names', async () => {
  const mock = await startMock({ contracts: { library: LIBRARY }, apis: ['frog-cloud'] });
  expect(() =>
    // @ts-expect-error the contract has no 418
    mock.answer('frog-cloud/getProfile', { status: 418 }),
  ).toThrow('getProfile has no response 418');
});

it('refuses a file that is not there', async () => {
  await expect(startMock({ contracts: { shop: '/nowhere/shop.yaml' } })).rejects.toThrow(
    '/nowhere/shop.yaml',
  );
});
