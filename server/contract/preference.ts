import parsePreferHeader from 'parse-prefer-header';

import { Failure } from '../world/failure.ts';

/** A client's choice among the documented replies. */
export interface Preference {
  code?: number;
  example?: string;
  dynamic: boolean;
  /** False if the client leaves the choice to the operation. */
  chosen: boolean;
}

/** The parameters of a query that prefer, each with its preference. Prism takes them from those who cannot set a header. */
const PARAMETERS = { __code: 'code', __example: 'example', __dynamic: 'dynamic' } as const;

/** The most seconds to wait. */
const LONGEST = 60;

/** True for the name of a query's parameter that prefers. */
export function isPreference(name: string): boolean {
  return Object.hasOwn(PARAMETERS, name);
}

/**
 * Reads `Prefer: code=404, example=name, dynamic=true`, the preferences of Prism. A named example wins over made-up
 * data, as in Prism.
 * @param header the header as it was sent, undefined for none
 * @param search the query, whose `__code`, `__example` and `__dynamic` count where the header has no such preference
 * @throws Failure 400 if one of these preferences has a value of another kind
 */
export function parsePreference(header: string | string[] | undefined, search = ''): Preference {
  const preferred = { ...preferredIn(search), ...parsePreferHeader(header ?? '') };
  const { code, example, dynamic = 'false' } = preferred;
  if (code !== undefined && !/^[1-5][0-9]{2}$/.test(String(code)))
    throw misunderstood('code', code);
  if (example === true) throw misunderstood('example', example);
  if (dynamic !== 'true' && dynamic !== 'false') throw misunderstood('dynamic', dynamic);
  const made = dynamic === 'true' && example === undefined;
  return {
    ...(code === undefined ? {} : { code: Number(code) }),
    ...(example === undefined ? {} : { example }),
    dynamic: made,
    chosen: made || code !== undefined || example !== undefined,
  };
}

/**
 * The milliseconds until a client wants its reply, by `Prefer: wait=2` (RFC 7240, section 4.3): at most a minute, 0 for
 * none and for what is no number of seconds.
 * @param header as for parsePreference()
 */
export function waitOf(header: string | string[] | undefined): number {
  if (header === undefined) return 0;
  const { wait = '' } = parsePreferHeader(header);
  if (wait === true || !/^[0-9]+(?:\.[0-9]+)?$/.test(wait)) return 0;
  return Math.min(Number(wait), LONGEST) * 1000;
}

function preferredIn(search: string): Record<string, string | true> {
  if (!search.includes('__')) return {};
  const pairs = [...new URLSearchParams(search)];
  return Object.fromEntries(
    Object.entries(PARAMETERS).flatMap(([parameter, name]) => {
      const value = pairs.findLast(([one]) => one === parameter)?.[1];
      return value === undefined ? [] : [[name, value === '' ? true : value]];
    }),
  );
}

/**
 * The part of the result that a client prefers to get back (RFC 7240, section 4.2); undefined for no preference, or one
 * that is unknown.
 * @param header as for parsePreference()
 */
export function preferredReturn(
  header: string | string[] | undefined,
): 'minimal' | 'representation' | undefined {
  const preferred = parsePreferHeader(header ?? '')['return'];
  return preferred === 'minimal' || preferred === 'representation' ? preferred : undefined;
}

function misunderstood(name: string, value: string | true): Failure {
  const sent = value === true ? name : `${name}=${value}`;
  const known = 'code=404, example=name and dynamic=true are known';
  return new Failure(400, `Prefer: ${sent} is not understood; ${known}.`);
}
