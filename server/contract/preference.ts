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

/**
 * Reads `Prefer: code=404, example=name, dynamic=true`, the preferences of Prism. A named example wins over made-up
 * data, as in Prism.
 * @param header the header as it was sent, undefined for none
 * @throws Failure 400 if one of these preferences has a value of another kind
 */
export function parsePreference(header: string | string[] | undefined): Preference {
  const { code, example, dynamic = 'false' } = parsePreferHeader(header ?? '');
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
