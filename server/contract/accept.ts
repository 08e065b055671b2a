import { essenceOf } from './media-type.ts';

/** A range of media types that a client takes (RFC 9110, section 12.5.1). */
interface Range {
  type: string;
  subtype: string;
  quality: number;
}

/**
 * The content type that suits a client best; of several, the first. Parameters of a range count for nothing: a client
 * that asks for another charset or version gets the only one there is. One that takes any kind of JSON, such as
 * `application/vnd.api+json`, takes all. A contract's own range, such as `image/*`, suits whoever takes one of its types.
 * @param accept the header, undefined for none
 * @param types the content types to choose from
 * @returns undefined where the client takes none of them
 */
export function preferredType(accept: string | undefined, types: string[]): string | undefined {
  const ranges = rangesOf(accept ?? '');
  if (ranges.length === 0) return types[0];
  const suited = types.map((type) => ({ ...suitOf(ranges, type), type }));
  const [best] = suited
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality || one.index - other.index);
  return best?.type;
}

/** The ranges of a header; whatever is no range is left out. */
function rangesOf(accept: string): Range[] {
  // The values of parameters may stand in quotes, and have any sign there.
  const unquoted = accept.toLowerCase().replace(/"(?:[^"\\]|\\.)*"?/gs, '');
  return unquoted.split(',').flatMap((text) => {
    const [range = '', ...parameters] = text.split(';');
    const [, type, subtype] = /^\s*([^\s/]+)\/([^\s/]+)\s*$/.exec(range) ?? [];
    if (type === undefined || subtype === undefined) return [];
    if (type === '*' && subtype !== '*') return [];
    const [quality = 1] = parameters.flatMap((one) => qualityIn(one) ?? []);
    return [{ type, subtype, quality }];
  });
}

/** The quality that a parameter gives, 1 at most; undefined for any other one, and for one that is no number. */
function qualityIn(parameter: string): number | undefined {
  const text = /^\s*q\s*=\s*([0-9.]+)\s*$/.exec(parameter)?.[1];
  const quality = Number(text);
  return Number.isNaN(quality) ? undefined : Math.min(quality, 1);
}

/** The quality that the nearest of the ranges gives to a content type, and that range's index. */
function suitOf(ranges: Range[], wanted: string): { quality: number; index: number } {
  const [type = '', subtype = type] = essenceOf(wanted).split('/');
  const near = ranges
    .map((range, index) => ({ ...range, index, nearness: nearness(range, type, subtype) }))
    .filter((range) => range.nearness > 0)
    .toSorted((one, other) => other.nearness - one.nearness || other.quality - one.quality);
  return near[0] ?? { quality: 0, index: ranges.length };
}

/** From 4 for the content type itself to 1 for any; 0 for another. */
function nearness(range: Range, type: string, subtype: string): number {
  if (range.type === type && range.subtype === subtype) return 4;
  if (range.type === type && isJson(range.subtype) && isJson(subtype)) return 3;
  if (range.type === type && [range.subtype, subtype].includes('*')) return 2;
  return [range, { type, subtype }].some((one) => one.type === '*' && one.subtype === '*') ? 1 : 0;
}

/** RFC 6839, section 3.1. */
function isJson(subtype: string): boolean {
  return subtype === 'json' || subtype.endsWith('+json');
}
