/** Characters that no terminal shows as they are: controls, those without width, and breaks of lines. */
export const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/u;

/** A text of a server or contract as one line that a terminal shows and does not obey. */
export function visible(text: string): string {
  return INVISIBLE.test(text) ? Array.from(text, codeOf).join('') : text;
}

function codeOf(one: string): string {
  if (!INVISIBLE.test(one)) return one;
  return String.raw`\u{${(one.codePointAt(0) ?? 0).toString(16)}}`;
}
