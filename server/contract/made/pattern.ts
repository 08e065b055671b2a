// Texts that match a pattern of a contract. The pattern may be anything, also one on which a match takes forever.
import { RegExpParser } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';

import type { Random } from '../../world/random.ts';

/** Signs for classes of characters, the most readable first. */
const READABLE = [
  'abcdefghijklmnopqrstuvwxyz',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '0123456789',
  '-_. ',
  '/:@+,;=!?#%&*()[]{}<>$\'"|~^`\\',
];

/** The code points that are tried for a class without any readable sign. */
const MOST_CODE_POINTS = 0x3000;

const MOST_PATTERN_CHARACTERS = 5_000;
const MOST_CHARACTERS = 20_000;

/** The most characters of a text that is tested: the time of some matches grows with a power of them. */
const MOST_TESTED = 200;

/** The times that a part may be repeated without a match being slow for it. */
const FEW = 5;

/** The number of patterns that are kept parsed. */
const MOST_KEPT = 2_000;

const kept = new Map<string, Pattern | undefined>();

/** A pattern that was parsed; undefined for one that no engine reads. */
export function patternOf(source: string): Pattern | undefined {
  const known = kept.get(source);
  if (known || kept.has(source)) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const pattern = parsed(source);
  kept.set(source, pattern);
  return pattern;
}

/** Reads a pattern as JSON Schema does, with the flag `u`, and else without it. */
function parsed(source: string): Pattern | undefined {
  if (source.length > MOST_PATTERN_CHARACTERS) return undefined;
  for (const flag of ['u', '']) {
    try {
      const tree = new RegExpParser().parsePattern(source, 0, source.length, {
        unicode: flag === 'u',
      });
      return new Pattern(new RegExp(source, flag), tree);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** One pattern, with means to make texts that match it. */
export class Pattern {
  readonly #expression: RegExp;
  readonly #tree: AST.Pattern;
  /** True where a match may take time that is exponential in the length of a text. */
  readonly isSlow: boolean;
  /** The number of its parts that repeat without an end. */
  readonly repetitions: number;
  readonly #signs = new Map<string, string[]>();

  constructor(expression: RegExp, tree: AST.Pattern) {
    this.#expression = expression;
    this.#tree = tree;
    this.isSlow = tree.alternatives.some((one) => one.elements.some((part) => isSlow(part, false)));
    this.repetitions = repetitionsIn(tree);
  }

  /** True where a text may go on after the match. */
  get isOpen(): boolean {
    return !/\$\)*$/.test(this.#expression.source);
  }

  /** True for a text that matches; undefined where that may take too long to find out. */
  matches(text: string): boolean | undefined {
    if (this.isSlow || text.length > MOST_TESTED) return undefined;
    return this.#expression.test(text);
  }

  /**
   * A text that is likely to match: look-arounds and word boundaries are left to chance.
   * @param more the number of times that a part is repeated beyond the least
   */
  sample(random: Random, more: number): string {
    return new Sample(this.#expression.flags, this.#signs, random, more).of(this.#tree);
  }
}

/** True for repetitions and alternatives inside of a repetition. */
function isSlow(node: AST.Node, repeated: boolean): boolean {
  if (node.type === 'Quantifier') {
    const { min, max, element } = node;
    return (repeated && min !== max) || isSlow(element, repeated || max > FEW);
  }
  if ('alternatives' in node) {
    const elements = node.alternatives.flatMap((one) =>
      'elements' in one ? (one.elements as AST.Node[]) : [],
    );
    return (
      (repeated && node.alternatives.length > 1) || elements.some((one) => isSlow(one, repeated))
    );
  }
  return node.type === 'Backreference';
}

function repetitionsIn(node: AST.Node): number {
  if (node.type === 'Quantifier')
    return (node.max === Infinity ? 1 : 0) + repetitionsIn(node.element);
  if (!('alternatives' in node)) return 0;
  const elements = node.alternatives.flatMap((one) =>
    'elements' in one ? (one.elements as AST.Node[]) : [],
  );
  return elements.reduce((sum, one) => sum + repetitionsIn(one), 0);
}

/** One text that is being made. */
class Sample {
  readonly #flags: string;
  readonly #signs: Map<string, string[]>;
  readonly #random: Random;
  readonly #more: number;
  readonly #groups = new Map<AST.CapturingGroup, string>();
  #length = 0;

  constructor(flags: string, signs: Map<string, string[]>, random: Random, more: number) {
    this.#flags = flags;
    this.#signs = signs;
    this.#random = random;
    this.#more = more;
  }

  of(node: AST.Node): string {
    if (this.#length > MOST_CHARACTERS) return '';
    switch (node.type) {
      case 'Pattern':
      case 'Group':
        return this.#oneOf(node.alternatives);
      case 'CapturingGroup': {
        const text = this.#oneOf(node.alternatives);
        this.#groups.set(node, text);
        return text;
      }
      case 'Alternative':
        return node.elements.map((one) => this.of(one)).join('');
      case 'Quantifier':
        return this.#repeated(node);
      case 'Character':
        return this.#counted(String.fromCodePoint(node.value));
      case 'CharacterClass':
      case 'CharacterSet':
        return this.#counted(this.#signOf(node.raw));
      case 'Backreference':
        return [node.resolved].flat().map((one) => this.#groups.get(one) ?? '')[0] ?? '';
      default:
        return '';
    }
  }

  #oneOf(alternatives: readonly AST.Alternative[]): string {
    const chosen = alternatives[this.#random.integer(0, alternatives.length - 1)];
    return chosen ? this.of(chosen) : '';
  }

  #repeated({ element, min, max }: AST.Quantifier): string {
    const most = Math.min(max, min + this.#more);
    const times = this.#random.integer(Math.min(most, Math.max(min, this.#more > 0 ? 1 : 0)), most);
    let text = '';
    for (let i = 0; i < times && this.#length <= MOST_CHARACTERS; i += 1) text += this.of(element);
    return text;
  }

  #counted(text: string): string {
    this.#length += text.length;
    return text;
  }

  /** One of the signs of a class, by its own text in the pattern. */
  #signOf(source: string): string {
    const signs = this.#signs.get(source) ?? signsOf(source, this.#flags);
    this.#signs.set(source, signs);
    return signs[this.#random.integer(0, signs.length - 1)] ?? '';
  }
}

/** The first group of readable signs that a class has, else its first sign at all. */
function signsOf(source: string, flags: string): string[] {
  const expression = new RegExp(`^(?:${source})$`, flags);
  const readable = READABLE.map((group) =>
    Array.from(group).filter((sign) => expression.test(sign)),
  );
  const first = readable.find((group) => group.length > 0);
  if (first) return first;
  for (let point = 0; point < MOST_CODE_POINTS; point += 1) {
    const sign = String.fromCodePoint(point);
    if (expression.test(sign)) return [sign];
  }
  return [];
}
