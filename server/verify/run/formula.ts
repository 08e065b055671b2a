// Values that are made of parts of earlier exchanges.
import { pointerTo } from '../../world/pointer.ts';
import { valueAt } from '../../world/value-at.ts';
import { textOf } from '../request/write-parameters.ts';
import { valueOfPart } from './exchange-part.ts';
import { textPartsOf } from './expression.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Step } from '../finding.ts';
import type { ExchangePart } from './exchange-part.ts';

/** A part of an earlier exchange. */
export interface Shown {
  /** The earlier step, counted from 0, and its operation. */
  step: number;
  operation: Operation;
  part: ExchangePart;
  /** The place inside of the part, as a JSON Pointer. */
  inside: string;
}

/** A value: known, shown by an earlier exchange, or put together of such. */
export type Formula =
  | { known: unknown }
  | { shown: Shown }
  | { texts: readonly Formula[] }
  | { members: readonly (readonly [string, Formula])[] }
  | { items: readonly Formula[] };

/** The formula that an expression stands for; undefined where nothing tells its value. */
export type Meaning = (expression: string) => Formula | undefined;

/**
 * The formula of JSON data with expressions in its texts; undefined for a text with one that has no meaning. An object
 * or a list goes without such texts.
 */
export function formulaOf(data: unknown, meaning: Meaning): Formula | undefined {
  if (typeof data === 'string') return formulaOfText(data, meaning);
  if (typeof data !== 'object' || data === null) return { known: data };
  if (Array.isArray(data)) return { items: data.flatMap((one) => formulaOf(one, meaning) ?? []) };
  const members = Object.entries(data).flatMap(([key, one]): [string, Formula][] => {
    const formula = formulaOf(one, meaning);
    return formula ? [[key, formula]] : [];
  });
  return { members };
}

function formulaOfText(text: string, meaning: Meaning): Formula | undefined {
  const texts = textPartsOf(text).map((one) =>
    'text' in one ? { known: one.text } : meaning(one.expression),
  );
  const [first] = texts;
  if (texts.length === 1) return first;
  return texts.every((one) => one !== undefined) ? { texts } : undefined;
}

/** The value of a formula; undefined where an exchange does not show a part of it. */
export function valueOfFormula(formula: Formula, exchanges: readonly Step[]): unknown {
  if ('known' in formula) return formula.known;
  if ('shown' in formula) {
    const { step, operation, part, inside } = formula.shown;
    const exchange = exchanges[step];
    return exchange && valueAt(valueOfPart(part, operation, exchange), inside);
  }
  if ('texts' in formula) {
    const values = formula.texts.map((one) => valueOfFormula(one, exchanges));
    return values.includes(undefined) ? undefined : values.map(textOf).join('');
  }
  // Each item keeps its place.
  if ('items' in formula) return formula.items.map((one) => valueOfFormula(one, exchanges) ?? null);
  return Object.fromEntries(
    formula.members.flatMap(([key, one]): [string, unknown][] => {
      const value = valueOfFormula(one, exchanges);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** True if no exchange is needed for its value. */
export function isKnown(formula: Formula): boolean {
  return 'known' in formula || (!('shown' in formula) && partsOf(formula).every(isKnown));
}

function partsOf(
  formula: Exclude<Formula, { known: unknown } | { shown: Shown }>,
): readonly Formula[] {
  if ('texts' in formula) return formula.texts;
  return 'items' in formula ? formula.items : formula.members.map(([, one]) => one);
}

/** The parts of a formula that exchanges show, by their places in its value, as JSON Pointers. */
export function shownIn(formula: Formula, at = ''): [place: string, Formula][] {
  if (isKnown(formula)) return [];
  if ('members' in formula)
    return formula.members.flatMap(([key, one]) => shownIn(one, pointerTo(at, key)));
  if ('items' in formula) return formula.items.flatMap((one, i) => shownIn(one, pointerTo(at, i)));
  return [[at, formula]];
}

/** The same formula with other formulas for the parts that exchanges show. */
export function replaced(formula: Formula, other: (shown: Shown) => Formula): Formula {
  if ('known' in formula) return formula;
  if ('shown' in formula) return other(formula.shown);
  const inside = (one: Formula): Formula => replaced(one, other);
  if ('texts' in formula) return { texts: formula.texts.map(inside) };
  if ('items' in formula) return { items: formula.items.map(inside) };
  return { members: formula.members.map(([key, one]) => [key, inside(one)]) };
}
