// Requests as they go over the wire.
import { writeBody } from './write-body.ts';
import { writeWholeQuery } from './write-whole-query.ts';
import { writeHeaders, writePath, writeQuery } from './write-parameters.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Operation } from '../../contract/operation.ts';
import type { WrittenRequest } from '../exchange.ts';
import type { Sign } from './credentials.ts';
import type { RequestValues } from './values.ts';

/**
 * Writes a request.
 * @param sign adds its credentials, last of all
 */
export async function written(
  { document }: Pick<Contract, 'document'>,
  operation: Operation,
  { parameters, body, schemes }: RequestValues,
  sign: Sign,
): Promise<WrittenRequest> {
  const { template } = operation.path;
  const query = writeWholeQuery(parameters) ?? writeQuery(template, parameters);
  const sent = body && (await writeBody(document, body));
  const request = {
    method: operation.method.toUpperCase(),
    target: `${writePath(template, parameters)}${query === '' ? '' : `?${query}`}`,
    headers: {
      ...writeHeaders(parameters),
      ...(sent ? { 'content-type': sent.type, 'content-length': String(sent.bytes.length) } : {}),
    },
    body: sent?.bytes,
  };
  return sign(request, schemes);
}
