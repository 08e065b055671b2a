// The steps of a recording as steps of Arazzo.
import { callStep } from './arazzo-call.ts';
import { snapshotName } from './source.ts';
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
    case 'freeze':
      return clockStep(id, step.at);
    case 'advance':
      return sessionStep(id, 'advanceClock', 200, { by: step.by });
    case 'patch': {
      const patch = outputs.valueOf(step.patch);
      const { requestBody, parameters, ...rest } = sessionStep(id, 'updateDomainState', 200, patch);
      const domain = { name: 'domain', in: 'path', value: step.domain };
      const contentType = 'application/merge-patch+json';
      return {
        ...rest,
        parameters: [...parameters, domain],
        requestBody: { ...requestBody, contentType },
      };
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

/** Sets the clock, and lets it stand still. */
export function clockStep(id: string, at: number): Fields {
  return sessionStep(id, 'setClock', 200, { now: new Date(at).toISOString(), frozen: true });
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

function sessionStep(stepId: string, operation: string, status: number, body: unknown) {
  const { operationId, ...rest } = controlStep(stepId, operation, status, body);
  const parameters = [{ name: 'session', in: 'path', value: '$inputs.session' }];
  return { operationId, parameters, ...rest };
}
