// The entry of the package: `import { createApp, defineDomain } from 'kontrak'`.
import type { Domain, DomainDefinition } from './world/domain.ts';
import type { Handlers } from './world/handlers.ts';
import type { Table } from './world/table.ts';

export { createApp, createMock } from './app.ts';
export type { Mock, Options } from './app.ts';
export type { ServedContract } from './apis.ts';
export { load } from './contract/load.ts';
export { Failure } from './world/failure.ts';
export { all, find, put, remove } from './world/table.ts';

/** The state of a contract without code: its remembered resources as tables, by their names. */
export type Remembered = Record<string, Table<Record<string, unknown>>>;

/**
 * Code for any contract, in the types that openapi-typescript makes of it. It may answer one operation, and leave the
 * others to the remembered resources. An operation without an operationId has its method and path for a name, such as
 * `GET /things/{id}`.
 * @param code its handlers; everything else that a domain of this project has may be there as well
 */
export function defineDomain<Operations, State = Remembered, Principal = undefined>(
  code: Partial<DomainDefinition<Operations, State, Principal>> & {
    handlers: Handlers<Operations, State, Principal>;
  },
): Partial<Domain> {
  // The cast: the pipeline gives the functions only values that came from them, or from the contract.
  return code as unknown as Partial<Domain>;
}
