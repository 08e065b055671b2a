import { fingerprintOf, isForeign } from '../world/fingerprint.ts';
import { MASK, maskedBody } from '../world/mask.ts';
import { pointerTo } from '../world/pointer.ts';
import { hidden } from './hidden.ts';
import { published, publishedByFingerprint } from './published.ts';
import { Readers } from './readers.ts';
import { ShownTexts } from './shown-texts.ts';
import { Secret } from './source.ts';
import type { Document } from '../contract/document.ts';
import type { Entry } from '../world/entry.ts';
import type { World } from '../world/world.ts';
import type { Source } from './source.ts';

/** The parts of an entry that tell about its secrets. */
type Told = Pick<Entry, 'number' | 'concealed'> & { before: Pick<World, 'inbox'> };

/** The secrets of a session, and where a replay gets them. */
export class Secrets {
  readonly readers = new Readers();
  readonly #documents: readonly Document[];
  readonly #replied = new ShownTexts();
  readonly #foreign = new Set<number>();

  /** @param documents the contracts; everybody knows the texts of their examples */
  constructor(documents: readonly Document[]) {
    this.#documents = documents;
  }

  /**
   * A value with its secrets replaced.
   * @param shown the same value, masked
   * @param place of the value, such as `/body`
   * @param entry the request that has it, with the messages before it
   */
  without(value: unknown, shown: unknown, place: string, entry: Told): unknown {
    return hidden(value, shown, (secret, keys) => {
      const at = pointerTo(place, ...keys);
      return secret === MASK ? this.#unkept(at, entry) : this.#replaced(secret, at, entry);
    });
  }

  /**
   * A state, or an answer that was set, with its secrets replaced.
   * @param place of it, such as `/awan`
   * @param number of the next entry; 0 for a state before all of them
   */
  withoutIn(state: unknown, place: string, number: number): unknown {
    // The messages are read for requests alone.
    return this.without(state, maskedBody(state), place, {
      ...{ number, concealed: {} },
      before: { inbox: [] },
    });
  }

  /** The numbers of the entries with masked values whose fingerprints another process has taken. */
  get foreign(): number[] {
    return [...this.#foreign];
  }

  /** Takes note of the texts that a reply has shown. */
  learn({ number, reply: { body, truncated }, concealed }: Entry): void {
    if (!truncated && typeof body === 'object') this.#replied.addReply(number, body, concealed);
  }

  #replaced(secret: unknown, place: string, entry: Told): unknown {
    if (typeof secret !== 'string') {
      const type = typeof secret === 'number' ? 'number' : 'string';
      return new Secret(
        '',
        this.readers.sourceOf(fingerprintOf(secret), place, entry.number),
        type,
      );
    }
    const [, scheme = '', text = secret] = /\/authorization$/i.test(place)
      ? (/^([\w-]+ )(.+)$/s.exec(secret) ?? [])
      : [];
    if (this.#documents.some((one) => published(one).has(text))) return secret;
    const source =
      this.#shownBefore(entry, (texts) => texts.find(text)) ??
      this.readers.sourceOf(fingerprintOf(text), place, entry.number);
    return new Secret(scheme, source);
  }

  /** The secret that only a contract knows is not kept, but its fingerprint is. */
  #unkept(place: string, entry: Told): unknown {
    // Without a fingerprint, such as below a masked name, each place counts as a value of its own.
    const print = entry.concealed[place] ?? fingerprintOf([entry.number, place]);
    if (isForeign(print)) this.#foreign.add(entry.number);
    for (const document of this.#documents) {
      const text = publishedByFingerprint(document).get(print);
      if (text !== undefined) return text;
    }
    const source =
      this.#shownBefore(entry, (texts) => texts.findFingerprint(print)) ??
      this.readers.sourceOf(print, place, entry.number);
    return new Secret('', source, print.startsWith('number ') ? 'number' : 'string');
  }

  /** Finds a text in the messages before an entry, or else in the replies. */
  #shownBefore(
    { number, before }: Told,
    find: (texts: ShownTexts) => Source | undefined,
  ): Source | undefined {
    const messages = new ShownTexts();
    messages.addMessages(number, before.inbox);
    return find(messages) ?? find(this.#replied);
  }
}
