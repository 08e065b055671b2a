// The places of values in a text of JSON.
// @ts-check

/** @typedef {{ start: number, end: number }} Range */

/** A text that is no JSON, and where it stops to be. */
export class JsonFault extends Error {
  /** @param {string} message @param {Range} range */
  constructor(message, range) {
    super(message);
    this.range = range;
  }
}

const TOKEN = /"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * Finds each value of a text of JSON (RFC 8259).
 * @param {string} text
 * @returns {Map<string, Range>} by JSON pointers (RFC 6901); the whole has the empty one
 * @throws {JsonFault} for a text that is no JSON
 */
export function rangesOf(text) {
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: sign, index }) => ({ sign, index }));
  const ranges = /** @type {Map<string, Range>} */ (new Map());
  let next = 0;
  valueAt('');
  if (next < tokens.length) throw fault();
  return ranges;

  /** @param {string} pointer */
  function valueAt(pointer) {
    const start = tokens[next]?.index ?? text.length;
    if (isNext('{')) members(pointer);
    else if (isNext('[')) items(pointer);
    else scalar();
    const last = tokens[next - 1];
    ranges.set(pointer, { start, end: last ? last.index + last.sign.length : start });
  }

  /** @param {string} pointer */
  function members(pointer) {
    if (isNext('}')) return;
    do {
      if (!tokens[next]?.sign.startsWith('"')) throw fault();
      const key = scalar();
      if (!isNext(':')) throw fault();
      valueAt(pointerTo(pointer, String(key)));
    } while (isNext(','));
    if (!isNext('}')) throw fault();
  }

  /** @param {string} pointer */
  function items(pointer) {
    if (isNext(']')) return;
    let index = 0;
    do valueAt(pointerTo(pointer, String(index++)));
    while (isNext(','));
    if (!isNext(']')) throw fault();
  }

  function scalar() {
    try {
      const value = JSON.parse(tokens[next]?.sign ?? '');
      next += 1;
      return value;
    } catch {
      throw fault();
    }
  }

  /** @param {string} sign */
  function isNext(sign) {
    if (tokens[next]?.sign !== sign) return false;
    next += 1;
    return true;
  }

  function fault() {
    const { sign, index } = tokens[next] ?? { sign: '', index: text.length };
    return new JsonFault(sign, { start: index, end: index + sign.length });
  }
}

/** A pointer to a member. @param {string} pointer @param {string} key */
export function pointerTo(pointer, key) {
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
