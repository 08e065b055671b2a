import type { Reply } from './reply.ts';

/** The most replies that are kept, and the most characters of each body. */
const MOST_REPLIES = 100;
const MOST_CHARACTERS = 64 * 1024;

/** A reply to a read that was answered before. */
export interface EarlierReply {
  reply: Reply;
  /** True if the state alone admits the request; otherwise its credentials depend on the time, and are checked again. */
  admitted: boolean;
}

/** Stands for the state of an API that has none. */
const NONE = {};

/**
 * The last replies to reads, for clients that ask the same again and again. A reply counts as long as the state of its
 * API is the very same value, and so cannot have changed since.
 */
export class EarlierReplies {
  readonly #kept = new Map<string, EarlierReply & { state: WeakRef<object> }>();

  /**
   * @param request everything that its client has sent
   * @param state of the API as it is now
   * @returns undefined if the request was not answered yet in this state
   */
  find(request: string, state: unknown): EarlierReply | undefined {
    const kept = this.#kept.get(request);
    return kept?.state.deref() === valueOf(state) ? kept : undefined;
  }

  /** @param earlier its reply was made from the state and the request alone */
  keep(request: string, state: unknown, earlier: EarlierReply): void {
    if ((earlier.reply.encoded?.length ?? 0) > MOST_CHARACTERS) return;
    this.#kept.delete(request);
    this.#kept.set(request, { ...earlier, state: new WeakRef(valueOf(state)) });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_REPLIES && oldest !== undefined) this.#kept.delete(oldest);
  }
}

function valueOf(state: unknown): object {
  return typeof state === 'object' && state !== null ? state : NONE;
}
