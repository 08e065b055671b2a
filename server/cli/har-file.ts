import { openSync, writeSync } from 'node:fs';

import { VERSION } from '../control/version.ts';
import { entryOf, harOf } from '../verify/traffic/har-of.ts';
import type { Exchange } from '../verify/traffic/har.ts';

/** The end of a HAR, after its last entry. */
const END = ']}}';

/** A HAR that grows with each exchange, and is whole after each one. */
export class HarFile {
  readonly #name: string;
  readonly #file: number;
  /** The place in the file where its end begins. */
  #length = 0;
  #isEmpty = true;
  #error: string | undefined;

  /** @throws Error in one line for a file that cannot be written */
  constructor(name: string) {
    this.#name = name;
    try {
      this.#file = openSync(name, 'w');
    } catch (error) {
      throw new Error(messageOf(name, error), { cause: error });
    }
    this.#write(JSON.stringify(harOf([], { name: 'Kontrak', version: VERSION })));
  }

  add(exchange: Exchange): void {
    this.#write(`${this.#isEmpty ? '' : ','}\n${JSON.stringify(entryOf(exchange))}${END}`);
    this.#isEmpty = false;
  }

  /** One line, if something could not be written; what was written before is whole. */
  get error(): string | undefined {
    return this.#error;
  }

  #write(text: string): void {
    if (this.#error !== undefined) return;
    const bytes = Buffer.from(text);
    try {
      writeSync(this.#file, bytes, 0, bytes.length, this.#length);
      this.#length += bytes.length - END.length;
    } catch (error) {
      this.#error = messageOf(this.#name, error);
    }
  }
}

function messageOf(name: string, error: unknown): string {
  return `${name} cannot be written: ${(error as Error).message}`; // the cast: Node throws errors
}
