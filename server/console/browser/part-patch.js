// An edit of a part of a state, as a merge patch of the whole (RFC 7396).
// @ts-check

/**
 * The merge patch that changes a part of a state and nothing else. A list is replaced whole, as a patch cannot name its
 * items.
 * @param {any} state
 * @param {string[]} path of the part; none is the state itself
 * @param {unknown} before the part as it was edited; others may have changed the state since
 * @param {unknown} after undefined takes the part away
 */
export function partPatch(state, path, before, after) {
  return patchOf(withPart(state, path, before), withPart(state, path, after)) ?? {};
}

/** @param {any} whole @param {string[]} path @param {unknown} part @returns {any} */
function withPart(whole, [key, ...path], part) {
  if (key === undefined) return part;
  const value = withPart(whole[key], path, part);
  if (Array.isArray(whole)) {
    const at = Number(key);
    return value === undefined ? whole.toSpliced(at, 1) : whole.with(at, value);
  }
  const others = Object.entries(whole).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}

/** @param {any} before @param {any} after @returns {any} undefined where nothing differs */
function patchOf(before, after) {
  if (before === after) return undefined;
  if (!isObject(before) || !isObject(after))
    return JSON.stringify(before) === JSON.stringify(after) ? undefined : after;
  const patches = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const patch = Object.hasOwn(after, key) ? patchOf(own(before, key), after[key]) : null;
    return patch === undefined ? [] : [[key, patch]];
  });
  return patches.length > 0 ? Object.fromEntries(patches) : undefined;
}

/** @param {any} value @param {string} key */
function own(value, key) {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
