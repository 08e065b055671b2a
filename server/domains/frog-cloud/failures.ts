import type { components } from '../../../generated/frog-cloud.d.ts';
import type { Failure } from '../../world/failure.ts';

/** A message, with the violations if there are any. This project chose the shape; the service shows none. */
export function failureBody({ message, violations }: Failure): components['schemas']['Error'] {
  if (violations.length === 0) return { message };
  return { message, errors: violations.map((one) => ({ field: one.place, message: one.message })) };
}
