import type { components } from '../../../generated/klikoo.d.ts';
import type { Failure } from '../../world/failure.ts';

/** The two digits of the service in a response code: 01 for tokens, 04 for products, 00 for unknown. */
const SERVICES: Record<string, string> = { createAccessToken: '01', listProducts: '04' };

/** The four digits of the case and its documented message, by HTTP status. */
const CASES: Record<number, { digits: string; message: string }> = {
  400: { digits: '6510', message: 'Validasi Error' },
  401: { digits: '6570', message: 'Kredensial tidak sesuai' },
};

/**
 * Klikoo's response code has nine digits: HTTP status, service, case. For failures that it documents no
 * case for, the case is 9999, and the message says more than the service would.
 */
export function failureBody(
  { status, message, violations }: Failure,
  operationId = '',
): components['schemas']['Error'] {
  const known = CASES[status];
  const detail = violations.map((one) => `${one.place} ${one.message}`).join('; ') || message;
  const service = SERVICES[operationId] ?? '00';
  return {
    response_code: `${status}${service}${known?.digits ?? '9999'}`,
    response_message: known ? `${known.message}: ${detail}` : detail,
  };
}
