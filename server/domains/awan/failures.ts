import type { components } from '../../../generated/awan.d.ts';
import type { Failure } from '../../world/failure.ts';

/** Names and codes for what is refused before an operation is reached; see Error in the contract. */
const KINDS: Record<number, { error: string; error_code: string }> = {
  400: { error: 'VALIDATION FAILED', error_code: '400-1' },
  401: { error: 'TOKEN REQUIRED', error_code: '401-1' },
  404: { error: 'UNKNOWN PATH', error_code: '404-2' },
  405: { error: 'METHOD NOT ALLOWED', error_code: '405-1' },
  406: { error: 'NOT ACCEPTABLE', error_code: '406-1' },
  413: { error: 'BODY TOO LARGE', error_code: '413-1' },
  415: { error: 'UNSUPPORTED MEDIA TYPE', error_code: '415-1' },
  500: { error: 'INTERNAL ERROR', error_code: '500-1' },
};

/** Awan's one shape for failures; its message has room for every violation. */
export function failureBody({
  status,
  message,
  violations,
}: Failure): components['schemas']['Error'] {
  const kind = KINDS[status] ?? { error: 'FAILED', error_code: `${status}-0` };
  const places = violations.map((one) => `${one.place} ${one.message}`);
  return { ...kind, message: places.join('; ') || message, result: false };
}
