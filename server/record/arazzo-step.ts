// The steps of a recording as steps of Arazzo.
import { callStep } from './arazzo-call.ts';
import { snapshotName } from './source.ts';
import { frozenClock } from './steps.ts';
import type { Contract } from '../contract/contract.ts';
import type { Outputs } from './arazzo-values.ts';
import type { Step } from './steps.ts';

type Fields = Record<string, unknown>;

/** @param i the step's index */
export function arazzoStep(
  step: Step,
  i: number,
  contracts: ReadonlyMap<string, Contract>,
  outputs: Outputs,
): Fields {
  const id = `${step.kind}${i + 1}`;
  switch (step.kind) {
    case 'elapse':
      return sessionStep(id, 'setClock', 200, { ...frozenClock(step.at), elapse: true });
    case 'freeze':
      return sessionStep(id, 'setClock', 200, frozenClock(step.at));
    case 'read': {
      if (step.begins === undefined) return sessionStep(id, 'listMessages', 200, undefined);
      return ofDomain(sessionStep(id, 'getDomainState', 200, undefined), step.begins);
    }
    case 'advance':
      return sessionStep(id, 'advanceClock', 200, { by: step.by });
    case 'patch': {
      const patch = outputs.valueOf(step.patch);
      const { requestBody, ...rest } = sessionStep(id, 'updateDomainState', 200, patch);
      const contentType = 'application/merge-patch+json';
      return { ...ofDomain(rest, step.domain), requestBody: { ...requestBody, contentType } };
    }
    case 'snapshot':
      return sessionStep(id, 'createSnapshot', 201, {
        name: outputs.valueOf(snapshotName(step.name)),
      });
    case 'restore':
      return sessionStep(id, 'restoreSnapshot', 200, {
        snapshot: outputs.valueOf(snapshotName(step.name)),
      });
    case 'fault': {
      const { domain, operation, effect } = step;
      const match = { domain, operation };
      return sessionStep(id, 'createFault', 201, {
        ...{ match, times: 1 },
        effect: outputs.valueOf(effect),
      });
    }
    case 'inbox': {
      const read = `inbox${step.entry}`;
      return {
        ...sessionStep(read, 'listMessages', 200, undefined),
        ...outputs.of(read, '/messages'),
      };
    }
    case 'call':
      return callStep(step, contracts, outputs);
  }
}

/** A call of the control API. @param body undefined for none */
export function controlStep(stepId: string, operation: string, status: number, body: unknown) {
  return {
    stepId,
    operationId: `$sourceDescriptions.control.${operation}`,
    ...(body !== undefined && { requestBody: { contentType: 'application/json', payload: body } }),
    successCriteria: [{ condition: `$statusCode == ${status}` }],
  };
}

function ofDomain<Told extends { parameters: Fields[] }>(step: Told, value: string): Told {
  return { ...step, parameters: [...step.parameters, { name: 'domain', in: 'path', value }] };
}

function sessionStep(stepId: string, operation: string, status: number, body: unknown) {
  const { operationId, ...rest } = controlStep(stepId, operation, status, body);
  const parameters = [{ name: 'session', in: 'path', value: '$inputs.session' }];
  return { operationId, parameters, ...rest };
}
