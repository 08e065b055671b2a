import { percentDecoded } from './percent-decoded.ts';

/** One segment of a path template: literal texts, with a parameter between each two. */
export interface Segment {
  /** One more than there are names; some may be empty. */
  literals: string[];
  names: string[];
}

/** @param text such as `v{major}.json`; a brace without its other one is literal, and so is `{}` */
export function segmentOf(text: string): Segment {
  const parts = text.split(/\{([^{}]+)\}/);
  return {
    // A client may send a literal encoded or not.
    literals: parts.filter((_, i) => i % 2 === 0).map(percentDecoded),
    names: parts.filter((_, i) => i % 2 === 1),
  };
}

/** True for a segment that is one parameter, and nothing else. */
export function isParameter({ literals, names }: Segment): boolean {
  return names.length === 1 && literals.every((one) => one === '');
}

/** The number of literal characters. */
export function literalLength({ literals }: Segment): number {
  return literals.join('').length;
}

/**
 * The values of the parameters in a text, as many characters as possible in the first ones: in `a.b.c`, `{name}.{type}`
 * finds `a.b` and `c`. The time is that of one search for each literal.
 * @returns undefined if the text does not fit; a value has at least one character
 */
export function valuesIn({ literals }: Segment, text: string): string[] | undefined {
  const [first = '', ...others] = literals;
  const last = others.pop() ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return undefined;
  const values: string[] = [];
  let end = text.length - last.length;
  for (const literal of others.reverse()) {
    const latest = end - 1 - literal.length;
    // Nothing tells two parameters apart that have no literal between them. A point usually begins the second one.
    const point = literal === '' ? text.lastIndexOf('.', latest) : 0;
    const at = point > first.length ? point : text.lastIndexOf(literal, latest);
    if (at <= first.length || end - 1 - literal.length < 0) return undefined;
    values.unshift(text.slice(at + literal.length, end));
    end = at;
  }
  return end > first.length ? [text.slice(first.length, end), ...values] : undefined;
}
