import type { components } from '../../../generated/frog-cloud.d.ts';
import type { Failure } from '../../world/failure.ts';

/** The shape that this project chose for Frog Cloud: a message, and the violations where there are any. */
export function failureBody({ message, violations }: Failure): components['schemas']['Error'] {
  if (violations.length === 0) return { message };
  return { message, errors: violations.map((one) => ({ field: one.place, message: one.message })) };
}
