// The word `contains` of a schema. The library's own collects the errors of each item that does not fit, and copies all
// of them for the next such item.
import type { Schema } from './document.ts';

/** Such as the compiler takes it. */
interface Definition {
  keyword: string;
  compile: unknown;
}

/** The numbers of items that have to fit, and that may. */
interface Bounds {
  minContains?: number;
  maxContains?: number;
}

interface Check {
  (items: readonly unknown[]): boolean;
  errors?: object[];
}

/**
 * The definition of the keyword for the compiler.
 * @param compile makes a check of a schema whose parts the compiler knows
 */
export function containsKeyword(
  compile: (schema: Schema) => (value: unknown) => boolean,
): Definition {
  return {
    ...{ keyword: 'contains', type: 'array', before: 'uniqueItems', errors: true },
    compile: (schema: Schema, parentSchema: Bounds, context: { items?: boolean }) => {
      // For the library, this word has evaluated all items.
      context.items = true;
      const { minContains: min = 1, maxContains: max = Infinity } = parentSchema;
      let misfits: ((value: unknown) => boolean) | undefined;
      const check: Check = (items) => {
        // Within `not`, no default is set in an item.
        misfits ??= compile({ not: schema });
        const enough = max === Infinity ? min : max + 1;
        let count = 0;
        for (let i = 0; i < items.length && count < enough; i += 1) {
          if (!misfits(items[i])) count += 1;
        }
        if (count >= min && count <= max) return true;
        const most = max === Infinity ? '' : ` and no more than ${max}`;
        const message = `must contain at least ${min}${most} valid item(s)`;
        const params = { minContains: min, ...(max === Infinity ? {} : { maxContains: max }) };
        check.errors = [{ keyword: 'contains', message, params, parentSchema }];
        return false;
      };
      return check;
    },
  };
}
