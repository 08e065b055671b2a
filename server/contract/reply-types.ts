// The media types in which an operation's reply can be had.
import { isDeepStrictEqual } from 'node:util';

import { Failure } from '../world/failure.ts';
import { recordOf } from './made/keywords.ts';
import { isFields } from '../world/fields.ts';
import { contentTypeFor, essenceOf, isFile, isJson, isXml } from './media-type.ts';
import type { MediaType, Response } from './document.ts';
import type { Operation } from './operation.ts';

/** The names of an operation's examples for a status; none for an undocumented status. */
export function exampleNames({ responses }: Operation, status: number): string[] {
  const media = Object.values(responses.get(status)?.content ?? {});
  return [...new Set(media.flatMap((one) => Object.keys(recordOf(one.examples))))];
}

/** The media types of a reply by the content types that are sent for them. */
export function typesOf(response: Response | undefined): Map<string, string> {
  const content = recordOf(response?.content);
  const keys = Object.keys(content).filter((key) => isFields(content[key]));
  return new Map(
    keys.map((key) => [contentTypeFor(key, isFile(response?.content?.[key]?.schema)), key]),
  );
}

/** The content types of a reply that cannot be written like a made body of some type; made bodies of their own can. */
export function otherTypes(response: Response | undefined, made: string): string[] {
  const alike = typesLike(response ?? {}, made);
  return [...typesOf(response).keys()].filter((type) => type !== made && !alike.includes(type));
}

/** A type, and then the others that have the same schema: JSON, XML, and texts, which are JSON as well then. */
export function typesLike(response: Response, made: string): string[] {
  const content = recordOf(response.content) as Record<string, MediaType>; // the cast: of a contract
  if (!Object.hasOwn(content, made) || !isStructured(made)) return [made];
  const isAlike = ([type, key]: [string, string]) =>
    type !== made &&
    (isStructured(type) || essenceOf(type) === 'text/plain') &&
    isDeepStrictEqual(content[key]?.schema, content[made]?.schema);
  return [made, ...[...typesOf(response)].filter(isAlike).map(([type]) => type)];
}

function isStructured(type: string): boolean {
  return isJson(type) || isXml(type);
}

/**
 * The media types of a reply that have an example of a name; without a name, all.
 * @throws Failure 404 if none has it
 */
export function typesWith(
  operation: Operation,
  status: number,
  example: string | undefined,
): Map<string, string> {
  const response = operation.responses.get(status);
  const types = typesOf(response);
  if (types.size === 0 || example === undefined) return types;
  const having = [...types].filter(([, key]) =>
    Object.hasOwn(recordOf(response?.content?.[key]?.examples), example),
  );
  if (having.length > 0) return new Map(having);
  const there = exampleNames(operation, status).join(', ') || 'none';
  throw new Failure(404, `${operation.id} has no example ${example}; it has ${there}.`);
}
