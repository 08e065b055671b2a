// The operations of all APIs by name, for tests. The contracts give their types.
import { operationsNamed } from '../contract/operations.ts';
import type { Apis } from '../../generated/apis.d.ts';
import type { Contract } from '../contract/contract.ts';
import type { Operation } from '../contract/operation.ts';
import type { ReplyOf, RequestOf } from '../world/handlers.ts';

type Qualified<Domain extends keyof Apis> = Domain extends unknown
  ? `${Domain}/${keyof Apis[Domain] & string}`
  : never;

type Plain<Domain extends keyof Apis> = Domain extends unknown
  ? Exclude<keyof Apis[Domain] & string, NameIn<Exclude<keyof Apis, Domain>>>
  : never;

type NameIn<Domain extends keyof Apis> = Domain extends unknown ? keyof Apis[Domain] : never;

/** `createVolume`, or `awan/logIn` if two APIs have an operation of that name. */
export type OperationName = Plain<keyof Apis> | Qualified<keyof Apis>;

type NamedIn<Domain extends keyof Apis, Name> = Domain extends unknown
  ? Name extends keyof Apis[Domain]
    ? Apis[Domain][Name]
    : never
  : never;

/** The operation with a name, as its contract types it. */
type Named<Name extends OperationName> =
  Name extends `${infer Domain extends keyof Apis}/${infer Id}`
    ? NamedIn<Domain, Id>
    : NamedIn<keyof Apis, Name>;

/** The request to an operation, in the types of its contract. */
export type RequestTo<Name extends OperationName> = RequestOf<Named<Name>>;

/** An answer of an operation. Without a body, it gets the contract's example of its status. */
export type AnswerOf<Name extends OperationName> =
  Named<Name> extends infer Found extends { responses: object } ? Loose<ReplyOf<Found>> : never;

type Loose<Reply> = Reply extends { status: infer Status; body: infer Body }
  ? { status: Status; body?: Body }
  : Reply;

/**
 * The one operation with a name.
 * @throws Error for an unknown name, or one that two APIs share; it lists the names that exist
 */
export function operationNamed(
  contracts: ReadonlyMap<string, Contract>,
  name: string,
): { contract: Contract; operation: Operation } {
  // A name that is an operation's whole may have slashes itself, such as `GET /things`.
  const [, named, rest] = /^([^/ ]+)\/(.+)$/.exec(name) ?? [];
  const isQualified = named !== undefined && contracts.has(named);
  const domain = isQualified ? { domain: named } : {};
  const id = isQualified ? (rest ?? '') : name;
  const [found, other] = operationsNamed(contracts, { ...domain, operation: id });
  if (!found) {
    const there = operationsNamed(contracts, domain).map(({ operation }) => operation.id);
    throw new Error(`There is no operation ${name}; there are ${there.join(', ') || 'none'}`);
  }
  if (other) {
    const names = [found, other].map(({ contract }) => `${contract.domain}/${id}`);
    throw new Error(`Two APIs have an operation ${id}: say ${names.join(' or ')}`);
  }
  return found;
}
