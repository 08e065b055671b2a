import { resolve } from 'node:path';

import { examine, plainCopy } from './examine.ts';
import { LoadError } from './load-error.ts';
import { parseJson } from './json.ts';
import { isUrl, read, shownFile } from './read.ts';
import { versionOf, withVersion } from './version.ts';
import { isFields } from '../../world/fields.ts';
import type { Source } from './source.ts';

/** An object in memory, as messages name it. */
const OBJECT = 'the object';

/**
 * Reads a contract with everything that it refers to.
 * @param source a path or an URL, or the document itself
 * @param isRemote references may lead to any URL, and not only to the origin of a source that is a URL
 * @param onRead is told each file that is about to be read
 * @throws LoadError
 */
export async function readSource(
  source: string | object,
  isRemote: boolean,
  onRead: (file: string) => void,
): Promise<Source> {
  if (typeof source === 'object') return inMemory(source);
  const path = isUrl(source) ? source : resolve(source);
  onRead(path);
  const { text, url: file = path } = await read(path);
  const shown = shownFile(file);
  const { value, mayShare, repeated } =
    parseJson(text) ?? (await import('./yaml.ts')).parseYamlText(text, shown);
  const { isPlain, isExternal } = examine(value, shown);
  const plain = isPlain && !mayShare ? value : plainCopy(value, shown);
  if (!isFields(plain)) throw new LoadError(`${shown}: is no OpenAPI document, which is an object`);
  const version = versionOf(plain, shown);
  const one: Source = {
    file: shown,
    document: withVersion(plain, version),
    version,
    texts: new Map([[file, text]]),
    repeated: repeated ? [{ file, position: repeated }] : [],
    originOf: (keys) => ({ file, keys: [...keys] }),
    failureOf: () => undefined,
  };
  if (!isExternal) return one;
  const { bundled } = await import('./bundle.ts');
  return await bundled(one, file, isRemote, onRead);
}

function inMemory(object: object): Source {
  const document = plainCopy(object, OBJECT);
  examine(document, OBJECT);
  if (!isFields(document)) throw new LoadError(`${OBJECT}: is no OpenAPI document`);
  const version = versionOf(document, OBJECT);
  return {
    file: OBJECT,
    document: withVersion(document, version),
    version,
    ...{ texts: new Map(), repeated: [] },
    originOf: (keys) => ({ file: undefined, keys: [...keys] }),
    failureOf: (_, reference) =>
      reference.startsWith('#') ? undefined : new LoadError('an object in memory has no files'),
  };
}
