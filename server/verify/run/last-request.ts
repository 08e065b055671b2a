import { askedOf } from '../checks/request-faults.ts';
import { pointerOf } from './pointer-of.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Fault } from '../fault.ts';
import type { Step } from '../finding.ts';
import type { Findings } from './findings.ts';

/** Notes the request after which a server was gone: it may be the reason. Its fault cannot be met again. */
export function noteLastRequest(contract: Contract, findings: Findings, step: Step): void {
  const { request, reply } = step;
  const operation = askedOf(contract, request)?.operation;
  if (!operation || !('failure' in reply)) return;
  const fault: Fault = {
    ...{ check: 'no-reply', direction: 'reply', pointer: pointerOf(operation), keyword: '' },
    ...{ place: '', message: reply.failure, expected: 'a reply' },
  };
  const title = 'the last request before the server was gone';
  findings.add(fault, { operation: operation.id, title, steps: [step] });
}
