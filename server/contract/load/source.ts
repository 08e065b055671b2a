import type { Fields } from '../../world/fields.ts';
import type { LoadError, Position } from './load-error.ts';
import type { Version } from './version.ts';

/** A place in one of the files of a contract. */
export interface Origin {
  /** An absolute path, or a URL; for an object in memory, undefined. */
  file: string | undefined;
  keys: string[];
}

/** A contract as its author wrote it, in one object. */
export interface Source {
  /** As messages name it. */
  file: string;
  document: Fields;
  version: Version;
  /** The texts of all files that were read, by absolute path or URL. */
  texts: ReadonlyMap<string, string>;
  /** Keys that an object has again, the first of each file. */
  repeated: { file: string; position: Position }[];
  /** The place that some keys of the document come from. */
  originOf: (keys: readonly string[]) => Origin;
  /** The error for which a reference in a file could not be followed, if reading its target was one. */
  failureOf: (file: string | undefined, reference: string) => LoadError | undefined;
}
