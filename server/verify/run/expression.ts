// Runtime expressions, by which links (OpenAPI 3.1, section 4.8.20) and journeys (Arazzo 1.0, section 4.7) name values.

/** A text, or an expression without its braces. */
export type TextPart = { text: string } | { expression: string };

const BEGIN =
  /^\$(?:(?:url|method|statusCode|self)$|(?:request|response|inputs|outputs|steps|workflows|sourceDescriptions|components)\.)/;

/** The parts of a text: an expression alone, or those in braces with the texts between them. */
export function textPartsOf(text: string): TextPart[] {
  if (isExpression(text)) return [{ expression: text }];
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(/\{(\$[^{}]+)\}/g)) {
    const expression = match[1] ?? '';
    if (!isExpression(expression)) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ expression });
    end = match.index + match[0].length;
  }
  if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end) });
  return parts;
}

/** True for a text that is one expression as a whole. */
function isExpression(text: string): boolean {
  return BEGIN.test(text);
}
