import { MASK } from '../world/mask.ts';
import { pointerTo } from '../world/pointer.ts';
import { hidden } from './hidden.ts';
import { Secret } from './source.ts';
import type { Entry } from '../world/entry.ts';
import type { Message } from '../world/world.ts';
import type { Source } from './source.ts';

/** A value that the reader of an export fills in. */
export interface Reader {
  name: string;
  type: 'string' | 'number';
  /** Its first place, such as `entry 3, /body/password`. */
  place: string;
}

/** Shorter texts stand in replies by chance. */
const SHORTEST = 4;

/** The secrets of a session, and where a replay gets them. */
export class Secrets {
  readonly readers: Reader[] = [];
  readonly #published: (text: string) => boolean;
  readonly #replied = new Map<string, Source>();
  readonly #named = new Map<unknown, string>();

  /** @param published tells if everybody knows a text */
  constructor(published: (text: string) => boolean) {
    this.#published = published;
  }

  /**
   * A value with its secrets replaced.
   * @param shown the same value, masked
   * @param place of the value, such as `/body`
   * @param entry the request that has it, with the messages before it
   */
  without(
    value: unknown,
    shown: unknown,
    place: string,
    { number, before }: Pick<Entry, 'number' | 'before'>,
  ): unknown {
    return hidden(value, shown, (secret, keys) =>
      this.#replaced(secret, pointerTo(place, ...keys), number, before.inbox),
    );
  }

  /** Takes note of the texts that a reply has shown. */
  learn({ number, reply: { body, truncated } }: Entry): void {
    if (truncated || typeof body !== 'object') return;
    for (const [pointer, text] of textsIn(body, ''))
      this.#replied.set(text, { from: 'reply', entry: number, pointer });
  }

  #replaced(secret: unknown, place: string, entry: number, inbox: readonly Message[]): unknown {
    const [, scheme = '', rest = secret] =
      typeof secret === 'string' && /\/authorization$/i.test(place)
        ? (/^([\w-]+ )(.+)$/s.exec(secret) ?? [])
        : [];
    if (typeof rest === 'string' && rest !== MASK && this.#published(rest)) return secret;
    const source = this.#shownBefore(rest, entry, inbox) ?? this.#reader(rest, place, entry);
    return new Secret(scheme, source, typeof secret === 'number' ? 'number' : 'string');
  }

  #shownBefore(secret: unknown, entry: number, inbox: readonly Message[]): Source | undefined {
    if (typeof secret !== 'string' || secret === MASK) return undefined;
    const [pointer] =
      inbox
        .flatMap(({ data }, i) => textsIn(data, `/${i}/data`))
        .findLast(([, text]) => text === secret) ?? [];
    return pointer === undefined ? this.#replied.get(secret) : { from: 'inbox', entry, pointer };
  }

  #reader(secret: unknown, place: string, entry: number): Source {
    const wanted = nameOf(place);
    // A secret that the contract alone knows is not kept. One of its name counts as the same.
    const key = secret === MASK ? `${MASK}${wanted}` : secret;
    const known = this.#named.get(key);
    if (known !== undefined) return { from: 'reader', name: known };
    const alike = this.readers.filter(({ name }) => name.replace(/_\d+$/, '') === wanted).length;
    const name = alike === 0 ? wanted : `${wanted}_${alike + 1}`;
    this.#named.set(key, name);
    const type = typeof secret === 'number' ? 'number' : 'string';
    this.readers.push({ name, type, place: entry === 0 ? place : `entry ${entry}, ${place}` });
    return { from: 'reader', name };
  }
}

/** The name of a constant, of the last word of a place. */
function nameOf(place: string): string {
  const last = place.split('/').findLast((one) => /[a-z]/i.test(one)) ?? '';
  const words = last.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/[^A-Za-z0-9]+/g, '_');
  return `MY_${words.replace(/^_+|_+$/g, '').toUpperCase()}`;
}

function textsIn(value: unknown, pointer: string): [pointer: string, text: string][] {
  if (typeof value === 'string') return value.length < SHORTEST ? [] : [[pointer, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, pointerTo(pointer, name)));
}
