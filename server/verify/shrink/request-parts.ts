// The parts of a request that hold values.
import { pointerTo } from '../../world/pointer.ts';
import { valueAt } from '../../world/value-at.ts';
import { withAt } from '../constraints/at.ts';
import type { Parameter } from '../../contract/document.ts';
import type { RequestValues } from '../request/values.ts';

/** A part of a parameter's value, or of the body, as a JSON Pointer. */
export interface RequestPart {
  /** Undefined for the body. */
  parameter: Parameter | undefined;
  pointer: string;
}

/** The most parts of one request. */
const MOST = 1000;

/**
 * All parts of a request, except for those in its path: they tell which thing it is about. The outer ones come first,
 * and the last item of a list before the others.
 */
export function partsIn({ parameters, body }: RequestValues): RequestPart[] {
  const free = [...parameters].filter(([parameter]) => parameter.in !== 'path');
  return [
    ...free.flatMap(([parameter, value]) =>
      within(value).map((pointer) => ({ parameter, pointer })),
    ),
    ...(body ? within(body.value).map((pointer) => ({ parameter: undefined, pointer })) : []),
  ].slice(0, MOST);
}

function within(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries = Object.entries(value) as [string, unknown][];
  const inOrder = Array.isArray(value) ? entries.reverse() : entries;
  return [at, ...inOrder.flatMap(([key, one]) => within(one, pointerTo(at, key)))];
}

/** The value of a part of a request; undefined where nothing is. */
export function valueOf(
  { parameters, body }: RequestValues,
  { parameter, pointer }: RequestPart,
): unknown {
  return valueAt(parameter ? parameters.get(parameter) : body?.value, pointer);
}

/** A request with another value in a part; `undefined` takes away what is there. */
export function withValue(
  values: RequestValues,
  { parameter, pointer }: RequestPart,
  value: unknown,
): RequestValues {
  const { parameters, body } = values;
  const whole = withAt(parameter ? parameters.get(parameter) : body?.value, pointer, () => value);
  if (!parameter)
    return { ...values, body: body && whole !== undefined ? { ...body, value: whole } : undefined };
  const others = [...parameters].filter(([one]) => one !== parameter);
  const own = whole === undefined ? [] : [[parameter, whole] as const];
  return { ...values, parameters: new Map([...others, ...own]) };
}
