// A request as a line for a terminal, and as code.
// @ts-check

/** @typedef {{ method: string, url: string, headers: [string, string][], body: string | undefined }} Sent */

/** @param {Sent} request */
export function curlOf({ method, url, headers, body }) {
  const quoted = (/** @type {string} */ text) => `'${text.replaceAll("'", `'\\''`)}'`;
  return [
    `curl -i -X ${method} ${quoted(url)}`,
    ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-raw ${quoted(body)}`]),
  ].join(' \\\n  ');
}

/** @param {Sent} request */
export function fetchOf({ method, url, headers, body }) {
  const init = {
    method,
    headers: Object.fromEntries(headers),
    ...(body === undefined ? {} : { body }),
  };
  return `await fetch(${JSON.stringify(url)}, ${JSON.stringify(init, null, 2)});`;
}

/**
 * The request as a test that expects the same status.
 * @param {Sent} request
 * @param {{ operation: string | null, path: string, status: number }} entry
 * @param {Record<string, string>} contracts that the mock needs, beside its own, by name
 */
export function testOf({ method, url, headers, body }, { operation, path, status }, contracts) {
  const init = {
    method,
    headers: Object.fromEntries(headers),
    ...(body === undefined ? {} : { body }),
  };
  const { pathname, search } = new URL(url);
  const options = Object.keys(contracts).length > 0 ? JSON.stringify({ contracts }, null, 2) : '';
  const target = JSON.stringify(pathname.replace(/^\/@[^/]+/, '') + search);
  return `import { startMock } from 'kontrak/test';

const mock = await startMock(${options});

test(${JSON.stringify(`${operation ?? `${method} ${path}`} answers ${status}`)}, async () => {
  const reply = await mock.fetch(${target}, ${JSON.stringify(init, null, 2).replaceAll('\n', '\n  ')});
  expect(reply.status).toBe(${status});
});
`;
}
