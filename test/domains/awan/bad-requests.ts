// One malformed request for every operation that documents 400, made from its own contract.
import { bodyMutations, parameterMutations } from '../../mutations.ts';
import { sampleOf } from '../../sample.ts';
import { contract } from './client.ts';
import type { Case } from './case.ts';
import type { OperationId } from './client.ts';

export const BAD_REQUESTS: Case[] = contract.operations.flatMap((operation): Case[] => {
  if (!operation.responses.has(400)) return [];
  const sample = sampleOf(contract, operation);
  const [mutation] = [
    ...bodyMutations(contract, operation, sample),
    ...parameterMutations(operation, sample),
  ].filter(({ status }) => status === 400);
  const bad = { operation: operation.id as OperationId, code: '400-1' };
  // An operation that takes nothing can get only a query that it does not have.
  if (!mutation) return [{ ...bad, when: 'with a query', request: { query: { surplus: '1' } } }];
  const { path, query, body } = mutation.changed;
  return [{ ...bad, when: mutation.title, request: { path, query, body } }];
});
