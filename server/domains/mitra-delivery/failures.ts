import { inOneLine } from '../../world/failure.ts';
import type { components } from '../../../generated/mitra-delivery.d.ts';
import type { Failure } from '../../world/failure.ts';

type Schemas = components['schemas'];

/**
 * The envelope of the delivery partner's API; `messages` is one string with room for every violation. It
 * has `data` where the failure has any, be it null.
 */
export function failureBody({
  message,
  violations,
  data,
}: Failure): Schemas['Error'] | Schemas['EmailTakenError'] {
  const messages = inOneLine(violations) || message;
  if (data === undefined) return { success: false, messages };
  // The cast: the handlers give data to two failures only, each as the contract has it for that status.
  return { success: false, messages, data } as Schemas['Error'] | Schemas['EmailTakenError'];
}
