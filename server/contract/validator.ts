import { Failure, listed } from '../world/failure.ts';
import { Checks } from './checks.ts';
import { metAlternatives, missingCredentials } from './credentials.ts';
import { has, hasScalar, kindsOf } from './kinds.ts';
import { isJson, mediaTypeFor } from './media-type.ts';
import { parameterSchema, schemaOfParameter } from './parameter-schema.ts';
import { readParameters } from './parameters.ts';
import { headerViolations } from './reply-headers.ts';
import { BODILESS } from './responses.ts';
import { missingScopes } from './scopes.ts';
import { isLarge, MOST_VALUES } from './size.ts';
import { unknownParameters } from './unknown-parameters.ts';
import type { Violation } from '../world/failure.ts';
import type { Reply } from '../world/reply.ts';
import type { Document, MediaType, Parameter, Schema } from './document.ts';
import type { RequestParts, Rules, ValidRequest } from './rules.ts';

/** Checks the requests and replies of a contract. */
export class Validator {
  /** Of single schemas of the contract. */
  readonly checks: Checks;
  readonly #document: Document;
  /** The schemas of all parameters, by the operation that has them. */
  readonly #parameters = new WeakMap<Rules, Schema>();
  /** The parameters whose default was checked, and the result. */
  readonly #defaults = new WeakMap<Parameter, boolean>();

  /** @param document the whole contract */
  constructor(document: Document) {
    this.#document = document;
    this.checks = new Checks(document);
  }

  /**
   * @param scopes refuse a token that lacks scopes
   * @throws Failure 401 for missing or malformed credentials, if the contract wants any, or 403 for missing scopes
   */
  checkCredentials(rules: Rules, asked: RequestParts, scopes = false): void {
    const document = this.#document;
    const refusal = missingCredentials(document, rules, asked);
    if (refusal) throw refusal;
    const met = scopes ? metAlternatives(document, rules, asked) : [];
    const lack = missingScopes(document, met, asked.headers);
    if (lack) throw lack;
  }

  /**
   * @param body the parsed body, undefined for none; the check sets defaults in it
   * @param type the media type of the contract that the body is of
   * @param strict refuse unknown query parameters
   * @throws Failure 400 with every violation, in a body of over 1,000 values with the first one there, or 415 for a
   *   media type that the contract lacks
   */
  checkRequest(
    rules: Rules,
    asked: RequestParts,
    body: unknown,
    type: string | undefined,
    strict = false,
  ): ValidRequest {
    const media = rules.bodies.get(type ?? '');
    if (body !== undefined && !media && rules.bodies.size > 0) {
      throw new Failure(415, `The body is ${type ?? 'of no media type'}.`);
    }
    const read = readParameters(this.#document, rules.parameters, asked, this.#keepsDefault);
    const { querystring, ...valid } = read;
    const { path: params, ...parts } = valid;
    const sent = { params, ...parts, querystring };
    const violations = [
      ...this.checks.violations(this.#parametersOf(rules), sent, 'request'),
      ...this.#bodyViolations(rules, type, media, body),
      ...(strict ? unknownParameters(this.#document, rules, asked.search) : []),
    ];
    if (violations.length > 0) {
      throw new Failure(400, 'The request is not valid.', { violations });
    }
    return { ...valid, body };
  }

  /**
   * @returns at most 100 ways in which the reply breaks the contract, and one in the body of over 1,000 values; an
   *   undocumented status is one
   */
  violationsIn({ responses }: Rules, reply: Reply): readonly Violation[] {
    const { status, headers, body } = reply;
    const response = responses.get(status);
    if (!responses.allows(status)) {
      return [{ place: '/status', message: `${status} is not documented` }];
    }
    if (!response) return [];
    const content = (BODILESS.includes(status) ? undefined : response.content) ?? {};
    const [first] = Object.keys(content);
    const type = headers['content-type'] ?? first ?? '';
    const key = mediaTypeFor(Object.keys(content), type) ?? first;
    const media = key === undefined ? undefined : content[key];
    return listed([
      ...this.#replyViolations(media, type, body),
      ...headerViolations(response, reply),
    ]);
  }

  #replyViolations(media: MediaType | undefined, type: string, body: unknown): Violation[] {
    if (!media)
      return body === undefined ? [] : [{ place: '/response', message: 'must not be there' }];
    if (body === undefined) return [{ place: '/response', message: 'is required' }];
    const { schema } = media;
    if (schema === undefined || (typeof body === 'string' && !isJson(type))) return [];
    return this.checks.violations(schema, body, 'reply').map(below('/response'));
  }

  #bodyViolations(
    rules: Rules,
    type = '',
    media: MediaType | undefined,
    body: unknown,
  ): Violation[] {
    if (body === undefined)
      return rules.bodyRequired ? [{ place: '/body', message: 'is required' }] : [];
    if (media?.schema === undefined || isUnread(this.#document, type, media, body)) return [];
    const isBrief = isLarge(body);
    const found = this.checks.violations(media.schema, body, 'request', isBrief);
    const told = found.map(below('/body'));
    return told.length > 0 && isBrief ? [...told, UNSOUGHT] : told;
  }

  /** True for a default that keeps the schema of its parameter. */
  readonly #keepsDefault = (one: Parameter, value: unknown): boolean => {
    const known = this.#defaults.get(one);
    if (known !== undefined) return known;
    // A check may set defaults in the value that it gets.
    const copy = structuredClone(value);
    const keeps = this.checks.violations(schemaOfParameter(one), copy, 'request').length === 0;
    this.#defaults.set(one, keeps);
    return keeps;
  };

  #parametersOf(rules: Rules): Schema {
    const schema = this.#parameters.get(rules) ?? parameterSchema(rules.parameters);
    this.#parameters.set(rules, schema);
    return schema;
  }
}

/** Tells that further violations of a large body were not looked for. */
const UNSOUGHT: Violation = {
  place: '/body',
  message: `may have more violations: over ${MOST_VALUES} values are checked up to the first`,
};

/** True for a body that was kept as a text, as its format is not known, while its schema wants an object or a list. */
export function isUnread(
  document: Document,
  type: string,
  { schema }: MediaType,
  body: unknown,
): boolean {
  const kinds = kindsOf(document, schema);
  return (
    typeof body === 'string' && !isJson(type) && has(kinds, 'object', 'array') && !hasScalar(kinds)
  );
}

function below(place: string): (violation: Violation) => Violation {
  return (violation) => ({ ...violation, place: place + violation.place });
}
