import { Failure, inOneLine } from '../../world/failure.ts';
import type { components } from '../../../generated/klikoo.d.ts';
import type { Violation } from '../../world/failure.ts';

/** Two digits of a response code, for the service of the operation. Any other operation has 00. */
const SERVICES: Record<string, string> = { createAccessToken: '01', listProducts: '04' };

/**
 * HTTP status and message by case, the last four digits of a response code. Source: the page
 * apis-response-code of klikoo-doc.readme.io; the message of 6571 is this project's.
 */
const CASES = {
  6500: { status: 401, message: 'Token tidak sesuai' },
  6505: { status: 400, message: 'Waktu tidak sesuai' },
  6508: { status: 400, message: 'Signature tidak sesuai' },
  6510: { status: 400, message: 'Validasi Error' },
  6512: { status: 400, message: 'Field tidak boleh kosong' },
  6535: { status: 401, message: 'Token kadaluarsa' },
  6568: { status: 400, message: 'UUID tidak sesuai' },
  6569: { status: 400, message: 'Grant type tidak sesuai' },
  6570: { status: 401, message: 'Kredensial tidak sesuai' },
  6571: { status: 403, message: 'IP tidak terdaftar' },
} as const;

type Case = keyof typeof CASES;

/**
 * Makes a refusal in Klikoo's own words.
 * @param reason goes into the journal only; the service gives none
 */
export function refusal(code: Case, reason?: Violation): Failure {
  const { status, message } = CASES[code];
  return new Failure(status, message, {
    code: String(code),
    ...(reason ? { violations: [reason] } : {}),
  });
}

/**
 * Klikoo's error body. The response code has nine digits: HTTP status, service, case. The case is 9999 if Klikoo
 * documents none. For an invalid or unreadable body the message says more than the service would: every place, or the
 * reason.
 */
export function failureBody(failure: Failure, operationId = ''): components['schemas']['Error'] {
  const { status, message, violations, code } = failure;
  const prefix = `${status}${SERVICES[operationId] ?? '00'}`;
  if (code !== undefined) return { response_code: prefix + code, response_message: message };
  const found = caseOf(failure);
  const detail = inOneLine(violations.map(readable)) || message;
  if (found === undefined) {
    return { response_code: `${prefix}9999`, response_message: detail };
  }
  // For missing credentials, the validator's words add nothing to the documented message.
  const more = status === 401 ? '' : `: ${detail}`;
  return { response_code: `${prefix}${found}`, response_message: CASES[found].message + more };
}

/** The validator names no field for a rule about two. The contract has one: that about a condition on `enable`. */
function readable(violation: Violation): Violation {
  if (violation.message !== 'must NOT be valid') return violation;
  return { place: `${violation.place}/value`, message: 'must be true or false beside enable' };
}

/** The case of a failure from the contract's checks, which know no codes. */
function caseOf({ status, message, violations }: Failure): Case | undefined {
  // The validator names a missing header, but not a malformed token.
  if (status === 401) return message.includes('Open-Api-Signature') ? 6570 : 6500;
  if (status !== 400) return undefined;
  const isAt = (end: string) => violations.some(({ place }) => place.endsWith(end));
  if (isAt('/open-api-timestamp')) return 6505;
  if (violations.some(isEmpty)) return 6512;
  if (isAt('/grant_type')) return 6569;
  if (isAt('/client_id')) return 6568;
  return 6510;
}

/** True if something is missing or empty. The words of the contract's checks tell. */
function isEmpty({ message }: Violation): boolean {
  return /^must have required property|^is required|fewer than 1 characters/.test(message);
}
