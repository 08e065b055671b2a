import parsePreferHeader from 'parse-prefer-header';

import { Failure } from '../world/failure.ts';

/** Which of the documented replies a client asks for. */
export interface Preference {
  code?: number;
  example?: string;
  dynamic: boolean;
  /** Whether there is a preference at all, or the operation's own answer is wanted. */
  chosen: boolean;
}

/**
 * Reads `Prefer: code=404, example=name, dynamic=true`, the preferences of Prism.
 * @param header the header as it was sent, undefined for none
 * @throws Failure 400 for a code that is no HTTP status
 */
export function parsePreference(header: string | string[] | undefined): Preference {
  const { code, example, dynamic } = parsePreferHeader(header ?? '');
  const made = dynamic === true || dynamic === 'true';
  const chosen = made || code !== undefined || typeof example === 'string';
  const preference: Preference = { dynamic: made, chosen };
  if (code !== undefined) {
    if (!/^[1-5][0-9]{2}$/.test(String(code)))
      throw new Failure(400, `Prefer: code=${code} is no HTTP status.`);
    preference.code = Number(code);
  }
  if (typeof example === 'string') preference.example = example;
  return preference;
}
