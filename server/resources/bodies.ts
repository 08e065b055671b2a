import type { MediaType, Response } from '../contract/document.ts';
import type { Operation } from '../contract/operation.ts';

/** Media types whose bodies are JSON values, or may be written as one; the first is preferred. */
const READABLE = [
  /^application\/json\b/i,
  /[/+]json\b/i,
  /^(\*|application)\/\*/,
  /[/+]xml\b/i,
  /^application\/x-www-form-urlencoded\b/i,
  /^multipart\/form-data\b/i,
];

/** A media type with a schema. */
export interface Media extends MediaType {
  type: string;
}

/** The media type of some content that a resource can speak; undefined for none. */
export function readable(content: Iterable<readonly [string, MediaType]>): Media | undefined {
  const all = [...content];
  for (const pattern of READABLE) {
    const found = all.find(([type, media]) => pattern.test(type) && Object(media) === media);
    if (found) return { ...found[1], type: found[0] };
  }
  return undefined;
}

/** The readable content of a reply. */
export function contentOf(response: Response | undefined): Media | undefined {
  return readable(Object.entries(response?.content ?? {}));
}

/** True for a reply without any body. */
export function isBodiless(response: Response | undefined): boolean {
  return Object.keys(response?.content ?? {}).length === 0;
}

/** The documented statuses of success, the preferred ones first, then ascending. */
export function successes({ responses }: Operation, preferred: readonly number[] = []): number[] {
  const { statuses, usual } = responses;
  const found = statuses.filter((status) => status >= 200 && status < 300);
  if (found.length === 0 && usual >= 200 && usual < 300) found.push(usual);
  const rank = (status: number): number => {
    const place = preferred.indexOf(status);
    return place < 0 ? preferred.length : place;
  };
  return found.sort((one, other) => rank(one) - rank(other) || one - other);
}
