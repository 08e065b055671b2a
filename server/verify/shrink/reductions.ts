// The ways in which a request can become smaller.
import { partsIn, valueOf, withValue } from './request-parts.ts';
import type { RequestValues } from '../request/values.ts';
import type { RequestPart } from './request-parts.ts';

/** True for a request that breaks the same rules of the contract as the one that is made smaller. */
export type Keeps = (values: RequestValues) => Promise<boolean>;

/** Makes a request smaller, as far as it is still kept; the same one if it cannot. */
export type Reduction = (values: RequestValues, keeps: Keeps) => Promise<RequestValues>;

/** All ways to leave something out of a request, then all ways to shorten something in it. */
export function reductionsOf(
  values: RequestValues,
  isFixed: (part: RequestPart) => boolean,
): Reduction[][] {
  const parts = partsIn(values);
  const scalars = parts.filter((one) => !isFixed(one) && !isNested(valueOf(values, one)));
  return [[withoutCredentials, ...parts.map(removal)], scalars.map(shortening)];
}

async function withoutCredentials(values: RequestValues, keeps: Keeps): Promise<RequestValues> {
  const less = { ...values, schemes: [] };
  return values.schemes.length > 0 && (await keeps(less)) ? less : values;
}

function removal(part: RequestPart): Reduction {
  return async (values, keeps) => {
    if (valueOf(values, part) === undefined) return values;
    const less = withValue(values, part, undefined);
    return (await keeps(less)) ? less : values;
  };
}

function shortening(part: RequestPart): Reduction {
  return async (values, keeps) => {
    const old = valueOf(values, part);
    const put = (one: unknown): RequestValues => withValue(values, part, one);
    if (typeof old === 'string') {
      const short = await shortened(old, (one) => keeps(put(one)));
      return short === old ? values : put(short);
    }
    if (typeof old !== 'number') return values;
    for (const one of [0, 1, Math.trunc(old)])
      if (String(one).length < String(old).length && (await keeps(put(one)))) return put(one);
    return values;
  };
}

/** The shortest beginning that is still kept, found by halves. An empty text is left out, as it may count as none. */
async function shortened(text: string, keeps: (text: string) => Promise<boolean>): Promise<string> {
  const characters = Array.from(text);
  const start = (length: number): string => characters.slice(0, length).join('');
  let [short, long] = [0, characters.length];
  while (long - short > 1) {
    const middle = Math.floor((short + long) / 2);
    if (await keeps(start(middle))) long = middle;
    else short = middle;
  }
  return start(long);
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
