// Asks any server of a contract everything that the contract lets one ask.
import { faultOf } from './judge.ts';
import { jsonOf } from '../../server/verify/json-body.ts';
import { idsIn } from '../../server/verify/run/ids.ts';
import { leftOut } from './left-out.ts';
import { requestValues } from '../../server/verify/request/values.ts';
import { signWith } from '../../server/verify/request/credentials.ts';
import { written as writtenWith } from '../../server/verify/request/written.ts';
import type { Contract } from '../../server/contract/contract.ts';
import type { Parameter } from '../../server/contract/document.ts';
import type { Operation } from '../../server/contract/operation.ts';
import type { RequestValues } from '../../server/verify/request/values.ts';
import type { SentReply, WrittenRequest } from '../../server/verify/exchange.ts';

/** Sends a request to the server. Requests of the same session may see each other. */
export type Ask = (session: number, request: WrittenRequest) => Promise<SentReply>;

export interface Measured {
  /** The operations that have a valid request. */
  operations: number;
  /** Those of them that answered each of their requests as the contract allows. */
  answered: number;
  /** The replies that the contract does not allow. */
  faults: string[];
  /** The requests that lacked one required part. */
  incomplete: number;
  /** The incomplete requests that were not refused. */
  accepted: string[];
}

/** @param operations those of the contract that are asked about */
export async function measure(
  contract: Contract,
  ask: Ask,
  operations: readonly Operation[] = contract.operations,
): Promise<Measured> {
  const sum: Measured = { operations: 0, answered: 0, faults: [], incomplete: 0, accepted: [] };
  let session = 0;
  for (const operation of operations) {
    const requests = requestValues(contract, operation);
    const faults: string[] = [];
    for (const values of requests) {
      const asking = { contract, operation, ask, session: (session += 1) };
      const fault = faultIn(contract, operation, await replyTo(asking, values));
      if (fault !== undefined) faults.push(`${operation.id}: ${fault}`);
    }
    // Each media type has a body of its own; what else there is differs in nothing that is required.
    const bodies = requests.slice(0, Math.max(1, operation.bodies.size));
    for (const { part, values } of bodies.flatMap((one) => leftOut(contract, operation, one))) {
      const request = await written(contract, operation, values);
      // Without its only property a form is empty, and an optional one is not there then.
      if (values.body && request.body?.length === 0 && !operation.bodyRequired) continue;
      sum.incomplete += 1;
      const { status } = await ask((session += 1), request);
      if (status < 400 || status > 499)
        sum.accepted.push(`${operation.id} without ${part}: ${status}`);
    }
    sum.operations += requests.length > 0 ? 1 : 0;
    sum.answered += requests.length > 0 && faults.length === 0 ? 1 : 0;
    sum.faults.push(...faults);
  }
  return sum;
}

interface Asking {
  contract: Contract;
  operation: Operation;
  ask: Ask;
  session: number;
}

/** The reply to a valid request. Made ids may belong to nothing; then they are ones that the server itself shows. */
async function replyTo(asking: Asking, values: RequestValues): Promise<SentReply> {
  const { contract, operation, ask, session } = asking;
  const reply = await ask(session, await written(contract, operation, values));
  const ids = idsOf(operation, values);
  const last = ids.pop();
  if (reply.status !== 404 || !last) return reply;
  let below = values;
  for (const id of ids) {
    const [shown] = await shownIds(asking, below, id.name);
    if (shown !== undefined) below = withId(below, id, shown);
  }
  for (const value of [
    values.parameters.get(last),
    ...(await shownIds(asking, below, last.name)),
  ]) {
    const request = await written(contract, operation, withId(below, last, value));
    const found = await ask(session, request);
    if (found.status < 400) return found;
  }
  return reply;
}

/** The parameters of a path, in its order. */
function idsOf({ path }: Operation, { parameters }: RequestValues): Parameter[] {
  const names = [...path.template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name);
  const own = [...parameters.keys()].filter((one) => one.in === 'path');
  return names.flatMap((name) => own.find((one) => one.name === name) ?? []);
}

function withId(values: RequestValues, id: Parameter, value: unknown): RequestValues {
  return { ...values, parameters: new Map([...values.parameters, [id, value]]) };
}

/** The ids in the replies of the list that a path belongs to: of its POST, and of its GET. */
async function shownIds(asking: Asking, values: RequestValues, name: string): Promise<unknown[]> {
  const { contract, operation, ask, session } = asking;
  const end = operation.path.template.indexOf(`/{${name}}`);
  const list = contract.operations.filter(
    ({ path, method }) =>
      path.template === operation.path.template.slice(0, end) && ['post', 'get'].includes(method),
  );
  const found: unknown[] = [];
  for (const one of list.toReversed()) {
    const [request] = requestValues(contract, one);
    if (!request) continue;
    const path = new Map([...values.parameters].map(([key, value]) => [key.name, value]));
    const parameters = new Map(
      [...request.parameters].map(([key, value]) => [
        key,
        key.in === 'path' ? (path.get(key.name) ?? value) : value,
      ]),
    );
    const shown = await ask(session, await written(contract, one, { ...request, parameters }));
    found.push(
      ...[jsonOf(shown), request.body?.value].flatMap((data) =>
        idsIn(data, name, '').map(({ value }) => value),
      ),
    );
  }
  return found;
}

/** The reason why a reply is none to a valid request. */
function faultIn(contract: Contract, operation: Operation, reply: SentReply): string | undefined {
  const { status } = reply;
  // A contract without a documented success lets a server answer only a documented failure.
  const canSucceed = operation.responses.keys.some((key) => /^([23]|default)/.test(key));
  const isRefused = status >= 400 && status !== 404 && canSucceed;
  return faultOf(contract, operation, reply) ?? (isRefused ? `refused with ${status}` : undefined);
}

function written(
  contract: Contract,
  operation: Operation,
  values: RequestValues,
): Promise<WrittenRequest> {
  return writtenWith(contract, operation, values, signWith(contract.document, 'demo'));
}
