import { inOneLine } from '../../world/failure.ts';
import type { components } from '../../../generated/mitra-delivery.d.ts';
import type { Failure } from '../../world/failure.ts';

type Schemas = components['schemas'];

/**
 * The API's envelope. `messages` is one string with room for every violation. The body has `data` only if the failure
 * has it; null counts.
 */
export function failureBody({
  message,
  violations,
  data,
}: Failure): Schemas['Error'] | Schemas['EmailTakenError'] {
  const messages = inOneLine(violations) || message;
  if (data === undefined) return { success: false, messages };
  // Only two failures carry data, each in the form of the contract for its status.
  return { success: false, messages, data };
}
