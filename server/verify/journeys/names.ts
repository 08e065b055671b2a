import { keysOf, pointerTo } from '../../world/pointer.ts';
import { valueAt } from '../../world/value-at.ts';
import type { Formula, Meaning } from '../run/formula.ts';

/** The values that a journey has names for, such as `$inputs.token` and `$steps.logIn.outputs.token`. */
export class Names {
  readonly #formulas = new Map<string, Formula>();

  set(name: readonly string[], formula: Formula): void {
    this.#formulas.set(name.join('.'), formula);
  }

  /** The formula of a name, or of a part of what it names: after `#` as a JSON Pointer, or after further points. */
  readonly meaning: Meaning = (expression) => {
    const [, path = '', pointer = ''] = /^\$([^#]*)(?:#(.*))?$/s.exec(expression) ?? [];
    const keys = path.split('.');
    for (let length = keys.length; length > 0; length -= 1) {
      const found = this.#formulas.get(keys.slice(0, length).join('.'));
      if (found) return inside(found, `${pointerTo('', ...keys.slice(length))}${pointer}`);
    }
    return undefined;
  };
}

/** The formula of a place in a formula's value. */
function inside(formula: Formula, pointer: string): Formula | undefined {
  if (pointer === '') return formula;
  if ('known' in formula) {
    const value = valueAt(formula.known, pointer);
    return value === undefined ? undefined : { known: value };
  }
  if ('shown' in formula) {
    const { shown } = formula;
    return { shown: { ...shown, inside: `${shown.inside}${pointer}` } };
  }
  if ('texts' in formula) return undefined;
  const [key = '', ...rest] = keysOf(pointer);
  const one =
    'items' in formula
      ? formula.items[Number(key)]
      : formula.members.find(([name]) => name === key)?.[1];
  return one && inside(one, pointerTo('', ...rest));
}
