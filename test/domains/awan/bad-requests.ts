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
  if (!mutation) return [];
  const { path, query, body } = mutation.changed;
  const request = { path, query, body };
  const when = mutation.title;
  return [{ operation: operation.id as OperationId, code: '400-1', when, request }];
});
