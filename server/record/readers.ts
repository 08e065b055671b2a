// The constants that the reader of an export fills in.
import type { Source } from './source.ts';

/** A value that the reader fills in. */
export interface Reader {
  name: string;
  type: 'string' | 'number';
  /** Its first place, such as `entry 3, /body/password`. */
  place: string;
}

/** One constant for each value. */
export class Readers {
  readonly all: Reader[] = [];
  /** The names of the constants, by the fingerprints of their values. */
  readonly #names = new Map<string, string>();

  /**
   * @param print the fingerprint of the value
   * @param place of the value, such as `/body/password`
   * @param entry the number of its entry; 0 for none
   */
  sourceOf(print: string, place: string, entry: number): Source {
    const known = this.#names.get(print);
    if (known !== undefined) return { from: 'reader', name: known };
    const wanted = nameOf(place);
    const alike = this.all.filter(({ name }) => name.replace(/_\d+$/, '') === wanted).length;
    const name = alike === 0 ? wanted : `${wanted}_${alike + 1}`;
    this.#names.set(print, name);
    const type = print.startsWith('number ') ? 'number' : 'string';
    this.all.push({ name, type, place: entry === 0 ? place : `entry ${entry}, ${place}` });
    return { from: 'reader', name };
  }
}

/** The name of a constant, of the last word of a place. */
function nameOf(place: string): string {
  const last = place.split('/').findLast((one) => /[a-z]/i.test(one)) ?? '';
  const words = last.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/[^A-Za-z0-9]+/g, '_');
  return `MY_${words.replace(/^_+|_+$/g, '').toUpperCase()}`;
}
