import { formatOf } from '../../contract/media-type.ts';
import { formPairs } from './write-body.ts';
import { isNested, textOf } from './write-parameters.ts';
import type { RequestValues } from './values.ts';

/** The query that one parameter writes as a whole, without the `?`; undefined if no parameter does. */
export function writeWholeQuery(values: RequestValues['parameters']): string | undefined {
  const [found] = [...values].filter(([one]) => one.in === 'querystring');
  if (!found) return undefined;
  const [{ content = {} }, value] = found;
  const [[type, media] = ['', {}]] = Object.entries(content);
  return formatOf(type) === 'form' && isNested(value)
    ? formPairs(media, value).join('&')
    : encodeURIComponent(formatOf(type) === 'json' ? JSON.stringify(value) : textOf(value));
}
