// A contract may be broken in any way. It is loaded or refused, and the engine can read all that is loaded.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { load } from '../../server/contract/load.ts';
import { LoadError } from '../../server/contract/load/load-error.ts';
import { boats, changed, changes, SWAGGER } from './any-document.ts';
import { readEverything } from './read-everything.ts';
import type { Loaded } from '../../server/contract/load.ts';

const DOCUMENTS: [string, object][] = [
  ['3.0', boats('3.0.3')],
  ['3.1', boats('3.1.0')],
  ['2.0', SWAGGER],
];

async function loadedOrRefused(document: object): Promise<Loaded | undefined> {
  try {
    return await load(document);
  } catch (error) {
    if (error instanceof LoadError && !error.message.includes('\n')) return undefined;
    throw error;
  }
}

it.each(DOCUMENTS)('has no problem with a sound contract of OpenAPI %s', async (_, document) => {
  const { problems } = await load(document);
  expect(problems).toEqual([
    ...(document === SWAGGER
      ? []
      : [expect.objectContaining({ message: 'nothing describes {type}' })]),
  ]);
});

it.each(DOCUMENTS)(
  'loads or refuses any change of a contract of OpenAPI %s',
  async (_, document) => {
    await fc.assert(
      fc.asyncProperty(changes, async (some) => {
        const broken = changed(document, some);
        const before = structuredClone(broken);
        const loaded = await loadedOrRefused(broken);
        expect(broken).toEqual(before);
        if (!loaded) return;
        readEverything(loaded.document);
        expect(loaded.title).not.toBe('');
      }),
      { numRuns: 150 },
    );
  },
);

it.each(DOCUMENTS)('has no problem with what it has mended of OpenAPI %s', async (_, document) => {
  await fc.assert(
    fc.asyncProperty(changes, async (some) => {
      const loaded = await loadedOrRefused(changed(document, some));
      if (loaded) expect((await load(loaded.document)).document).toEqual(loaded.document);
    }),
    { numRuns: 100 },
  );
});
