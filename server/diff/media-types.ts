import { isJson } from '../contract/media-type.ts';
import { isFields } from '../world/fields.ts';
import { pointerTo } from '../world/pointer.ts';
import { Origins } from './origins.ts';
import { DATA } from './plain.ts';
import type { Document } from '../contract/document.ts';
import type { Fields } from '../world/fields.ts';
import type { Rewritten } from './nullable.ts';

/**
 * Writes each media type in one way: in small letters, and without a charset that it has anyway. JSON is always in UTF-8
 * (RFC 8259, section 8.1), and no client reads another text otherwise for being told so.
 */
export function withPlainMediaTypes(document: Document): Rewritten {
  const origins = new Origins();
  const written = (value: unknown, now: string, before: string): unknown => {
    origins.note(now, before);
    if (Array.isArray(value))
      return value.map((one, i) => written(one, pointerTo(now, i), pointerTo(before, i)));
    if (!isFields(value)) return value;
    const entries = Object.entries(value).map(([key, one]): [string, unknown] => {
      const places = [pointerTo(now, key), pointerTo(before, key)] as const;
      if (DATA.includes(key)) return [key, one];
      return [
        key,
        key === 'content' && isFields(one) ? renamed(one, ...places) : written(one, ...places),
      ];
    });
    return Object.fromEntries(entries);
  };
  const renamed = (content: Fields, now: string, before: string): Fields => {
    const types = Object.keys(content).map(plainType);
    const entries = Object.entries(content).map(([type, one], i) => {
      const plain = types[i] ?? type;
      // Two that differ in nothing else stay as they are.
      const name = types.filter((other) => other === plain).length > 1 ? type : plain;
      return [name, written(one, pointerTo(now, name), pointerTo(before, type))];
    });
    return Object.fromEntries(entries) as Fields;
  };
  return {
    document: written(document, '', '') as Document, // the cast: only names of media types have changed
    pointerBefore: origins.before,
  };
}

/** @param type a media type; any other text comes back as it is */
function plainType(type: string): string {
  const [essence = '', ...parameters] = type.split(';').map((one) => one.trim());
  if (!/^[^/\s]+\/[^/\s]+$/.test(essence)) return type;
  const isCharset = isJson(essence) ? /^charset=/i : /^charset="?utf-?8"?$/i;
  const left = parameters.filter((one) => one !== '' && !isCharset.test(one));
  return [essence.toLowerCase(), ...left].join('; ');
}
