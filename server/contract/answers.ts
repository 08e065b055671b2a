// What an operation answers without a handler: an example of its contract, or data made up from a schema.
import { createGeneratorSync, registerFormat } from 'json-schema-faker';

import { Failure } from '../world/failure.ts';
import { resolve } from './document.ts';
import type { Operation } from './contract.ts';
import type { Document, Example, MediaType } from './document.ts';
import type { Reply } from './exchange.ts';
import type { Preference } from './preference.ts';

// With microseconds, as one of the services has them; the library makes whole seconds.
registerFormat('date-time', (random) => {
  const second = new Date(Date.UTC(2026, 0, 1) + random.int(0, 31_535_999) * 1000);
  return `${second.toISOString().slice(0, 19)}.${String(random.int(100_000, 999_999))}Z`;
});

/** Answers from one contract; two of them make up the same data in the same order. */
export class Answers {
  readonly #document: Document;
  readonly #generator: ReturnType<typeof createGeneratorSync>;

  constructor(document: Document) {
    this.#document = document;
    this.#generator = createGeneratorSync({ maxDepth: 12, seed: 1 });
  }

  /**
   * @returns the preferred reply; without a preference the first example of the first success
   * @throws Failure 404 where the contract lacks the status or the example that is asked for, as in Prism
   */
  answer(operation: Operation, preference: Preference): Reply {
    const statuses = [...operation.responses.keys()].sort((one, other) => one - other);
    const status = preference.code ?? statuses[0] ?? 200;
    const response = operation.responses.get(status);
    if (!response) {
      throw new Failure(
        404,
        `${operation.id} has no response ${status}; it has ${statuses.join(', ')}.`,
      );
    }
    const [type, media] = Object.entries(response.content ?? {})[0] ?? [];
    if (type === undefined || !media) return { status, headers: {}, body: undefined };
    const body = preference.dynamic
      ? this.#make(media)
      : this.#example(operation, media, preference);
    return { status, headers: { 'content-type': type }, body };
  }

  #make(media: MediaType): unknown {
    return this.#generator.generate({ ...media.schema, components: this.#document.components });
  }

  #example(operation: Operation, media: MediaType, preference: Preference): unknown {
    const examples = media.examples ?? {};
    const names = Object.keys(examples);
    const example = examples[preference.example ?? names[0] ?? ''];
    if (!example) {
      const wanted = preference.example ?? 'at all';
      throw new Failure(
        404,
        `${operation.id} has no example ${wanted}; it has ${names.join(', ')}.`,
      );
    }
    return resolve<Example>(this.#document, example).value;
  }
}
