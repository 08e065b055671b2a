import { getLineColLocation, Source } from '@redocly/openapi-core';

import { referenceTo } from '../repair/references.ts';
import type { Position } from './load-error.ts';
import type { Origin } from './source.ts';

/** Finds lines and columns. A text is parsed once more when it is first asked for. */
export class Positions {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #sources = new Map<string, Source>();

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  /** The position of a key; if the text lacks it, of the last one on the way that it has. */
  of({ file = '', keys }: Origin): Position | undefined {
    const text = this.#texts.get(file);
    if (text === undefined) return undefined;
    const source = this.#sources.get(file) ?? new Source(file, text);
    this.#sources.set(file, source);
    try {
      const pointer = keys.length === 0 ? '#/' : referenceTo(keys);
      const { start } = getLineColLocation({ source, pointer, reportOnKey: true });
      return { line: start.line, column: start.col };
    } catch {
      return undefined; // the parser that knows positions reads less than the others
    }
  }
}
