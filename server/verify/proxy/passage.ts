import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { askedOf, requestFaults } from '../checks/request-faults.ts';
import { open } from '../send.ts';
import { judged } from '../traffic/watch.ts';
import { Copy, MOST_KEPT } from './copy.ts';
import { replyHeaders, requestHeaders } from './passed-headers.ts';
import { refusal } from './refusal.ts';
import { VIOLATIONS, violationsHeader } from './violations-header.ts';
import type { SentReply, WrittenRequest } from '../exchange.ts';
import type { Fault } from '../fault.ts';
import type { Judged } from '../traffic/watch.ts';
import type { Passed } from './passed.ts';
import type { ProxyOptions } from './proxy-options.ts';

const TOO_LONG = `is over ${MOST_KEPT / 2 ** 20} MiB, and cannot be checked.`;

/** The way of one request to the server behind, and of the reply back. */
export class Passage {
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly #options: ProxyOptions;
  readonly #passed: Passed;
  readonly #at = Date.now();
  readonly #began = performance.now();
  readonly #sent = new Copy();
  readonly #received = new Copy();
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
    this.#passed = passed;
    outgoing.sendDate = false;
    outgoing.on('close', () => {
      this.#over.abort();
    });
  }

  async go(): Promise<void> {
    if (this.#options.strict && !(await this.#isGood())) return;
    let reply: IncomingMessage;
    try {
      reply = await this.#behind();
    } catch (error) {
      if (this.#over.signal.aborted) return;
      const { message, code = '' } = error as NodeJS.ErrnoException; // the cast: Node rejects with errors
      const reason = message === '' ? code : message;
      const fault = broken('no-reply', `the server behind does not answer: ${reason}`);
      const title = `The server behind does not answer: ${reason}`;
      this.#refuse(code === LATE ? 504 : 502, title, [fault]);
      return;
    }
    await (this.#isHeld(reply) ? this.#hold(reply) : this.#stream(reply));
  }

  /** Reads a whole request, and refuses one that breaks the contract. */
  async #isGood(): Promise<boolean> {
    // The rest of a body that is too long is read and dropped: the client reads no refusal before.
    for await (const chunk of this.#incoming) this.#sent.add(chunk as Buffer); // the cast: it has no encoding
    const { contract } = this.#options;
    const request = this.#request;
    const asked = askedOf(contract, request);
    if (!this.#sent.isWhole) this.#refuse(413, `The request ${TOO_LONG}`, []);
    else if (!asked) this.#refuse(404, 'The contract has no such operation.', []);
    else {
      const faults = await requestFaults(contract, asked, request);
      if (faults.length === 0) return true;
      this.#refuse(400, 'The request breaks the contract.', faults, asked.operation.id);
    }
    return false;
  }

  /** Sends the request to the server behind: as it comes, or whole if that is known. */
  async #behind(): Promise<IncomingMessage> {
    const { url, strict, timeout } = this.#options;
    const { method } = this.#request;
    const body = strict ? this.#sent.bytes : undefined;
    const headers = requestHeaders(this.#incoming, url, body);
    const { signal } = this.#over;
    const request = open(url, this.#request.target, { method, headers, signal });
    // Errors after the reply's head show in the reply.
    request.on('error', () => undefined);
    request.once('finish', () => {
      request.setTimeout(timeout, () => {
        const late = new Error(`no reply came within ${timeout / 1000} s`);
        request.destroy(Object.assign(late, { code: LATE }));
      });
    });
    if (body) request.end(body);
    else {
      this.#incoming.on('data', (chunk: Buffer) => {
        this.#sent.add(chunk);
      });
      this.#incoming.pipe(request);
    }
    const [reply] = (await once(request, 'response')) as [IncomingMessage]; // the cast: an event's values
    if (!this.#isHeld(reply)) request.setTimeout(0);
    return reply;
  }

  /** A short reply that tells its length is checked before it is passed on, so that its head can tell the faults. */
  #isHeld({ headers }: IncomingMessage): boolean {
    const length = headers['content-length'];
    return this.#options.strict || (length !== undefined && Number(length) <= MOST_KEPT);
  }

  async #hold(reply: IncomingMessage): Promise<void> {
    const isCut = !(await this.#read(reply, () => this.#received.isWhole));
    if (this.#over.signal.aborted) return;
    const { operation, faults } = await this.#judge(this.#reply(reply), isCut);
    const isBroken = isCut || faults.some(({ direction }) => direction === 'reply');
    this.#note(this.#reply(reply), faults, operation?.id);
    if (this.#options.strict && !this.#received.isWhole)
      this.#answer(refusal(502, `The reply ${TOO_LONG}`, []), faults);
    else if (this.#options.strict && isBroken)
      this.#answer(refusal(502, 'The reply breaks the contract.', faults), faults);
    else {
      this.#begin(reply, faults);
      if (isCut) this.#outgoing.write(this.#received.bytes, () => this.#outgoing.destroy());
      else this.#outgoing.end(this.#received.bytes);
    }
  }

  async #stream(reply: IncomingMessage): Promise<void> {
    const early = { ...this.#reply(reply), bytes: TO_COME };
    const { faults: known } = await this.#judge(early, false, ['reply']);
    this.#begin(reply, known);
    const isCut = !(await this.#read(reply, async (chunk) => {
      if (!this.#outgoing.write(chunk)) await once(this.#outgoing, 'drain', this.#over);
      return true;
    }));
    const isGone = this.#over.signal.aborted;
    const { operation, faults } = await this.#judge(
      this.#reply(reply),
      isCut && !isGone,
      isCut ? ['reply'] : [],
    );
    this.#note(this.#reply(reply), faults, operation?.id);
    if (faults.length > 0) this.#outgoing.addTrailers({ [VIOLATIONS]: violationsHeader(faults) });
    if (isCut) this.#outgoing.destroy();
    else this.#outgoing.end();
  }

  /**
   * Reads a reply to its end.
   * @param take tells if the next chunk is wanted
   * @returns false for a reply that breaks off
   */
  async #read(
    reply: IncomingMessage,
    take: (chunk: Buffer) => boolean | Promise<boolean>,
  ): Promise<boolean> {
    try {
      for await (const chunk of reply) {
        this.#received.add(chunk as Buffer); // the cast: it has no encoding
        if (!(await take(chunk as Buffer))) break;
      }
      return true;
    } catch {
      return false;
    }
  }

  /** @param unseen sides whose bodies are not judged, beside those that were not kept whole */
  async #judge(
    reply: SentReply,
    isCut: boolean,
    unseen: Fault['direction'][] = [],
  ): Promise<Judged> {
    const { operation, faults } = await judged(this.#options.contract, this.#request, reply, [
      ...this.#unseen,
      ...unseen,
    ]);
    const cut = isCut ? [broken('no-reply', 'the reply breaks off')] : [];
    return { operation, faults: [...faults, ...cut] };
  }

  /** Writes the head of a reply. */
  #begin(reply: IncomingMessage, faults: readonly Fault[]): void {
    const { statusCode = 502, statusMessage = '', headers } = reply;
    const isChunked = headers['transfer-encoding'] !== undefined && !this.#isHeld(reply);
    this.#outgoing.writeHead(statusCode, statusMessage, [
      ...replyHeaders(reply),
      ...(faults.length > 0 ? [VIOLATIONS, violationsHeader(faults)] : []),
      ...(isChunked ? ['Trailer', VIOLATIONS] : []),
    ]);
    this.#outgoing.flushHeaders();
  }

  #refuse(status: number, title: string, faults: readonly Fault[], operation?: string): void {
    const reply = refusal(status, title, faults);
    this.#note(reply, faults, operation);
    this.#answer(reply, faults);
  }

  #answer({ status, headers, bytes }: SentReply, faults: readonly Fault[]): void {
    const told = faults.length > 0 ? { [VIOLATIONS]: violationsHeader(faults) } : {};
    this.#outgoing.writeHead(status, { ...headers, ...told }).end(bytes);
  }

  #note(reply: SentReply, faults: readonly Fault[], operation: string | undefined): void {
    const took = performance.now() - this.#began;
    const request = this.#request;
    const url = new URL(this.#options.url.replace(/\/+$/, '') + request.target);
    const exchange = { at: this.#at, took, url, request, reply, unseen: this.#unseen };
    this.#passed.add(exchange, operation, faults);
  }

  get #request(): WrittenRequest {
    const { method = 'GET', url = '', headers } = this.#incoming;
    const { bytes } = this.#sent;
    return {
      method,
      // A client that knows of the proxy sends the whole URL.
      target: url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/^(?!\/)/, '/'),
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]),
      ),
      body: bytes.length > 0 ? bytes : undefined,
    };
  }

  #reply({ statusCode: status = 502, headers }: IncomingMessage): SentReply {
    return { status, headers, bytes: this.#received.bytes };
  }

  get #unseen(): Fault['direction'][] {
    const isSent = this.#sent.isWhole && this.#incoming.complete;
    return [
      ...(isSent ? [] : ['request' as const]),
      ...(this.#received.isWhole ? [] : ['reply' as const]),
    ];
  }
}

/** Stands for a body that is still to come. */
const TO_COME = Buffer.from(' ');

const LATE = 'LATE';

function broken(check: string, message: string): Fault {
  const direction = 'reply' as const;
  return { check, direction, pointer: '', keyword: '', place: '', message, expected: 'a reply' };
}
