// A parameter for the whole query (`in: querystring`, OpenAPI 3.2).
import { unescape } from 'node:querystring';

import { formValue } from './form.ts';
import { jsonOf } from './json.ts';
import { formatOf } from './media-type.ts';
import { decodedPlus, pairsIn } from './query.ts';
import { scalarOf } from './scalar.ts';
import type { Document, Parameter } from './document.ts';

/** The media type of a query that is a form. */
export const FORM = 'application/x-www-form-urlencoded';

/** The parameters without those for the whole query that stand beside another one of the query. */
export function withoutSecondQuery(parameters: readonly Parameter[]): Parameter[] {
  const hasParts = parameters.some((one) => one.in === 'query');
  const first = parameters.find((one) => one.in === 'querystring');
  return parameters.filter((one) => one.in !== 'querystring' || (!hasParts && one === first));
}

/**
 * The value of the whole query, in the types of its schema: of a form, of JSON, or of any other text.
 * @param search the query as it was sent
 * @returns undefined for an empty query; the text itself for one that is not well written
 */
export function wholeQuery(document: Document, { content }: Parameter, search: string): unknown {
  const raw = search.replace(/^\?/, '');
  const [type = FORM, media = {}] = Object.entries(content ?? {})[0] ?? [];
  if (raw === '') return undefined;
  if (formatOf(type) === 'form') {
    const fields = pairsIn(raw).map(({ name, value }) => ({ name, value: decodedPlus(value) }));
    return formValue(document, media, fields);
  }
  const text = unescape(raw);
  return formatOf(type) === 'json'
    ? (jsonOf(text) ?? text)
    : scalarOf(document, media.schema, text);
}
