// Code for some operations of a contract; the remembered collections answer the others.
import { beforeEach, describe, expect, it } from '@jest/globals';

import { load } from '../../server/contract/load.ts';
import { createMock, defineDomain, Failure, find, put, remove } from '../../server/index.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import type { Code, Document, Table } from '../../server/index.ts';

interface Book {
  id: number;
  title: string;
  lent: boolean;
}

interface State {
  books: Table<Book>;
  loans: number;
}

interface Operations {
  lendBook: {
    parameters: { path: { id: number } };
    responses: { 200: { content: { 'application/json': Book } } };
  };
  'GET /loans/count': {
    parameters: object;
    responses: { 200: { content: { 'application/json': { count: number } } } };
  };
}

const CODE = defineDomain<Operations, State>({
  first: { demo: { loans: 7 }, 'near-limit': { loans: 99 } },
  handlers: {
    lendBook: ({ path }, { state }) => {
      const book = find(state.books, String(path.id));
      if (!book) throw new Failure(404, 'There is no such book');
      if (book.lent) throw new Failure(409, 'The book is lent already');
      book.lent = true;
      state.loans += 1;
      return { status: 200, body: book };
    },
    'GET /loans/count': (_request, { state }) => ({ status: 200, body: { count: state.loans } }),
  },
});

let document: Document;

function served(
  code: Code,
  options: { stateless?: boolean; scenario?: string } = {},
): MockSession<string> {
  return new MockSession(
    createMock({ contracts: [{ name: 'library', document, code }], ...options }),
    'default',
  );
}

async function post(mock: MockSession<string>, path: string, body?: object): Promise<Response> {
  const init = body && {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  };
  return mock.fetch(`/library${path}`, { method: 'POST', ...init });
}

async function count(mock: MockSession<string>): Promise<unknown> {
  return (await mock.fetch('/library/loans/count')).json();
}

beforeEach(async () => {
  ({ document } = await load('test/any-contract/library.yaml'));
});

it('changes what the derived operations remember', async () => {
  const mock = served(CODE);
  const { id } = (await (await post(mock, '/books', { title: 'Dew' })).json()) as Book;
  expect((await post(mock, `/books/${id}/loan`)).status).toBe(200);
  const book: unknown = await (await mock.fetch(`/library/books/${id}`)).json();
  expect(book).toEqual({ id, title: 'Dew', lent: true });
});

it('keeps its own data beside the collections', async () => {
  const mock = served(CODE);
  const { id } = (await (await post(mock, '/books', { title: 'Dew' })).json()) as Book;
  await post(mock, `/books/${id}/loan`);
  expect(await count(mock)).toEqual({ count: 8 });
});

it('refuses in the shape that the contract documents', async () => {
  const mock = served(CODE);
  const reply = await post(mock, '/books/404404/loan');
  expect(reply.status).toBe(404);
  expect(await reply.json()).toEqual({ message: 'There is no such book' });
});

it('begins in each scenario with its own data, or with those of demo', async () => {
  expect(await count(served(CODE, { scenario: 'near-limit' }))).toEqual({ count: 99 });
  expect(await count(served(CODE, { scenario: 'empty' }))).toEqual({ count: 7 });
});

it('answers without remembered collections as well', async () => {
  expect(await count(served(CODE, { stateless: true }))).toEqual({ count: 7 });
});

it('adds and removes items', async () => {
  const mock = served({
    handlers: {
      'POST /books/{id}/loan': (_request, { state }) => {
        const { books } = state as State;
        put(books, '900', { id: 900, title: 'Moss', lent: true });
        put(books, '901', { id: 901, title: 'Fern', lent: true });
        remove(books, '901');
        return { status: 200, body: find(books, '900') };
      },
    },
  });
  expect((await post(mock, '/books/1/loan')).status).toBe(200);
  expect((await mock.fetch('/library/books/900')).status).toBe(200);
  expect((await mock.fetch('/library/books/901')).status).toBe(404);
});

it('shows no place in lists, which items without counted ids have', async () => {
  const mock = served({
    handlers: {
      lendBook: () => ({ status: 200, body: { id: 1, title: 'A', lent: true, '#': 7 } }),
    },
  });
  expect(await (await post(mock, '/books/1/loan')).json()).toEqual({
    id: 1,
    title: 'A',
    lent: true,
  });
});

describe('a handler of an operation that the contract does not have', () => {
  it('is refused with the names that there are', () => {
    const body = { count: 1 };
    expect(() => served({ handlers: { lendBok: () => ({ status: 200, body }) } })).toThrow(
      'library has no operation lendBok; it has listBooks, createBook, getBook, deleteBook, lendBook, GET /loans/count.',
    );
  });
});
