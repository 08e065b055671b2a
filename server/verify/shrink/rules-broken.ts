import { askedOf, requestFaults } from '../checks/request-faults.ts';
import { written } from '../request/written.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Sign } from '../request/credentials.ts';
import type { RequestValues } from '../request/values.ts';
import type { Experiment } from '../run/experiment.ts';
import type { RecipeStep } from '../run/recipe.ts';

/**
 * The rules of a contract that a request breaks as it goes over the wire.
 * @param values of the request, in place of those of its step
 */
export async function rulesBroken(
  contract: Contract,
  { operation }: RecipeStep,
  values: RequestValues,
  sign: Sign,
  change: Experiment['change'],
): Promise<Set<string>> {
  const plain = await written(contract, operation, values, sign);
  const request = change?.(plain) ?? plain;
  const asked = askedOf(contract, request);
  if (!asked) return new Set(['no operation']);
  const faults = await requestFaults(contract, asked, request);
  const told = faults.map(({ pointer, keyword, message, check }) =>
    keyword === '' ? `${check} ${message}` : `${pointer} ${keyword}`,
  );
  return new Set([asked.operation.id, ...told]);
}
