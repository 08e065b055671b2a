// The headers that a contract documents for a reply.
import { recordOf, targetOf } from './made/keywords.ts';
import { isFields } from '../world/fields.ts';
import { makeValue } from './made/value.ts';
import { examplesOf } from './examples.ts';
import { isHeaderName } from './repair/values.ts';
import { SERVERS_OWN } from './reply-headers.ts';
import type { Document, Header, Response } from './document.ts';
import type { MakingOptions } from './made/value.ts';

/** Optional headers that clients know how to read. */
const USUAL =
  /^(location|retry-after|x-request-id|x-correlation-id|x-total(-count)?|x-page|x-per-page|(x-)?rate-?limit.*)$/;

/** Optional headers that would change the client's state. */
const UNWANTED = /^(set-cookie|access-control-.*|strict-transport-security|content-.*)$/;

/** Control signs, and those beyond Latin 1, cannot stand in a header. */
const UNWRITABLE = /[^\t\x20-\x7e\x80-\xff]/gu;

/**
 * The documented headers of a reply by their names in lower case: all that are required, and of the others those that
 * have an example or are usual.
 */
export function documentedHeaders(
  document: Document,
  response: Response,
  options: Pick<MakingOptions, 'seed' | 'checks'>,
): Record<string, string> {
  const entries = headersIn(document, response).flatMap(({ name, header }): [string, string][] => {
    const [shown] = examplesOf(document, header);
    const isWanted = (shown !== undefined && !UNWANTED.test(name)) || USUAL.test(name);
    if (header.required !== true && !isWanted) return [];
    const [media] = Object.values(recordOf(header.content));
    const schema = header.schema ?? (isFields(media) ? media['schema'] : undefined) ?? true;
    const wish = shown ?? (name === 'location' ? { value: '/made' } : undefined);
    const { value } = makeValue(document, isFields(schema) ? schema : true, {
      ...{ ...options, direction: 'reply', name, otherwise: 'string' },
      ...(wish ? { wish } : {}),
    });
    return [
      [name, media === undefined ? simple(value, header.explode === true) : JSON.stringify(value)],
    ];
  });
  return Object.fromEntries(entries.map(([name, text]) => [name, writable(text)]));
}

function headersIn(document: Document, response: Response): { name: string; header: Header }[] {
  return Object.entries(recordOf(response.headers))
    .map(([name, one]) => {
      const own = recordOf(one);
      return {
        name: name.toLowerCase(),
        header: recordOf(targetOf(document, own) ?? own),
      };
    })
    .filter(({ name }) => isHeaderName(name) && !SERVERS_OWN.includes(name));
}

/** A value in the style `simple`, the only one of headers. */
function simple(value: unknown, explode: boolean): string {
  if (Array.isArray(value)) return value.map(String).join(',');
  if (!isFields(value)) return String(value);
  const entries = Object.entries(value);
  return explode
    ? entries.map(([key, one]) => `${key}=${String(one)}`).join(',')
    : entries.flat().map(String).join(',');
}

/** The text with signs percent-encoded that a header cannot have. */
function writable(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(UNWRITABLE, encodeURIComponent)
    .trim();
}
