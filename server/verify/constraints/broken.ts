import { textOf } from '../request/write-parameters.ts';
import { valueAt } from '../value-at.ts';
import { withAt } from './at.ts';
import { faultsIn, partOf, schemaOf } from './part.ts';
import { readingsOf } from './wire.ts';
import { wrongValues } from './wrong-values.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Operation } from '../../contract/operation.ts';
import type { SchemaFault } from '../../contract/schema-faults.ts';
import type { Constraint } from '../constraint.ts';
import type { RequestValues } from '../request/values.ts';
import type { Part } from './part.ts';

/** A request that breaks one constraint, and nothing else. */
export interface Broken {
  values: RequestValues;
  /** In a few words, what is wrong in it. */
  title: string;
}

/** A wrong type is tried in so many ways. */
const MOST_TYPES = 3;

/**
 * Requests that break one constraint alone. What goes over the wire as a text breaks it in each way that it may be read.
 * @param values a request that keeps the contract
 * @returns the reason where no such request was found
 */
export function broken(
  contract: Contract,
  _operation: Operation,
  values: RequestValues,
  constraint: Constraint,
): Broken[] | { reason: string } {
  const { keyword, part } = constraint;
  if (keyword === 'required') return leftOut(contract, values, constraint);
  const found = partOf(contract, values, constraint);
  if ('reason' in found) return found;
  if (faultsIn(contract, found.schema, found.whole).length > 0)
    return { reason: 'no valid request was found that has this part' };
  const schema = schemaOf(contract.document, constraint);
  const isItem = 'parameter' in part && Array.isArray(found.whole) && !isOwn(schema, found);
  const old = valueAt(found.whole, found.place);
  const good = isItem ? (old as unknown[])[0] : old; // the cast: it is a list
  const wrong = wrongValues(schema, keyword, good);
  const candidates = wrong
    .filter((one) => !Object.is(one, good))
    .map((one) => (isItem ? [one] : one))
    .map((one) => withAt(found.whole, found.place, () => one));
  const wholes = candidates.filter(
    (one) =>
      isAlone(contract, found, one, constraint) && isSendable(contract, found, one, constraint),
  );
  if (wholes.length === 0) return { reason: reasonOf(contract, found, candidates, constraint) };
  const title = `${nameOf(constraint)} breaks ${keyword}`;
  return wholes
    .slice(0, keyword === 'type' ? MOST_TYPES : 1)
    .map((one) => ({ title, values: found.put(one) }));
}

/** Why a constraint cannot be broken alone. */
function reasonOf(
  contract: Contract,
  part: Part,
  candidates: readonly unknown[],
  constraint: Constraint,
): string {
  const all = candidates.map((one) => faultsIn(contract, part.schema, one));
  const others = all
    .filter((faults) => faults.some((one) => isOf(one, constraint)))
    .map((faults) => faults.find((one) => !isOf(one, constraint))?.keyword)
    .filter((one) => one !== undefined);
  if (others.length > 0) return `what breaks it breaks ${others[0] ?? ''} as well`;
  if (part.isText) return 'no text breaks it in each way that it may be read';
  return all.every((faults) => faults.length === 0)
    ? 'no value was found that breaks it'
    : 'another rule is broken in its place';
}

/** A part as a person calls it. */
export function nameOf({ part }: Constraint): string {
  if ('parameter' in part) return `${part.parameter.in} ${part.parameter.name}`;
  return part.body === '' ? 'the body' : `body ${part.body}`;
}

function leftOut(
  contract: Contract,
  values: RequestValues,
  constraint: Constraint,
): Broken[] | { reason: string } {
  const { part } = constraint;
  const title = `no ${nameOf(constraint)}`;
  if ('parameter' in part) {
    const parameters = new Map([...values.parameters].filter(([one]) => one !== part.parameter));
    return [{ title, values: { ...values, parameters } }];
  }
  if (part.body === '') return [{ title, values: { ...values, body: undefined } }];
  const found = partOf(contract, values, constraint);
  if ('reason' in found) return found;
  const without = withAt(found.whole, part.body, () => undefined);
  return isAlone(contract, found, without, constraint)
    ? [{ title, values: found.put(without) }]
    : { reason: reasonOf(contract, found, [without], constraint) };
}

/** True if the constraint is all that a value breaks. */
function isAlone(
  contract: Contract,
  { schema }: Part,
  whole: unknown,
  constraint: Constraint,
): boolean {
  const faults = faultsIn(contract, schema, whole);
  return faults.length > 0 && faults.every((one) => isOf(one, constraint));
}

/** True for a fault of a constraint. A condition shows in its branches. */
function isOf({ pointer }: SchemaFault, constraint: Constraint): boolean {
  const { keyword } = constraint;
  if (pointer === constraint.pointer) return true;
  const schema = constraint.pointer.slice(0, constraint.pointer.lastIndexOf('/'));
  if (keyword === 'if')
    return [`${schema}/then`, `${schema}/else`].some((one) => pointer.startsWith(one));
  return (
    ['dependentSchemas', 'propertyNames', 'contains', 'anyOf', 'oneOf'].includes(keyword) &&
    pointer.startsWith(constraint.pointer)
  );
}

/** True if a whole value can be sent where it belongs, and breaks its schema in each way that it may be read. */
function isSendable(
  contract: Contract,
  { schema, isText, place }: Part,
  whole: unknown,
  { part }: Constraint,
): boolean {
  if (!isText) return true;
  const value = valueAt(whole, place);
  const [only] = Array.isArray(value) && value.length === 1 ? (value as unknown[]) : [value];
  if (typeof only === 'object') return false;
  const text = textOf(only);
  if ('parameter' in part && !isWritable(part.parameter.in, text)) return false;
  return readingsOf(text).every(
    (reading) =>
      faultsIn(
        contract,
        schema,
        withAt(whole, place, () => reading),
      ).length > 0,
  );
}

/** Paths have no empty segments, and headers no signs beyond ASCII and no blanks at their ends. */
function isWritable(place: string, text: string): boolean {
  if (place === 'path') return !['', '.', '..'].includes(text) && !text.includes('/');
  if (place === 'query') return true;
  return /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text) && !text.includes(',');
}

/** True if a schema is that of a whole parameter, and not of its items. */
function isOwn(schema: object, { schema: whole }: Part): boolean {
  return schema === whole;
}
