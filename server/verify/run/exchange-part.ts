// Parts of an exchange, as runtime expressions name them.
import { jsonOf } from '../../contract/json.ts';
import { formatOf } from '../../contract/media-type.ts';
import { percentDecoded } from '../../contract/percent-decoded.ts';
import { valuesIn } from '../../contract/segment.ts';
import { templateOf } from '../../contract/template.ts';
import { valueAt } from '../../world/value-at.ts';
import { targetParts } from '../target.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Step } from '../finding.ts';

/** A part of a request or reply. */
export type ExchangePart =
  | { of: 'url' | 'method' | 'statusCode' }
  | { of: 'request' | 'response'; in: 'body'; pointer: string }
  | { of: 'request' | 'response'; in: 'header' | 'query' | 'path'; name: string };

const PATTERN =
  /^\$(?:(url|method|statusCode)|(request|response)\.(?:(body)(?:#(\/.*)?)?|(header|query|path)\.(.+)))$/s;

/** The part that an expression names; undefined for one that names something else. */
export function partOf(expression: string): ExchangePart | undefined {
  const [, alone, of, body, pointer = '', place, name = ''] = PATTERN.exec(expression) ?? [];
  // The casts: the pattern allows no other words.
  if (alone !== undefined) return { of: alone as 'url' };
  const side = of as 'request' | 'response' | undefined;
  if (side === undefined) return undefined;
  if (body !== undefined) return { of: side, in: 'body', pointer };
  return { of: side, in: place as 'header' | 'query' | 'path', name };
}

/** The value of a part of an exchange of an operation; undefined where there is none. */
export function valueOfPart(
  part: ExchangePart,
  { path }: Operation,
  { request, reply }: Step,
): unknown {
  if (!('in' in part)) {
    if (part.of === 'statusCode') return 'status' in reply ? reply.status : undefined;
    return part.of === 'url' ? request.target : request.method;
  }
  const side = part.of === 'request' ? request : reply;
  if ('failure' in side) return undefined;
  if (part.in === 'header') return [side.headers[part.name.toLowerCase()]].flat()[0];
  if (part.in === 'body') {
    const bytes = 'bytes' in side ? side.bytes : side.body;
    return valueAt(dataOf(bytes, [side.headers['content-type']].flat()[0]), part.pointer);
  }
  const { path: sent, search } = targetParts(request.target);
  return part.in === 'query'
    ? (new URLSearchParams(search).get(part.name) ?? undefined)
    : inPath(path.template, sent, part.name);
}

/** The data of a body: JSON, the fields of a form, or a text. */
function dataOf(bytes: Buffer | undefined, type = ''): unknown {
  const text = bytes?.toString() ?? '';
  if (formatOf(type) === 'form') return Object.fromEntries(new URLSearchParams(text));
  return jsonOf(text) ?? (text === '' ? undefined : text);
}

/** The value of a path's parameter, decoded. The path as it was sent may stand below others. */
function inPath(template: string, sent: string, name: string): string | undefined {
  const { segments } = templateOf(template);
  const texts = sent.split('/').slice(-segments.length).map(percentDecoded);
  const found = segments.flatMap((segment, i) => {
    const values = valuesIn(segment, texts[i] ?? '') ?? [];
    return segment.names.map((one, j) => ({ name: one, value: values[j] }));
  });
  return found.find((one) => one.name === name)?.value;
}
