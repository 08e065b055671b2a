import { askedOf, requestFaults } from '../checks/request-faults.ts';
import type { Contract } from '../../contract/contract.ts';
import type { WrittenRequest } from '../exchange.ts';

/**
 * The rules of a contract that a request breaks as it goes over the wire, and the operation that it is for.
 */
export async function rulesBroken(
  contract: Contract,
  request: WrittenRequest,
): Promise<Set<string>> {
  const asked = askedOf(contract, request);
  if (!asked) return new Set(['no operation']);
  const faults = await requestFaults(contract, asked, request);
  const told = faults.map(({ pointer, keyword, message, check }) =>
    keyword === '' ? `${check} ${message}` : `${pointer} ${keyword}`,
  );
  return new Set([asked.operation.id, ...told]);
}
