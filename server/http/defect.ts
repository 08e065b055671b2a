import { maskedIn, secretsOf } from '../world/mask.ts';

/**
 * The stack of a defect, for the log and the journal. It quotes parts of the request, so the request's secrets are
 * masked in it.
 * @param asked the request, as far as it is known
 */
export function defectText(defect: unknown, asked: unknown): string {
  const text = defect instanceof Error ? (defect.stack ?? defect.message) : String(defect);
  return maskedIn(text, secretsOf(asked));
}
