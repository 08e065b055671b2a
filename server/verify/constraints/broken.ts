import { typesOf } from '../../contract/kinds.ts';
import { valueAt } from '../../world/value-at.ts';
import { judged } from './alone.ts';
import { withAt } from './at.ts';
import { choicesOf, placeOf } from './constraints.ts';
import { faultsIn, partOf, schemaOf } from './part.ts';
import { sent } from './sent.ts';
import { wrongObjects } from './wrong-objects.ts';
import { wrongValues } from './wrong-values.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Parameter } from '../../contract/document.ts';
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
 * Requests that break one constraint alone. A value that goes over the wire as a text breaks it in each way that it
 * may be read.
 * @param values a request that keeps the contract
 * @returns the reason where no such request was found
 */
export function broken(
  contract: Contract,
  values: RequestValues,
  constraint: Constraint,
): Broken[] | { reason: string } {
  const { keyword, part } = constraint;
  if ('parameter' in part && isCredential(contract, values, part.parameter))
    return { reason: 'it carries credentials' };
  const isWhole = placeOf(part) === '';
  if (keyword === 'required' && isWhole) return [without(values, constraint)];
  const found = partOf(contract, values, constraint);
  if ('reason' in found) return found;
  const { place, whole } = found;
  if (keyword === 'required') {
    const less = withAt(whole, place, () => undefined);
    const tried = triedOn(contract, found, less, constraint);
    return tried === true
      ? [{ title: `no ${nameOf(constraint)}`, values: found.put(less) }]
      : { reason: reasonOf([tried], found, constraint, undefined) };
  }
  const schema = schemaOf(contract.document, constraint);
  const good = valueAt(whole, place);
  const wrong = [
    ...wrongValues(schema, keyword, good),
    ...wrongObjects(contract, schema, keyword, good),
  ];
  const wholes: unknown[] = [];
  const reasons: Tried[] = [];
  for (const one of wrong.filter((value) => !Object.is(value, good))) {
    const changed = withAt(whole, place, () => one);
    const tried = triedOn(contract, found, changed, constraint);
    if (tried === true) wholes.push(changed);
    else reasons.push(tried);
    if (wholes.length >= (keyword === 'type' ? MOST_TYPES : 1)) break;
  }
  const title = `${nameOf(constraint)} breaks ${keyword}`;
  return wholes.length > 0
    ? wholes.map((one) => ({ title, values: found.put(one) }))
    : { reason: reasonOf(reasons, found, constraint, typesOf(schema)) };
}

/** A part as a person calls it. */
export function nameOf({ part }: Constraint): string {
  const place = placeOf(part);
  if ('parameter' in part) {
    const { in: where, name } = part.parameter;
    return place === '' ? `${where} ${name}` : `${where} ${name} ${place}`;
  }
  return place === '' ? 'the body' : `body ${place}`;
}

/** A request without a parameter, or without a body. */
function without(values: RequestValues, constraint: Constraint): Broken {
  const { part } = constraint;
  const title = `no ${nameOf(constraint)}`;
  if ('body' in part) return { title, values: { ...values, body: undefined } };
  const parameters = new Map([...values.parameters].filter(([one]) => one !== part.parameter));
  return { title, values: { ...values, parameters } };
}

/** The reason why a value is no use; the lower the rank, the more it tells. */
interface Tried {
  rank: number;
  reason: string;
}

/** True for a whole value that can be sent where it belongs, and then breaks a constraint alone, however it is read. */
function triedOn(
  contract: Contract,
  part: Part,
  whole: unknown,
  constraint: Constraint,
): true | Tried {
  const readings = sent(contract, part, whole);
  if ('reason' in readings) return { rank: 4, reason: readings.reason };
  const { breaks, others } = judged(contract, part.schema, readings.read, constraint);
  if (others.length === 0 && !breaks)
    return { rank: 3, reason: 'no value was found that breaks it' };
  if (!breaks) return { rank: 2, reason: `a wrong value breaks ${others.join(' and ')} instead` };
  if (others.length > 0)
    return { rank: 0, reason: `each value that was tried also breaks ${others.join(' and ')}` };
  const isWrong = readings.others.every((one) => faultsIn(contract, part.schema, one).length > 0);
  return isWrong || { rank: 1, reason: 'its text may be read as a value that is allowed' };
}

/** The reason why no value breaks a constraint alone. */
function reasonOf(
  reasons: readonly Tried[],
  { writing }: Part,
  constraint: Constraint,
  types: readonly string[] | undefined,
): string {
  const { keyword, part } = constraint;
  const isChosen = choicesOf(constraint).length > 0;
  const isParts = writing === 'parts' && placeOf(part) === '';
  const isText = writing !== 'json' && writing !== 'sequence' && !isParts;
  if (keyword === 'type' && isParts) return 'it is always read as an object';
  if (keyword === 'type' && isText && types?.includes('string')) return 'every text is a string';
  if (keyword === 'type' && isText && types?.includes('array')) return 'one text is a list of one';
  const [first] = reasons.toSorted((one, other) => one.rank - other.rank);
  if (first?.rank === 3 && isChosen) return 'another choice allows it';
  return first?.reason ?? 'no value was found that breaks it';
}

/** True for a parameter that repeats what a security scheme of the request says. */
function isCredential(
  { document }: Contract,
  { schemes }: RequestValues,
  { in: place, name }: Parameter,
): boolean {
  return schemes
    .map((one) => document.components?.securitySchemes?.[one])
    .some((one) => one?.in === place && one.name?.toLowerCase() === name.toLowerCase());
}
