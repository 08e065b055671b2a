import { valueAt } from '../../world/value-at.ts';
import { faultsIn } from './part.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Schema } from '../../contract/document.ts';
import type { SchemaFault } from '../../contract/schema-faults.ts';
import type { Constraint } from '../constraint.ts';

/** Keywords whose faults are told where their own schemas stand. */
const WITH_SCHEMAS = ['dependentSchemas', 'propertyNames', 'contains', 'anyOf', 'oneOf', 'not'];

/** A value judged by the constraint that it should break, and by all others. */
export interface Judgement {
  /** True if it breaks the constraint. */
  breaks: boolean;
  /** The keywords of other faults, each once. */
  others: string[];
}

/** Tells if a value breaks a constraint, and what else it breaks. */
export function judged(
  contract: Contract,
  schema: Schema,
  value: unknown,
  constraint: Constraint,
): Judgement {
  const faults = faultsIn(contract, schema, value);
  const foreign = faults.filter((one) => !isOf(contract, one, value, constraint));
  return {
    breaks: foreign.length < faults.length,
    others: [...new Set(foreign.map(({ keyword }) => keyword))].sort(),
  };
}

/** True for a fault of a constraint: its own, or that of a choice that only lacks it. */
function isOf(
  contract: Contract,
  { pointer, keyword, wanted, place }: SchemaFault,
  value: unknown,
  constraint: Constraint,
): boolean {
  if (pointer === constraint.pointer) return true;
  const schema = constraint.pointer.slice(0, constraint.pointer.lastIndexOf('/'));
  if (constraint.keyword === 'if')
    return [`${schema}/then/`, `${schema}/else/`].some((one) => pointer.startsWith(one));
  if (WITH_SCHEMAS.includes(constraint.keyword) && pointer.startsWith(`${constraint.pointer}/`))
    return true;
  if ((keyword !== 'anyOf' && keyword !== 'oneOf') || !Array.isArray(wanted)) return false;
  // The cast: a choice has schemas.
  return (wanted as Schema[]).some((branch) => {
    const { breaks, others } = judged(contract, branch, valueAt(value, place), constraint);
    return breaks && others.length === 0;
  });
}
