// The texts that replies and messages have shown before a request, of which some are secrets in it.
import { fingerprintOf } from '../world/fingerprint.ts';
import { pointerTo } from '../world/pointer.ts';
import type { Fingerprints } from '../world/fingerprint.ts';
import type { Message } from '../world/world.ts';
import type { Source } from './source.ts';

/** Shorter texts stand in replies by chance. */
const SHORTEST = 4;

/** Texts and where they stand. Of equal ones, the last counts. */
export class ShownTexts {
  readonly #texts = new Map<string, Source>();
  readonly #prints = new Map<string, Source>();
  /** Texts whose fingerprints nobody has asked for yet. */
  #unprinted = new Map<string, Source>();

  /**
   * Adds the texts in a reply.
   * @param entry the number of its entry
   * @param concealed the values that are masked in the entry, which a client has got
   */
  addReply(entry: number, body: unknown, concealed: Fingerprints): void {
    for (const [pointer, text] of textsIn(body, ''))
      this.#add(text, { from: 'reply', entry, pointer });
    for (const [place, print] of Object.entries(concealed)) {
      const [, pointer] = /^\/reply(\/.*)$/s.exec(place) ?? [];
      if (pointer !== undefined) this.#prints.set(print, { from: 'reply', entry, pointer });
    }
  }

  /** Adds the texts in messages. @param entry the number of the entry before which they are read */
  addMessages(entry: number, messages: readonly Message[]): void {
    for (const [i, { data }] of messages.entries())
      for (const [pointer, text] of textsIn(data, `/${i}/data`))
        this.#add(text, { from: 'inbox', entry, pointer });
  }

  find(text: string): Source | undefined {
    const known = this.#texts.get(text);
    if (known || this.#prints.size === 0) return known;
    return this.#prints.get(fingerprintOf(text));
  }

  /** Finds a text of which only the fingerprint is known. */
  findFingerprint(print: string): Source | undefined {
    for (const [text, source] of this.#unprinted) this.#prints.set(fingerprintOf(text), source);
    this.#unprinted = new Map();
    return this.#prints.get(print);
  }

  #add(text: string, source: Source): void {
    this.#texts.set(text, source);
    this.#unprinted.set(text, source);
  }
}

function textsIn(value: unknown, pointer: string): [pointer: string, text: string][] {
  if (typeof value === 'string') return value.length < SHORTEST ? [] : [[pointer, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, pointerTo(pointer, name)));
}
