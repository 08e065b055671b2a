// Answers without a handler: examples of the contract, or values made from its schemas.
import { Failure } from '../world/failure.ts';
import { seedOf } from '../world/random.ts';
import { documentedHeaders } from './documented-headers.ts';
import { bodyOf, examplesOf, told } from './examples.ts';
import { recordOf } from './made/keywords.ts';
import { isFields } from '../world/fields.ts';
import { makeValue } from './made/value.ts';
import { isForm, isJson, isXml } from './media-type.ts';
import { refusalBody } from './refusal-body.ts';
import { typesLike, typesOf, typesWith } from './reply-types.ts';
import { BODILESS } from './responses.ts';
import type { Reply } from '../world/reply.ts';
import type { Document, MediaType, Response } from './document.ts';
import type { Operation } from './operation.ts';
import type { Preference } from './preference.ts';

/** The reply that a client wants of an operation. */
export interface Wanted extends Pick<Preference, 'code' | 'example' | 'dynamic'> {
  /** The media type that the client likes best; undefined if it takes none of them. */
  choose: (types: string[]) => string | undefined;
  /** The same seed makes the same answer. */
  seed: number;
  /** Values for fields of the body, if it has these fields and its schema allows the values. */
  shows?: Record<string, unknown> | undefined;
}

export interface Answer {
  reply: Reply;
  /** A fault of the contract that shows in the answer, the first time that it does. */
  told?: string;
}

/** The message that an operation lacks a status. It lists the statuses that the operation has. */
export function noSuchStatus({ id, responses }: Operation, status: unknown): string {
  return `${id} has no response ${JSON.stringify(status)}; it has ${String(responses)}.`;
}

/** A reply with a given body. The contract's content type for the status applies. */
export function replyWith({ responses }: Operation, status: number, body: unknown): Reply {
  const [type = 'application/json'] = typesOf(responses.get(status)).keys();
  return { status, headers: { 'content-type': type }, body };
}

/** Answers from one contract. */
export class Answers {
  readonly #document: Document;
  /** The faults of the contract that were told. */
  readonly #told = new Set<string>();

  constructor(document: Document) {
    this.#document = document;
  }

  /**
   * @returns the wanted reply; if nothing is wanted, the first example of the first success, or else a made one
   * @throws Failure 404 for a status or an example that the contract lacks, as in Prism
   */
  answer(operation: Operation, wanted: Wanted): Answer {
    const status = wanted.code ?? operation.responses.usual;
    const response = operation.responses.get(status);
    // An informational status is no answer (RFC 9110, section 15.2).
    if ((!response && wanted.code !== undefined) || status < 200) {
      throw new Failure(404, noSuchStatus(operation, status));
    }
    return this.#answer(operation, status, response ?? {}, wanted);
  }

  /**
   * The documented reply to a refusal, with the message, the status and the violations of a failure where its shape has
   * room for them.
   * A status that the operation does not document has the shape of another refusal that it documents.
   * @returns undefined where it documents none
   */
  refusal(
    operation: Operation,
    { status: wanted, message, violations }: Failure,
    choose: Wanted['choose'],
  ): Answer | undefined {
    const status = refusalStatus(operation, wanted);
    const like = operation.responses.has(status) ? status : refusalLike(operation, status);
    const response = operation.responses.get(like ?? status);
    if (like === undefined || !response) return undefined;
    const seed = seedOf(operation.id, String(status));
    const answer = this.#answer(operation, like, response, { choose, dynamic: false, seed });
    const { media } = answer;
    const reply = { ...answer.reply, status };
    if (!media) return like === status ? answer : undefined;
    const isAllowed = (body: unknown) => this.#broken(operation, media, body) === 0;
    const isMade = examplesOf(this.#document, media).length === 0;
    const failure = { status, message, violations };
    const body = refusalBody(reply.body, failure, { isAllowed, isMade });
    return { ...answer, reply: { ...reply, body } };
  }

  /**
   * The headers that the contract documents for a reply whose body comes from elsewhere: the content type that the
   * client likes best, and those that documentedHeaders() makes.
   * @param made the media type that the body is made for; without it, all can be written
   */
  headers(
    { responses, validator }: Operation,
    status: number,
    { choose, seed }: Pick<Wanted, 'choose' | 'seed'>,
    made?: string,
  ): Record<string, string> {
    const response = responses.get(status) ?? {};
    const types = made === undefined ? [...typesOf(response).keys()] : typesLike(response, made);
    const type = choose(types) ?? types[0];
    return {
      ...(type === undefined ? {} : { 'content-type': type }),
      ...documentedHeaders(this.#document, response, { seed, checks: validator.checks }),
    };
  }

  /** @returns also the media type of the body, undefined without one */
  #answer(
    operation: Operation,
    status: number,
    response: Response,
    wanted: Wanted,
  ): Answer & { media?: MediaType } {
    const { checks } = operation.validator;
    const headers = documentedHeaders(this.#document, response, { seed: wanted.seed, checks });
    const types = typesWith(operation, status, wanted.example);
    const names = [...types.keys()];
    const type = wanted.choose(names) ?? names[0];
    const media = response.content?.[types.get(type ?? '') ?? ''];
    if (BODILESS.includes(status) || type === undefined || !media) {
      return { reply: { status, headers, body: undefined } };
    }
    const { body: found, fault } = this.#body(operation, media, type, wanted);
    const body = this.#showing(operation, media, found, wanted.shows);
    const answer = {
      reply: { status, headers: { 'content-type': type, ...headers }, body },
      media,
    };
    const line = `${operation.id} ${status}: ${fault ?? ''}`;
    if (fault === undefined || this.#told.has(line)) return answer;
    this.#told.add(line);
    return { ...answer, told: line };
  }

  /** The body with values for some of its fields, if its schema allows them. */
  #showing(operation: Operation, media: MediaType, body: unknown, shows: Wanted['shows'] = {}) {
    if (!isFields(body)) return body;
    const known = Object.entries(shows).filter(([name]) => Object.hasOwn(body, name));
    const changed = { ...body, ...Object.fromEntries(known) };
    return this.#broken(operation, media, changed) === 0 ? changed : body;
  }

  /** The number of ways in which a body breaks its schema; the check sets defaults in a copy. */
  #broken({ validator }: Operation, { schema }: MediaType, body: unknown): number {
    if (schema === undefined) return 0;
    return validator.checks.violations(schema, structuredClone(body), 'reply').length;
  }

  /** @returns also the fault of the contract that shows in the body */
  #body(
    { validator }: Operation,
    media: MediaType,
    type: string,
    { example, dynamic, seed }: Wanted,
  ): { body: unknown; fault?: string } {
    const structured = isJson(type) || isXml(type) || isForm(type);
    const options = {
      ...{ checks: validator.checks, direction: 'reply' as const, seed },
      unseen: dynamic,
      otherwise: structured ? ('object' as const) : ('string' as const),
    };
    const all = dynamic ? [] : examplesOf(this.#document, media);
    const shown = example === undefined ? all[0] : all.find(({ name }) => name === example);
    if (shown) {
      const { body, broken } = bodyOf(this.#document, media, type, shown.value, options);
      const name = shown.name === '' ? 'the example' : `the example ${shown.name}`;
      const fault = `${name} breaks its schema, and is sent mended: ${broken ?? ''}.`;
      return { body, ...(broken === undefined ? {} : { fault }) };
    }
    const { schema } = media;
    if (schema === undefined) return { body: structured ? {} : '' };
    const { value, violations } = makeValue(this.#document, schema, options);
    const fault = `no value was found that keeps the schema: ${told(violations)}.`;
    return { body: value, ...(violations.length === 0 ? {} : { fault }) };
  }
}

/** An invalid request gets the one of 400, 422, 4XX and default that is documented, in this order. */
function refusalStatus({ responses }: Operation, status: number): number {
  const { statuses } = responses;
  return status === 400 && !statuses.includes(400) && statuses.includes(422) ? 422 : status;
}

/** The documented refusal whose body one of another status has; undefined if there is none with a body. */
function refusalLike({ responses }: Operation, status: number): number | undefined {
  if (status < 400 || status > 499) return undefined;
  const refusals = responses.statuses.filter((one) => one >= 400);
  return refusals.find((one) => Object.keys(recordOf(responses.get(one)?.content)).length > 0);
}
