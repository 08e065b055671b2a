import { resolve } from '../../../server/contract/document.ts';
import { contract } from './client.ts';
import type { Example } from '../../../server/contract/document.ts';
import type { BodyOf, OperationId } from './client.ts';

/**
 * An operation's success as the contract shows it.
 * @param name of the example; left out, the first one
 * @throws Error if it has no such example
 */
export function exampleOf<Id extends OperationId>(id: Id, name?: string): BodyOf<Id> {
  const operation = contract.operations.find((one) => one.id === id);
  const examples = operation?.responses.get(200)?.content?.['application/json']?.examples ?? {};
  const example = name === undefined ? Object.values(examples)[0] : examples[name];
  if (!example) throw new Error(`${id} has no example ${name ?? 'at all'}`);
  // The cast: the contract's examples are checked against its schemas.
  return resolve<Example>(contract.document, example).value as BodyOf<Id>;
}
