// Requests with the values that earlier exchanges show.
import { carriedUnder } from '../request/credentials.ts';
import { textOf } from '../request/write-parameters.ts';
import { withAt } from '../constraints/at.ts';
import { isKnown, replaced, valueOfFormula } from './formula.ts';
import type { Step } from '../finding.ts';
import type { Carried } from '../request/credentials.ts';
import type { RequestValues } from '../request/values.ts';
import type { Binding, RecipeStep } from './recipe.ts';

type Bound = Pick<RecipeStep, 'values' | 'bindings'>;

/** The values of a step, with those of earlier exchanges. */
export function bound({ values, bindings }: Bound, exchanges: readonly Step[]): RequestValues {
  return bindings.reduce((whole, { from, into }) => {
    const value = valueOfFormula(from, exchanges);
    if (value === undefined || 'credential' in into) return whole;
    if ('parameter' in into)
      return { ...whole, parameters: new Map(whole.parameters).set(into.parameter, value) };
    const { body } = whole;
    if (!body) return whole;
    return { ...whole, body: { ...body, value: withAt(body.value, into.body, () => value) } };
  }, values);
}

/** The credentials that a step takes from earlier exchanges, as they are now. */
export function credentialsIn(
  { bindings }: Pick<Bound, 'bindings'>,
  exchanges: readonly Step[],
): Binding[] {
  return bindings.flatMap(({ from, into }) => {
    const known = valueOfFormula(from, exchanges);
    return 'credential' in into && known !== undefined ? [{ from: { known }, into }] : [];
  });
}

/** The parts of a request that have some credentials. */
export function carriedIn(credentials: readonly Binding[]): Carried[] {
  return credentials.flatMap(({ from, into }) =>
    'credential' in into ? [carriedUnder(into.credential, textOf(valueOfFormula(from, [])))] : [],
  );
}

/** A step of a recipe without an earlier one, whose exchange it needs no more. */
export function withoutEarlier<One extends Bound>(
  step: One,
  earlier: number,
  exchanges: readonly Step[],
): One {
  const bindings = step.bindings.map(({ from, into }): Binding => {
    const other = replaced(from, (shown) => {
      if (shown.step !== earlier)
        return { shown: shown.step > earlier ? { ...shown, step: shown.step - 1 } : shown };
      return { known: valueOfFormula({ shown }, exchanges) };
    });
    return { from: other, into };
  });
  const isLeft = ({ from, into }: Binding): boolean => 'credential' in into || !isKnown(from);
  return {
    ...step,
    values: bound({ values: step.values, bindings: bindings.filter((one) => !isLeft(one)) }, []),
    bindings: bindings.filter(isLeft),
  };
}
