// Links of a contract (OpenAPI 3.1, section 4.8.20): a reply of one operation tells values for another one.
import { resolve } from '../../contract/document.ts';
import { percentDecoded } from '../../contract/percent-decoded.ts';
import { keysOf } from '../../world/pointer.ts';
import { partOf } from './exchange-part.ts';
import { formulaOf } from './formula.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Link, Parameter } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Meaning } from './formula.ts';
import type { RequestFormula } from './request-formula.ts';

/** A link that leads to an operation. */
export interface LinkTo {
  /** The operation whose reply has the values. */
  producer: Operation;
  /** @param step at which the producer's request is sent */
  request: (step: number) => RequestFormula;
}

/** The links that lead to an operation. Reads have those of reads first, and all others those of what is made. */
export function linksTo(contract: Contract, operation: Operation): LinkTo[] {
  const first = operation.method === 'get' ? 'get' : 'post';
  const rank = ({ producer }: LinkTo): number => (producer.method === first ? 0 : 1);
  return contract.operations
    .filter((producer) => producer !== operation)
    .flatMap((producer) =>
      linksIn(contract, producer)
        .filter((link) => isTo(link, operation))
        .map((link) => ({ producer, request: (step: number) => requestBy(link, producer, step) })),
    )
    .toSorted((one, other) => rank(one) - rank(other));
}

/** The links of an operation's successes, at the same server. */
function linksIn({ document }: Contract, { responses }: Operation): Link[] {
  const statuses = [...responses.statuses.filter((one) => one < 300), responses.usual];
  const replies = new Set(statuses.map((status) => responses.get(status)));
  return [...replies]
    .flatMap((reply) => Object.values(reply?.links ?? {}))
    .map((one) => resolve<Link>(document, one))
    .filter(({ server }) => server === undefined);
}

function isTo({ operationId, operationRef = '' }: Link, { id, method, path }: Operation): boolean {
  if (operationId !== undefined) return operationId === id;
  if (/^[a-z][a-z0-9+.-]*:/i.test(operationRef)) return false;
  const [, template, verb] = keysOf(percentDecoded(operationRef.split('#')[1] ?? ''));
  return template === path.template && verb === method;
}

function requestBy(
  { parameters = {}, requestBody }: Link,
  producer: Operation,
  step: number,
): RequestFormula {
  const meaning: Meaning = (expression) => {
    const part = partOf(expression);
    return part && { shown: { step, operation: producer, part, inside: '' } };
  };
  const body = requestBody === undefined ? undefined : formulaOf(requestBody, meaning);
  return {
    parameters: Object.entries(parameters).flatMap(([key, value]) => {
      const from = formulaOf(value, meaning);
      const [, place, name = key] = /^(path|query|header|cookie)\.(.+)$/s.exec(key) ?? [];
      return from ? [{ in: place as Parameter['in'] | undefined, name, from }] : [];
    }),
    body: body && { type: undefined, from: body },
  };
}
