import { isTooDeep, MAX_LEVELS } from '../../contract/json.ts';
import { pointerTo } from '../../world/pointer.ts';

/** RFC 8259, section 8.1, allows no byte order mark, so that the decoder must not remove one. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The value of a JSON body.
 * @throws Error that says in a few words why it cannot be read
 */
export function readJson(bytes: Buffer): unknown {
  const text = textOf(bytes);
  if (text.startsWith('\ufeff')) throw new Error('the body begins with a byte order mark');
  if (isTooDeep(text)) throw new Error(`the body is nested over ${MAX_LEVELS} levels deep`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error('the body is no JSON');
  }
}

function textOf(bytes: Buffer): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    throw new Error('the body is no UTF-8');
  }
}

/** Texts and the signs between them. Numbers and words tell nothing about keys. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

/** An object or a list that has begun, and the place in it; undefined before a key. */
interface Open {
  keys: Set<string> | undefined;
  at: string | number | undefined;
}

/**
 * The first key that stands twice in one object: JSON.parse() takes the last one, and other readers the first.
 * @param text in valid JSON
 * @returns a JSON Pointer; undefined where each key stands once
 */
export function repeatedKey(text: string): string | undefined {
  const open: Open[] = [];
  for (const [token] of text.matchAll(TOKENS)) {
    const inner = open.at(-1);
    if (token === '{') open.push({ keys: new Set(), at: undefined });
    else if (token === '[') open.push({ keys: undefined, at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (inner) inner.at = typeof inner.at === 'number' ? inner.at + 1 : undefined;
    } else if (inner?.keys && inner.at === undefined) {
      const key = JSON.parse(token) as string; // the cast: the token is a text
      inner.at = key;
      if (inner.keys.has(key)) return pointerTo('', ...open.map(({ at = '' }) => at));
      inner.keys.add(key);
    }
  }
  return undefined;
}
