// Bodies as an archive has kept them, or not.
import { jsonOf } from '../../contract/json.ts';
import { formatOf } from '../../contract/media-type.ts';
import type { HarContent, HarPostData } from './har-shape.ts';

/** The size of a body, where nobody knows it. */
const UNKNOWN = -1;

export function bytesOf({ text, encoding }: HarContent): Buffer {
  return Buffer.from(text ?? '', encoding === 'base64' ? 'base64' : 'utf8');
}

/** The bytes of a request's body; a form may be told by its fields alone. */
export function bodyOf(data: HarPostData): Buffer | undefined {
  if (!data) return undefined;
  const bytes = bytesOf(data);
  if (bytes.length > 0) return bytes;
  const pairs = data.params.map(({ name, value }): [string, string] => [name, value]);
  return pairs.length > 0 ? Buffer.from(new URLSearchParams(pairs).toString()) : undefined;
}

/** True for a body of a request that was not kept as it was sent. */
export function isPartOfRequest(
  type: string,
  data: HarPostData,
  size: number | null | undefined,
): boolean {
  if (!data) return (size ?? 0) !== 0;
  const { params, ...content } = data;
  return isPart(type, { ...content, size: params.length > 0 ? 0 : (size ?? data.size) });
}

/**
 * True for a body that was not kept as it was sent: not at all, in part, or as its parsed value, as the export of a
 * journal and browsers do.
 */
export function isPart(type: string, { text, size, comment }: HarContent): boolean {
  const format = formatOf(type);
  const isEmpty = (text ?? '') === '';
  const isParsed = isEmpty ? format === 'multipart' : typeof jsonOf(text ?? '') === 'object';
  if (['multipart', 'form', 'xml'].includes(format) && isParsed) return true;
  const known = size ?? (text === '' ? 0 : UNKNOWN);
  return (isEmpty && known !== 0) || /^The first [0-9]/.test(comment ?? '');
}
