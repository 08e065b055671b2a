// The checks of one request by its contract.
import { bodyTypeOf, parseBody } from '../../contract/body.ts';
import { Failure } from '../../world/failure.ts';
import { pointerOf } from '../run/pointer-of.ts';
import { valueAt } from '../value-at.ts';
import { schemaFaultsOf } from './schema-faults-of.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Document, Schema } from '../../contract/document.ts';
import type { SchemaFault } from '../../contract/schema-faults.ts';
import type { Operation } from '../../contract/operation.ts';
import type { WrittenRequest } from '../exchange.ts';
import type { Fault } from '../fault.ts';

/** An operation that a request is for, with the values of its path's parameters, still URL-encoded. */
export interface Asked {
  operation: Operation;
  params: Record<string, string>;
}

/** The operation of a contract that a request is for; undefined if there is none. */
export function askedOf(
  contract: Contract,
  { method, target }: Pick<WrittenRequest, 'method' | 'target'>,
): Asked | undefined {
  const [path = '', search = ''] = target.split('?');
  try {
    for (const { path: found, params } of contract.find(path, search)) {
      const operation = found.operations.get(method.toLowerCase());
      if (operation) return { operation, params };
    }
  } catch {
    // A path that is not well encoded is none of the contract's.
  }
  return undefined;
}

/** All ways in which a request breaks its contract. */
export async function requestFaults(
  { document, validator }: Contract,
  { operation, params }: Asked,
  { target, headers, body: bytes }: WrittenRequest,
): Promise<Fault[]> {
  const place = pointerOf(operation);
  const fault = (told: Partial<Fault> & Pick<Fault, 'message'>): Fault => ({
    ...{ check: 'request', direction: 'request', pointer: place, keyword: '', place: '/body' },
    ...{ expected: 'a request as the contract says', ...told },
  });
  const asked = { params, search: target.split('?')[1] ?? '', headers };
  const read = await bodyIn(document, operation, bytes, headers['content-type']);
  if ('refusal' in read) return [fault({ message: read.refusal })];
  const { body, type } = read;
  const schema = operation.bodies.get(type ?? '')?.schema;
  const inBody = body === undefined || schema === undefined ? [] : faultsIn(document, schema, body);
  const isMasked = Object.values(headers).some((value) => value.includes(MASK));
  const refusals = [
    ...(isMasked
      ? []
      : refusalsOf(() => {
          validator.checkCredentials(operation, asked);
        }, '/headers')),
    ...refusalsOf(() => validator.checkRequest(operation, asked, body, type), '/body'),
  ];
  return [
    ...inBody.map(({ place: at, pointer, keyword, message }) =>
      fault({ pointer, keyword, message, check: 'request-body', place: `/body${at}` }),
    ),
    ...refusals
      .filter((one) => inBody.length === 0 || !one.place.startsWith('/body'))
      .filter(
        (one) => !target.includes(encodeURIComponent(MASK)) || !one.place.startsWith('/query'),
      )
      .map((one) => fault(one)),
  ];
}

/** Stands in place of a secret where traffic was kept. */
const MASK = '***';

function faultsIn(document: Document, schema: Schema, body: unknown): SchemaFault[] {
  const all = schemaFaultsOf(document).of(schema, body, 'request');
  return all.filter(({ place }) => valueAt(body, place) !== MASK);
}

/** The body of a request, or the reason why it cannot be read. */
async function bodyIn(
  document: Document,
  { bodies }: Operation,
  bytes: Buffer | undefined,
  contentType: string | undefined,
): Promise<{ body: unknown; type: string | undefined } | { refusal: string }> {
  if (!bytes || bytes.length === 0 || bodies.size === 0)
    return { body: undefined, type: undefined };
  const type = bodyTypeOf(bodies, bytes, contentType);
  if (contentType !== undefined && type === undefined)
    return { refusal: `the content type is ${contentType.split(';')[0] ?? ''}` };
  try {
    return { body: await parseBody(document, bodies, bytes, type, contentType), type };
  } catch {
    return { refusal: 'the body cannot be read' };
  }
}

/** What a check refuses. */
function refusalsOf(check: () => unknown, place: string): { place: string; message: string }[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { violations, message } = error;
    return violations.length > 0 ? [...violations] : [{ place, message }];
  }
}
