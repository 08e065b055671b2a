// Requests as links and journeys write them.
import { isJson } from '../../contract/media-type.ts';
import { faultsIn } from '../constraints/part.ts';
import { isFields } from '../../world/fields.ts';
import { isCredential } from '../request/known-credentials.ts';
import { bound } from './bound.ts';
import { isKnown, shownIn, valueOfFormula } from './formula.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Parameter } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Step } from '../finding.ts';
import type { RequestValues } from '../request/values.ts';
import type { Formula } from './formula.ts';
import type { Binding, Place, RecipeStep } from './recipe.ts';

/** A request whose values earlier exchanges show. */
export interface RequestFormula {
  /** `in` is undefined for the parameter of this name, wherever it is. */
  parameters: readonly { in: Parameter['in'] | undefined; name: string; from: Formula }[];
  body: { type: string | undefined; from: Formula } | undefined;
}

/**
 * The step that sends a request.
 * @param base the values of all parts that the request does not tell
 * @param exchanges those before it, as far as they are known
 */
export function stepFor(
  contract: Contract,
  operation: Operation,
  base: RequestValues,
  { parameters, body }: RequestFormula,
  exchanges: readonly Step[],
): RecipeStep {
  const told = parameters.flatMap((one): Binding[] => {
    const into = placeOf(contract, operation, one);
    return into ? [{ from: one.from, into }] : [];
  });
  const fields = body
    ? shownIn(body.from).map(([place, from]): Binding => ({ from, into: { body: place } }))
    : [];
  const own = {
    ...base,
    body: body ? bodyOf(contract, operation, base, body, exchanges) : base.body,
  };
  const isFixed = ({ from, into }: Binding): boolean => isKnown(from) && !('credential' in into);
  const values = bound({ values: own, bindings: told.filter(isFixed) }, exchanges);
  return { operation, values, bindings: [...told.filter((one) => !isFixed(one)), ...fields] };
}

/** The part that a parameter is; undefined for one that a path does not have. */
function placeOf(
  { document }: Contract,
  { parameters }: Operation,
  { in: place, name }: RequestFormula['parameters'][number],
): Place | undefined {
  const isSame = (one: string): boolean =>
    place === 'header' ? one.toLowerCase() === name.toLowerCase() : one === name;
  const parameter = parameters.find(
    (one) => isSame(one.name) && (place === undefined || one.in === place),
  );
  if (parameter) return { parameter };
  if (place === undefined || place === 'path') return undefined;
  const other = { in: place, name };
  return isCredential(document, other) ? { credential: other } : { parameter: other };
}

/** The whole body, or only some fields of it, where it lacks others that it must have. */
function bodyOf(
  contract: Contract,
  { bodies }: Operation,
  base: RequestValues,
  { type, from }: NonNullable<RequestFormula['body']>,
  exchanges: readonly Step[],
): RequestValues['body'] {
  const [key = type ?? 'application/json', media = {}] =
    [...bodies].find(([one]) => one === type) ??
    [...bodies].find(([one]) => isJson(one)) ??
    [...bodies][0] ??
    [];
  const value = valueOfFormula(from, exchanges);
  const isWhole = faultsIn(contract, media.schema ?? true, value).length === 0;
  const other = base.body?.value;
  const isPart = !isWhole && isFields(value) && isFields(other);
  return { type: key, media, value: isPart ? { ...other, ...value } : value };
}
