import { afterEach, expect, it, jest } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { Watched } from '../../server/cli/watched.ts';
import type { Read } from '../../server/cli/contracts.ts';

const told: string[] = [];
const tell = (line: string): void => void told.push(line);
jest.spyOn(console, 'log').mockImplementation(tell);
jest.spyOn(console, 'error').mockImplementation(tell);

afterEach(() => {
  told.length = 0;
});

function readOf(title: string): Read {
  const document = { openapi: '3.1.0', info: { title, version: '1' }, paths: {} };
  const placeOf = () => Promise.resolve({ file: 'a.yaml' });
  return { name: 'shop', document, source: 'a.yaml', problems: [], files: [], placeOf };
}

/** A contract whose reads end when the test wants. */
function slow() {
  const mock = createMock({ contracts: [readOf('first')] });
  const ends: PromiseWithResolvers<Read>[] = [];
  const watched = new Watched(mock, 'shop', () => {
    const end = Promise.withResolvers<Read>();
    ends.push(end);
    return end.promise;
  });
  return { watched, ends, title: () => mock.contracts.get('shop')?.document.info.title };
}

it('serves the newest of two reloads that overlap', async () => {
  const { watched, ends, title } = slow();
  const reloads = [watched.reload(), watched.reload()];
  ends[1]?.resolve(readOf('second'));
  await reloads[1];
  ends[0]?.resolve(readOf('first again'));
  await reloads[0];
  expect(title()).toBe('second');
  expect(told).toEqual(['shop is served anew']);
});

it('tells no error of a reload that another one has overtaken', async () => {
  const { watched, ends, title } = slow();
  const reloads = [watched.reload(), watched.reload()];
  ends[0]?.reject(new Error('broken'));
  ends[1]?.resolve(readOf('second'));
  await Promise.all(reloads);
  expect(title()).toBe('second');
  expect(told).toEqual(['shop is served anew']);
});

it('stays with the contract that it has, and tells why', async () => {
  const { watched, ends, title } = slow();
  const reload = watched.reload();
  ends[0]?.reject(new Error('a.yaml:1:2: broken'));
  await reload;
  expect(title()).toBe('first');
  expect(told).toEqual(['a.yaml:1:2: broken', 'shop is served as it was']);
});

it('tells nothing of a first read that says what is served', async () => {
  const { watched, ends } = slow();
  const reload = watched.reload(true);
  ends[0]?.resolve(readOf('first'));
  await reload;
  expect(told).toEqual([]);
});
