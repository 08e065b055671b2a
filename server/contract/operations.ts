import type { Contract } from './contract.ts';
import type { Operation } from './operation.ts';

/** Finds operations by name in the APIs of a name. Without a name, it finds all. */
export function operationsNamed(
  contracts: ReadonlyMap<string, Contract>,
  { domain, operation }: { domain?: string; operation?: string },
): { contract: Contract; operation: Operation }[] {
  return [...contracts.values()]
    .filter((contract) => contract.domain === (domain ?? contract.domain))
    .flatMap((contract) => contract.operations.map((one) => ({ contract, operation: one })))
    .filter((one) => one.operation.id === (operation ?? one.operation.id));
}
