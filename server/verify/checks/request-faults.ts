// The checks of one request by its contract.
import { bodyTypeOf, parseBody } from '../../contract/body.ts';
import { placesIn } from '../../contract/places.ts';
import { isUnread } from '../../contract/validator.ts';
import { Failure } from '../../world/failure.ts';
import { MASK } from '../../world/mask.ts';
import { pointerOf } from '../run/pointer-of.ts';
import { isMasked } from './is-masked.ts';
import { parameterFaults } from './parameter-faults.ts';
import { expectedBy, schemaFaultsOf } from './schema-faults-of.ts';
import { targetParts } from '../target.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Document } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';
import type { RequestParts } from '../../contract/rules.ts';
import type { WrittenRequest } from '../exchange.ts';
import type { Fault, FaultPart } from '../fault.ts';

/** An operation that a request is for, with the values of its path's parameters, still URL-encoded. */
export interface Asked {
  operation: Operation;
  params: Record<string, string>;
}

/** The operation of a contract that a request is for; undefined if there is none. HEAD is for that of GET. */
export function askedOf(
  contract: Contract,
  { method, target }: Pick<WrittenRequest, 'method' | 'target'>,
): Asked | undefined {
  const { path, search } = targetParts(target);
  try {
    const all = contract.find(path, search);
    for (const one of method === 'HEAD' ? ['head', 'get'] : [method.toLowerCase()]) {
      for (const { path: found, params } of all) {
        const operation = found.operations.get(one);
        if (operation) return { operation, params };
      }
    }
  } catch {
    // A path that is not well encoded is none of the contract's.
  }
  return undefined;
}

/** All ways in which a request breaks its contract. */
export async function requestFaults(
  contract: Contract,
  { operation, params }: Asked,
  { target, headers, body }: WrittenRequest,
): Promise<Fault[]> {
  const { document } = contract;
  const asked = { params, search: targetParts(target).search, headers };
  const told = [
    ...credentialFaults(contract, operation, asked),
    ...parameterFaults(document, operation, asked),
    ...(await bodyFaults(document, operation, body, headers['content-type'])),
  ];
  return told.map((one) => ({
    ...{ check: 'request', direction: 'request', pointer: pointerOf(operation), keyword: '' },
    ...{ place: '/body', expected: 'a request as the contract says', ...one },
  }));
}

function credentialFaults(
  { document, validator }: Contract,
  operation: Operation,
  asked: RequestParts,
): FaultPart[] {
  const { headers, search } = asked;
  if ([search, ...Object.values(headers)].some((one) => String(one).includes(MASK))) return [];
  try {
    validator.checkCredentials(operation, asked);
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const pointer = placesIn(document).get(operation.security);
    const { message } = error;
    return [
      {
        check: 'credentials',
        message,
        place: '/headers',
        ...(pointer === undefined ? {} : { pointer }),
      },
    ];
  }
}

async function bodyFaults(
  document: Document,
  operation: Operation,
  bytes: Buffer | undefined,
  contentType: string | undefined,
): Promise<FaultPart[]> {
  const { bodies, bodyRequired } = operation;
  if (!bytes || bytes.length === 0) return bodyRequired ? [{ message: 'is required' }] : [];
  if (bodies.size === 0 || bytes.toString() === MASK) return [];
  const type = bodyTypeOf(bodies, bytes, contentType);
  if (contentType !== undefined && type === undefined)
    return [{ message: `the content type is ${contentType.split(';')[0] ?? ''}` }];
  let value: unknown;
  try {
    value = await parseBody(document, bodies, bytes, type, contentType);
  } catch {
    return [{ message: 'the body cannot be read' }];
  }
  const media = bodies.get(type ?? '');
  if (media?.schema === undefined || isUnread(document, type ?? '', media, value)) return [];
  return schemaFaultsOf(document)
    .of(media.schema, value, 'request')
    .filter((one) => !isMasked(value, one))
    .map(({ place, pointer, keyword, message, wanted }) => ({
      ...{ check: 'request-body', place: `/body${place}`, pointer, keyword, message },
      expected: expectedBy(keyword, wanted),
    }));
}
