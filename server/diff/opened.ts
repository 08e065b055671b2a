import { load } from '../contract/load.ts';
import { withOneNull } from './nullable.ts';
import { inPlainForm } from './plain.ts';
import { withSides } from './sides.ts';
import type { Document } from '../contract/document.ts';
import type { Loaded } from '../contract/load.ts';

/** A contract before or after the change. */
export interface Edition {
  /** A path, a URL, or the contract itself. */
  source: string | object;
  /** The name of a file for people, for one that was read in a folder of its own. */
  shown?: (file: string) => string;
}

/** An edition that was read, in the form in which it is compared. */
export interface Opened {
  document: Document;
  version: string;
  /** The place of a pointer that was reported. */
  placeOf: Loaded['placeOf'];
}

/** @throws LoadError for an edition that cannot be read */
export async function opened(edition: Edition | undefined): Promise<Opened | undefined> {
  if (!edition) return undefined;
  const { source, shown = (file: string) => file } = edition;
  const { document: loaded, placeOf } = await load(source);
  const plain = inPlainForm(loaded);
  const sides = withSides(plain.document);
  const { document, pointerBefore } = withOneNull(sides.document);
  return {
    // One version for both, the one that knows every part.
    document: { ...document, openapi: '3.2.0' },
    version: document.info.version,
    placeOf: async (pointer) => {
      const { file, ...position } = await placeOf(
        plain.pointerBefore(sides.pointerBefore(pointerBefore(pointer))),
      );
      return { file: shown(file), ...position };
    },
  };
}
