import { STATUS_CODES } from 'node:http';

import { Answers, exampleNames } from '../contract/answers.ts';
import { Random } from '../world/random.ts';
import type { Contract, Operation } from '../contract/contract.ts';
import type { Reply } from '../contract/exchange.ts';
import type { Domain } from '../world/domain.ts';
import type { Failure } from '../world/failure.ts';

/**
 * A failure as a reply: in the domain's own shape; for a domain without code, the contract's example of
 * that status, or problem details (RFC 9457) where the contract has none.
 */
export function failureReply(
  failure: Failure,
  operation: Operation | undefined,
  contract: Contract,
  domain: Domain | undefined,
): Reply {
  const { status, message, violations } = failure;
  const headers = { ...failure.headers, 'content-type': 'application/json' };
  if (domain) return { status, headers, body: domain.failureBody(failure, operation?.id) };
  const example = operation && exampleOf(operation, status, contract);
  if (example) return example;
  return {
    status,
    headers: { ...failure.headers, 'content-type': 'application/problem+json' },
    body: { title: STATUS_CODES[status], status, detail: message, violations },
  };
}

/** The contract's own example of a status; undefined where it has none. */
function exampleOf(operation: Operation, status: number, contract: Contract): Reply | undefined {
  if (exampleNames(operation, status).length === 0) return undefined;
  const wanted = { code: status, dynamic: false };
  return new Answers(contract.document).answer(operation, wanted, new Random({ random: 1 }));
}
