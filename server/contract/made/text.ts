// Texts that keep the rules of some schemas.
import { leastOf, mostOf, ownOf } from './keywords.ts';
import { EXCLUDED, EXCLUDED_PATTERNS } from './negations.ts';
import { textsIn } from './formats.ts';
import { patternOf } from './pattern.ts';
import { plainText, textNamed, wordsOf } from './words.ts';
import type { Random } from '../../world/random.ts';
import type { SchemaObject } from '../document.ts';
import type { Pattern } from './pattern.ts';

/** The most characters of a text, whatever a schema asks for. */
const MOST_CHARACTERS = 20_000;

/** Readable texts for patterns; many patterns only bar some signs. */
const USUAL = [
  ...['text', 'TEXT', 'Text', 'a', 'A', '1', '12', '123', '1234', '12345', '123456', '1234567890'],
  ...[
    'ab',
    'AB',
    'abc',
    'ABC',
    'a1',
    'A1',
    'some-text',
    'some_text',
    '/text',
    './text',
    'en',
    'USD',
  ],
  ...['1.0', '1.0.0', 'v1', '2026-01-15', '2026-01', '12:30', '12:30:00', '10.00', '0', 'true'],
  ...['alex@example.com', 'https://example.com/text', 'example.com', '192.0.2.1', '#336699'],
  ...['+15550100', '555-010-0100', '(555) 010-0100', '2026-01-15T12:30:00Z', 'text/plain', 'P1D'],
];

/** The numbers of repetitions that are tried for a pattern, the readable ones first. */
const REPETITIONS = [3, 7, 0, 1, 15, 31, 63, 255, 1023];

/** The rules for a text. */
interface Rules {
  least: number;
  most: number;
  patterns: Pattern[];
  barred: Pattern[];
  excluded: unknown[];
}

/** @param name of the property that the text is of; empty for none */
export function textOf(layers: readonly SchemaObject[], name: string, random: Random): string {
  const rules = rulesOf(layers);
  const texts = candidates(layers, name, random);
  const fit = texts.find((text) => isAllowed(rules, text));
  if (fit !== undefined) return fit;
  const stretched = texts.map((text) => stretchedTo(rules, text));
  return (
    stretched.find((text) => isAllowed(rules, text)) ??
    (rules.patterns.length > 0 ? matching(rules, random) : undefined) ??
    stretched[0] ??
    ''
  );
}

/** True for a text that keeps the rules of length and pattern; a pattern that takes too long allows any. */
export function allowsText(layers: readonly SchemaObject[], text: string): boolean {
  return isAllowed(rulesOf(layers), text, true);
}

function rulesOf(layers: readonly SchemaObject[]): Rules {
  return {
    least: leastOf(layers, 'minLength', 0),
    most: mostOf(layers, 'maxLength'),
    patterns: patternsOf(layers.map((one) => ownOf(one, 'pattern'))),
    barred: patternsOf(layers.flatMap((one) => ownOf(one, EXCLUDED_PATTERNS) ?? [])),
    excluded: layers.flatMap((one) => ownOf(one, EXCLUDED) ?? []),
  };
}

function patternsOf(values: readonly unknown[]): Pattern[] {
  const patterns = values.map((one) => (typeof one === 'string' ? patternOf(one) : undefined));
  return patterns.filter((one) => one !== undefined);
}

/** @param otherwise the answer where a match takes too long */
function isAllowed(
  { least, most, patterns, barred, excluded }: Rules,
  text: string,
  otherwise = false,
): boolean {
  // JSON Schema counts code points.
  const length = Array.from(text).length;
  return (
    length >= least &&
    length <= most &&
    !excluded.includes(text) &&
    patterns.every((one) => one.matches(text) ?? otherwise) &&
    !barred.some((one) => one.matches(text))
  );
}

/** Texts by format, encoding and name, the best first. */
function candidates(layers: readonly SchemaObject[], name: string, random: Random): string[] {
  const values = (keyword: string) =>
    layers.map((one) => ownOf(one, keyword)).filter((one) => typeof one === 'string');
  const formats = values('format');
  const formatted = formats.flatMap((one) => textsIn(one, random) ?? []);
  // This format tells only that a form hides the text, such as a name.
  const hidden = formats.includes('password') ? textNamed(name, random) : undefined;
  if (hidden !== undefined) return [hidden, ...formatted];
  if (formatted.length > 0) return formatted;
  if (values('contentEncoding').some((one) => one.startsWith('base64'))) {
    return textsIn('byte', random) ?? [];
  }
  if (values('contentMediaType').some((one) => one.includes('json'))) return ['{}'];
  const named = textNamed(name, random);
  const plain = plainText(random);
  const usual = layers.some((one) => Object.hasOwn(one, 'pattern')) ? USUAL : [];
  return [...(named === undefined ? [] : [named]), plain, ...usual];
}

/** A text that is cut or goes on, so that its length is allowed. */
function stretchedTo({ least, most }: Rules, text: string): string {
  const signs = Array.from(text);
  if (signs.length > most)
    return signs.slice(0, Math.max(0, most)).join('').trimEnd().padEnd(least);
  if (signs.length >= least) return text;
  const missing = Math.min(least, MOST_CHARACTERS) - signs.length;
  // An address goes on before its sign, and a number with digits.
  if (/^[^@\s]+@[^@\s]+$/.test(text)) return 'a'.repeat(missing) + text;
  if (/^[0-9]+$/.test(text)) return text + '0'.repeat(missing);
  if (/^\S+$/.test(text)) return text + 'a'.repeat(missing);
  return `${text}${wordsOf(missing)}`.slice(0, signs.length + missing).replace(/\s$/, '.');
}

/** A text that matches the first of the patterns, and if possible all of them. */
function matching(rules: Rules, random: Random): string | undefined {
  const longest = Math.max(0, Math.min(rules.least, MOST_CHARACTERS));
  const plain = plainText(random);
  const made = rules.patterns.flatMap((pattern) =>
    [...REPETITIONS, longest].map((more) => pattern.sample(random, more)),
  );
  // A pattern that is open at its end tells only the beginning.
  const texts = [
    ...(rules.patterns.every((one) => one.isOpen) ? made.map((text) => text + plain) : []),
    ...made,
    ...made.map((text) => stretchedTo(rules, text)),
  ];
  return (
    texts.find((text) => isAllowed(rules, text)) ??
    texts.find((text) => isAllowed(rules, text, true))
  );
}
