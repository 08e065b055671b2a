// A request as a step of Arazzo.
import { percentDecoded } from '../contract/percent-decoded.ts';
import { Secret } from './source.ts';
import { textOf } from './told.ts';
import type { Contract } from '../contract/contract.ts';
import type { Outputs } from './arazzo-values.ts';
import type { Pair } from './pairs.ts';
import type { Call } from './steps.ts';

type Fields = Record<string, unknown>;

/** True for a request that a step can send and that gets a reply. */
export function isSendable(
  { domain, operation, request, reply }: Call,
  contracts: ReadonlyMap<string, Contract>,
): boolean {
  const { operations = [] } = contracts.get(domain ?? '') ?? {};
  const found = operations.find(({ id }) => id === operation);
  if (!found || found.id.includes(' ') || reply.cut) return false;
  return request.body === undefined || request.body.value !== undefined;
}

/** True for a reply whose status its contract documents. */
export function isDocumented(
  { domain, operation, reply }: Call,
  contracts: ReadonlyMap<string, Contract>,
): boolean {
  const { operations = [] } = contracts.get(domain ?? '') ?? {};
  const found = operations.find(({ id }) => id === operation);
  return found?.responses.get(reply.status) !== undefined;
}

export function callStep(
  call: Call,
  contracts: ReadonlyMap<string, Contract>,
  outputs: Outputs,
): Fields {
  const { entry, domain, operation, request, reply } = call;
  const { query, headers, body } = request;
  const parameters = (place: string, pairs: readonly Pair[]): Fields[] =>
    pairs.map(([name, value]) => ({ name, in: place, value: outputs.valueOf(value) }));
  const type = headers.find(([name]) => name === 'content-type')?.[1];
  return {
    stepId: `call${entry}`,
    operationId: `$sourceDescriptions.${domain}.${operation}`,
    parameters: [
      ...parameters('header', [['X-Kontrak-Session', '$inputs.session']]),
      ...parameters('path', pathPairs(call, contracts)),
      ...parameters('query', query),
      ...parameters(
        'header',
        // A body has its type beside it.
        headers.filter(([name]) => !body || name !== 'content-type'),
      ),
    ],
    ...(body && {
      requestBody: {
        ...(type !== undefined && { contentType: withoutBoundary(textOf(type)) }),
        payload: outputs.valueOf(body.value),
      },
    }),
    successCriteria: [{ condition: `$statusCode == ${reply.status}` }],
    ...outputs.of(`call${entry}`, ''),
  };
}

/** Marks the segment of a path that is a secret, until its parameter is known. */
const HIDDEN = '***';

/** The parameters of the path by their names. */
function pathPairs(
  { domain, request }: Call,
  contracts: ReadonlyMap<string, Contract>,
): [string, unknown][] {
  const [, , ...segments] = request.path;
  const path = `/${segments.map((one) => (one instanceof Secret ? HIDDEN : textOf(one))).join('/')}`;
  const { params = {} } = contracts.get(domain ?? '')?.find(path)[0] ?? {};
  const secrets = segments.filter((one) => one instanceof Secret);
  return Object.entries(params).map(([name, value]) => [
    name,
    value === HIDDEN ? secrets.shift() : percentDecoded(value),
  ]);
}

/** The sender of a form makes a boundary of its own. */
function withoutBoundary(type: string): string {
  return type.replace(/;\s*boundary=[^;]*/i, '');
}
