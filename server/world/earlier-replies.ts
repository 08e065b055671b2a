import type { Reply } from './reply.ts';

/** The most replies that are kept, and the most characters of each body. */
const MOST_REPLIES = 100;
const MOST_CHARACTERS = 64 * 1024;

/** Stands for the state of an API that has none. */
const NONE = {};

/**
 * The last replies to reads, for clients that ask the same again and again. A reply counts as long as the state of its
 * API is the very same value, and so cannot have changed since.
 */
export class EarlierReplies {
  readonly #kept = new Map<string, { state: WeakRef<object>; reply: Reply }>();

  /**
   * @param request everything that its client has sent
   * @param state of the API as it is now
   * @returns undefined if the request was not answered yet in this state
   */
  find(request: string, state: unknown): Reply | undefined {
    const kept = this.#kept.get(request);
    if (kept?.state.deref() !== valueOf(state)) return undefined;
    return kept.reply;
  }

  /** @param reply made from the state and the request alone */
  keep(request: string, state: unknown, reply: Reply): void {
    if ((reply.encoded?.length ?? 0) > MOST_CHARACTERS) return;
    this.#kept.delete(request);
    this.#kept.set(request, { state: new WeakRef(valueOf(state)), reply });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_REPLIES && oldest !== undefined) this.#kept.delete(oldest);
  }
}

function valueOf(state: unknown): object {
  return typeof state === 'object' && state !== null ? state : NONE;
}
