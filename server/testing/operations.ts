// The operations of all APIs by name, for tests: typed by the contracts, and found in them.
import type { operations as Awan } from '../../generated/awan.d.ts';
import type { operations as FrogCloud } from '../../generated/frog-cloud.d.ts';
import type { operations as Klikoo } from '../../generated/klikoo.d.ts';
import type { operations as MitraDelivery } from '../../generated/mitra-delivery.d.ts';
import type { operations as MobileDataPlan } from '../../generated/mobile-data-plan.d.ts';
import type { Contract, Operation } from '../contract/contract.ts';
import type { ReplyOf, RequestOf } from '../world/handlers.ts';

interface Apis {
  awan: Awan;
  'frog-cloud': FrogCloud;
  klikoo: Klikoo;
  'mitra-delivery': MitraDelivery;
  'mobile-data-plan': MobileDataPlan;
}

type Qualified<Domain extends keyof Apis> = Domain extends unknown
  ? `${Domain}/${keyof Apis[Domain] & string}`
  : never;

type Plain<Domain extends keyof Apis> = Domain extends unknown
  ? keyof Apis[Domain] & string
  : never;

/** `createVolume`, or `awan/logIn` where two APIs have an operation of that name. */
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

/** What an operation is asked, in the types of its contract. */
export type RequestTo<Name extends OperationName> = RequestOf<Named<Name>>;

/** What an operation may answer; without a body, the contract's example of that status. */
export type AnswerOf<Name extends OperationName> =
  Named<Name> extends infer Found extends { responses: object } ? Loose<ReplyOf<Found>> : never;

type Loose<Reply> = Reply extends { status: infer Status; body: infer Body }
  ? { status: Status; body?: Body }
  : Reply;

/**
 * The one operation with a name.
 * @throws Error that names what there is, for an unknown name or one that two APIs have
 */
export function operationNamed(
  contracts: ReadonlyMap<string, Contract>,
  name: string,
): { contract: Contract; operation: Operation } {
  const [id = '', domain] = name.split('/').reverse();
  const served = [...contracts.values()].filter((one) => one.domain === (domain ?? one.domain));
  const [found, other] = served.flatMap((contract) =>
    contract.operations
      .filter((one) => one.id === id)
      .map((operation) => ({ contract, operation })),
  );
  if (!found) throw new Error(`No API that is served has an operation ${name}`);
  if (other) {
    const names = [found, other].map(({ contract }) => `${contract.domain}/${id}`);
    throw new Error(`Two APIs have an operation ${id}: say ${names.join(' or ')}`);
  }
  return found;
}
