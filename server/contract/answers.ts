// Answers without a handler: an example of the contract, or data made up from a schema.
import { generateSync, registerFormat } from 'json-schema-faker';

import { Failure } from '../world/failure.ts';
import { resolve } from './document.ts';
import type { Random } from '../world/random.ts';
import type { Reply } from '../world/reply.ts';
import type { Document, Example, MediaType } from './document.ts';
import type { Operation } from './operation.ts';
import type { Preference } from './preference.ts';

/** The generator cannot keep every rule of a schema. Another seed may succeed. */
const TRIES = 100;

// The library makes whole seconds, but one of the services has microseconds.
registerFormat('date-time', (random) => {
  const second = new Date(Date.UTC(2026, 0, 1) + random.int(0, 31_535_999) * 1000);
  return `${second.toISOString().slice(0, 19)}.${String(random.int(100_000, 999_999))}Z`;
});

/** The names of an operation's examples for a status; none for an undocumented status. */
export function exampleNames({ responses }: Operation, status: number): string[] {
  const [media] = Object.values(responses.get(status)?.content ?? {});
  return Object.keys(media?.examples ?? {});
}

/** The message that an operation lacks a status. It lists the statuses that the operation has. */
export function noSuchStatus({ id, responses }: Operation, status: unknown): string {
  return `${id} has no response ${JSON.stringify(status)}; it has ${String(responses)}.`;
}

/** A reply with a given body. The contract's content type for the status applies. */
export function replyWith({ responses }: Operation, status: number, body: unknown): Reply {
  const [type = 'application/json'] = Object.keys(responses.get(status)?.content ?? {});
  return { status, headers: { 'content-type': type }, body };
}

/** The reply that a client wants of an operation. */
type Wanted = Pick<Preference, 'code' | 'example' | 'dynamic'>;

/** Answers from one contract. */
export class Answers {
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  /**
   * @param random the source of made-up data
   * @returns the wanted reply; if nothing is wanted, the first example of the first success
   * @throws Failure 404 for a status or an example that the contract lacks, as in Prism
   */
  answer(operation: Operation, wanted: Wanted, random: Random): Reply {
    const status = wanted.code ?? operation.responses.usual;
    const response = operation.responses.get(status);
    if (!response) throw new Failure(404, noSuchStatus(operation, status));
    const [type, media] = Object.entries(response.content ?? {})[0] ?? [];
    if (type === undefined || !media) return { status, headers: {}, body: undefined };
    const body = wanted.dynamic
      ? this.#make(media, random)
      : this.#example(operation, media, wanted.example);
    return { status, headers: { 'content-type': type }, body };
  }

  /** Answers as answer() does, and keeps the contract. It makes data up again, up to 100 times. */
  allowed(operation: Operation, wanted: Wanted, random: Random): Reply {
    const validator = operation.validator;
    let reply = this.answer(operation, wanted, random);
    for (let tries = 1; wanted.dynamic && tries < TRIES; tries += 1) {
      if (validator.violationsIn(operation, reply).length === 0) break;
      reply = this.answer(operation, wanted, random);
    }
    return reply;
  }

  #make(media: MediaType, random: Random): unknown {
    const schema = { ...(media.schema as object), components: this.#document.components };
    return generateSync(schema, { maxDepth: 12, seed: random.integer(0, 2 ** 31) });
  }

  #example(operation: Operation, media: MediaType, wanted: string | undefined): unknown {
    const examples = media.examples ?? {};
    const names = Object.keys(examples);
    const name = wanted ?? names[0] ?? '';
    const example = Object.hasOwn(examples, name) ? examples[name] : undefined;
    if (!example) {
      const there = names.join(', ') || 'none';
      throw new Failure(404, `${operation.id} has no example ${name}; it has ${there}.`);
    }
    return resolve<Example>(this.#document, example).value;
  }
}
