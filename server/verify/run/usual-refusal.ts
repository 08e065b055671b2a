import type { Responses } from '../../contract/responses.ts';
import type { Intent } from './experiment.ts';

/** The statuses that HTTP has for what a request does wrong. */
const USUAL: Partial<Record<Intent, number[]>> = {
  broken: [400, 422],
  missing: [404, 410],
  denied: [401, 403],
};

/**
 * True for a status that HTTP has for such a request, if the contract documents none of them. A contract need not document all errors
 * (OpenAPI 3.1, section 4.8.16).
 */
export function isUsualRefusal(intent: Intent, status: number, responses: Responses): boolean {
  const usual = USUAL[intent] ?? [];
  return usual.includes(status) && !usual.some((one) => responses.has(one));
}
