import { load } from '../contract/load.ts';
import { withoutAllOf } from './all-of.ts';
import { withPlainMediaTypes } from './media-types.ts';
import { withOneNull } from './nullable.ts';
import { inPlainForm } from './plain.ts';
import { withOneScheme, withOwnSecurity, withSchemes } from './security.ts';
import { withSides } from './sides.ts';
import type { Document } from '../contract/document.ts';
import type { Loaded } from '../contract/load.ts';
import type { Rewritten } from './nullable.ts';

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
  /** The pointer into the contract as it was read, for one that was reported. */
  originOf: Rewritten['pointerBefore'];
  /** The place of a pointer that was reported. */
  placeOf: Loaded['placeOf'];
}

/** Each writes in one way what can be said in several, in this order. */
const REWRITINGS: readonly ((document: Document) => Rewritten)[] = [
  ...[inPlainForm, withPlainMediaTypes, withOneScheme, withOwnSecurity],
  ...[withoutAllOf, withSides, withOneNull],
];

/** @throws LoadError for an edition that cannot be read */
export async function opened(edition: Edition | undefined): Promise<Opened | undefined> {
  if (!edition) return undefined;
  const { source, shown = (file: string) => file } = edition;
  const loaded = await load(source);
  const start: Rewritten = { document: loaded.document, pointerBefore: (pointer) => pointer };
  const { document, pointerBefore } = REWRITINGS.reduce(rewritten, start);
  return {
    // One version for both, the one that knows every part.
    document: { ...document, openapi: '3.2.0' },
    version: document.info.version,
    originOf: pointerBefore,
    placeOf: async (pointer) => {
      const { file, ...position } = await loaded.placeOf(pointerBefore(pointer));
      return { file: shown(file), ...position };
    },
  };
}

/** An edition whose security schemes have other names. @param names those that they get, by their own */
export function withNames(edition: Opened, names: ReadonlyMap<string, string>): Opened {
  const { document, pointerBefore } = withSchemes(edition.document, names);
  const { originOf, placeOf } = edition;
  return {
    ...edition,
    document,
    originOf: (pointer) => originOf(pointerBefore(pointer)),
    placeOf: (pointer) => placeOf(pointerBefore(pointer)),
  };
}

function rewritten(before: Rewritten, rewrite: (document: Document) => Rewritten): Rewritten {
  const { document, pointerBefore } = rewrite(before.document);
  return { document, pointerBefore: (pointer) => before.pointerBefore(pointerBefore(pointer)) };
}
