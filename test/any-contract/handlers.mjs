import { defineDomain, Failure, find } from 'kontrak';

export default defineDomain({
  // Data of one's own, beside the remembered collections.
  first: { demo: { loans: 0 } },
  handlers: {
    // `state.books` is the collection that `kontrak explain` calls books.
    lendBook: ({ path }, { state }) => {
      const book = find(state.books, String(path.id));
      if (!book) throw new Failure(404, 'There is no such book');
      if (book.lent) throw new Failure(409, 'The book is lent already');
      book.lent = true;
      state.loans += 1;
      return { status: 200, body: book };
    },
    // An operation without an operationId goes by its method and path.
    'GET /loans/count': (_request, { state }) => ({ status: 200, body: { count: state.loans } }),
  },
});
