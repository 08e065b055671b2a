import type { components } from '../../../generated/mitra-delivery.d.ts';
import type { Failure } from '../../world/failure.ts';

/** The envelope of the delivery partner's API; `messages` is one string with room for every violation. */
export function failureBody({ message, violations }: Failure): components['schemas']['Error'] {
  const places = violations.map((one) => `${one.place} ${one.message}`);
  return { success: false, messages: places.join('; ') || message };
}
