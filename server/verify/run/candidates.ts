// Requests that a server may take, the likeliest first.
import { requestValues } from '../request/values.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Operation } from '../../contract/operation.ts';
import type { RequestValues } from '../request/values.ts';

/** The most requests that are tried for one operation, before ids are looked for. */
const MOST = 6;

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const MINUTE = 60_000;

/** Valid requests of an operation by its examples; those with times also as if they were of today. */
export function candidatesOf(
  contract: Contract,
  operation: Operation,
  now: number,
): RequestValues[] {
  const all = requestValues(contract, operation);
  return all.flatMap((one) => [one, ...refreshed(one, now)]).slice(0, MOST);
}

/** A request without any value, for one whose values somebody else tells. */
export function bareRequest({ security }: Operation): RequestValues {
  return { parameters: new Map(), body: undefined, schemes: Object.keys(security[0] ?? {}) };
}

/** The request with the times of its body moved on, so that the first one was a minute ago; none without times. */
function refreshed(values: RequestValues, now: number): RequestValues[] {
  const { body } = values;
  const times: number[] = [];
  visit(body?.value, (text) => {
    times.push(Date.parse(text));
    return text;
  });
  if (!body || times.length === 0) return [];
  const by = now - MINUTE - Math.min(...times);
  const value = visit(body.value, (text) => new Date(Date.parse(text) + by).toISOString());
  return [{ ...values, body: { ...body, value } }];
}

/** The same data, with each time in it changed. */
function visit(value: unknown, change: (time: string) => string): unknown {
  if (typeof value === 'string') return DATE_TIME.test(value) ? change(value) : value;
  if (Array.isArray(value)) return value.map((one) => visit(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, visit(one, change)]));
}
