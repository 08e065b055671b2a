import { LoadError } from './load/load-error.ts';
import { mended } from './load/mend.ts';
import { placesIn, problemsOf } from './load/problems.ts';
import { isUrl } from './load/read.ts';
import { readSource } from './load/read-source.ts';
import type { Document } from './document.ts';
import type { Place, Problem } from './problem.ts';

/** A contract that the engine can read. */
export interface Loaded {
  /** OpenAPI 3.1 in one object, whose references lead to places in it. */
  document: Document;
  title: string;
  /** Its faults, in the order of its files. */
  problems: Problem[];
  /** All files that were read, by their absolute paths. */
  files: string[];
  /** The place in the files that a JSON Pointer into the document leads to, as near as it is known. */
  placeOf: (pointer: string) => Promise<Place>;
}

export interface LoadOptions {
  /**
   * References may lead to any URL. By default, they lead to URLs only in a contract that is one itself, and there to its
   * own origin.
   */
  remote?: boolean;
}

/**
 * Loads any contract of OpenAPI 3.0, 3.1 and 3.2 or Swagger 2.0, and mends what is wrong in it.
 * @param source a path, an http(s) URL, or the document itself, which stays as it is
 * @throws LoadError if there is no contract to be read there, or one of its references leads nowhere
 */
export async function load(
  source: string | object,
  { remote = false }: LoadOptions = {},
): Promise<Loaded> {
  const files: string[] = [];
  try {
    const read = await readSource(source, remote, (file) => {
      if (!isUrl(file)) files.push(file);
    });
    const { document, findings } = await mended(read);
    const title = document.info.title.trim() || 'API';
    return {
      ...{ document, title, files },
      problems: await problemsOf(read, findings),
      placeOf: placesIn(read),
    };
  } catch (error) {
    throw error instanceof LoadError ? new LoadError(error.message, files) : error;
  }
}
