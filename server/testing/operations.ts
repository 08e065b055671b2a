// The operations of all APIs by name, for tests. The contracts give their types.
import { operationsNamed } from '../contract/operations.ts';
import type { Apis } from '../../generated/apis.d.ts';
import type { Contract } from '../contract/contract.ts';
import type { Operation } from '../contract/operation.ts';
import type { ReplyOf, RequestOf } from '../world/handlers.ts';
import type { AnyAnswer } from './effects.ts';

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

/**
 * The name by which a call is typed. A mock of other contracts takes any name, and types only those that say one of our
 * APIs, such as `awan/logIn`.
 */
export type TypedName<Names extends string, Name extends Names> = string extends Names
  ? Name extends Qualified<keyof Apis>
    ? Name
    : string
  : Name;

/** The request to an operation, in the types of its contract; its parts are unknown if it is none of ours. */
export type RequestTo<Name extends string> = Name extends OperationName
  ? RequestOf<Named<Name>>
  : { [Part in keyof RequestOf<unknown>]: unknown };

/**
 * An answer of an operation: a status, with a body or the contract's example of that status; an example of the contract,
 * by its name; or a change of the operation's own body.
 */
export type AnswerOf<Name extends string> = Name extends OperationName
  ? Named<Name> extends infer Found extends { responses: object }
    ? | Loose<ReplyOf<Found>>
      | { status?: ReplyOf<Found>['status']; example: string }
      | ((body: SuccessIn<ReplyOf<Found>>, request: RequestTo<Name>) => SuccessIn<ReplyOf<Found>>)
    : never
  : AnyAnswer;

type SuccessIn<Reply> = Reply extends {
  status: 200 | 201 | 202 | 203;
  body: infer Body;
}
  ? Body
  : never;

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
  const slash = name.indexOf('/');
  const domain = slash < 0 ? {} : { domain: name.slice(0, slash) };
  // An id may hold a slash itself, such as `GET /things`.
  const whole = operationsNamed(contracts, { operation: name });
  const id = whole.length > 0 ? name : name.slice(slash + 1);
  const [found, other] =
    whole.length > 0 ? whole : operationsNamed(contracts, { ...domain, operation: id });
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
