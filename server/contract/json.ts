/** The greatest depth of nested lists and objects. Code that walks a value calls itself at each level. */
export const MAX_LEVELS = 100;

/** Counts the brackets outside of texts. That needs neither a parser nor a deep stack. */
export function isTooDeep(text: string): boolean {
  let levels = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (sign === '"') quoted = !quoted;
    else if (quoted) i += sign === '\\' ? 1 : 0;
    else if ('[{'.includes(sign)) levels += 1;
    else if (']}'.includes(sign)) levels -= 1;
    if (levels > MAX_LEVELS) return true;
  }
  return false;
}

/** The value of a JSON text; undefined for a text that is no JSON, or is nested too deep. */
export function jsonOf(text: string): unknown {
  if (isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
