import type { IncomingMessage, ServerResponse } from 'node:http';

import { ExchangeRecord } from './exchange-record.ts';
import { noReply, refusal, sendRefusal } from './refusal.ts';
import { LATE, replyBehind } from './reply-behind.ts';
import { ReplyPassage } from './reply-passage.ts';
import { reasonAgainst } from './strict-request.ts';
import type { Passed } from './passed.ts';
import type { ProxyOptions } from './proxy-options.ts';
import type { ReplyBehind } from './reply-behind.ts';
import type { Reason } from './strict-request.ts';

/** The way of one request to the server behind, and of the reply back. */
export class Passage {
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly #options: ProxyOptions;
  readonly #record: ExchangeRecord;
  /** Aborted when the client has its reply, or has gone. */
  readonly #over = new AbortController();

  constructor(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    options: ProxyOptions,
    passed: Passed,
  ) {
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#options = options;
    this.#record = new ExchangeRecord(incoming, options, passed);
    outgoing.sendDate = false;
    outgoing.on('close', () => {
      this.#over.abort();
    });
  }

  async go(): Promise<void> {
    const { strict, contract } = this.#options;
    const reason = strict ? await reasonAgainst(this.#incoming, this.#record, contract) : undefined;
    if (reason) {
      this.#refuse(reason);
      return;
    }
    const behind = await this.#ask();
    if (!behind) return;
    const { reply, upgraded } = behind;
    const way = { record: this.#record, strict, signal: this.#over.signal };
    const passage = new ReplyPassage(this.#incoming, this.#outgoing, reply, way);
    await (upgraded ? passage.join(upgraded) : passage.go());
  }

  /** @returns undefined where the server behind does not answer, which the client is told */
  async #ask(): Promise<ReplyBehind | undefined> {
    const { signal } = this.#over;
    const hint = (link: string | string[]): void => {
      this.#outgoing.writeEarlyHints({ link });
    };
    try {
      return await replyBehind(this.#incoming, this.#record, this.#options, { signal, hint });
    } catch (error) {
      const { message, code = '' } = error as NodeJS.ErrnoException; // the cast: Node rejects with errors
      const title = `The server behind does not answer: ${message === '' ? code : message}`;
      const status = code === LATE ? 504 : 502;
      if (!signal.aborted)
        this.#refuse({ status, title, faults: [noReply(title)], operation: undefined });
      return undefined;
    }
  }

  #refuse({ status, title, faults, operation, reply: own }: Reason): void {
    const reply = own ?? refusal(status, title, faults);
    this.#record.note(reply, faults, operation);
    sendRefusal(this.#outgoing, reply, faults);
  }
}
