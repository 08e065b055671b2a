// The compiler types handlers by openapi-typescript's output, and refuses faulty ones. `tsc` checks this file.
import { defineDomain } from '../../server/index.ts';
import type { Code, OperationsIn } from '../../server/index.ts';

interface Thing {
  id: number;
}

interface paths {
  '/things/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: number }; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: Record<string, unknown>;
          content: { 'application/json': Thing };
        };
        default: {
          headers: Record<string, unknown>;
          content: { 'application/json': { message: string } };
        };
      };
    };
    put?: never;
  };
}

type Operations = OperationsIn<paths>;

export const fits: Code = defineDomain<Operations>({
  handlers: {
    'GET /things/{id}': ({ path }) =>
      path.id > 0 ? { status: 200, body: { id: path.id } } : { status: 404, body: { message: '' } },
  },
});

export const unknownOperation: Code = defineDomain<Operations>({
  handlers: {
    // @ts-expect-error -- the contract has no such operation
    'GET /things': () => ({ status: 200, body: [] }),
  },
});

export const wrongBody: Code = defineDomain<Operations>({
  handlers: {
    // @ts-expect-error -- the id is a number
    'GET /things/{id}': () => ({ status: 200, body: { id: 'one' } }),
  },
});
