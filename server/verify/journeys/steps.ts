// The steps of an Arazzo 1.0 document, one by one.
import { keysOf } from '../../world/pointer.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Arazzo, Workflow, WorkflowParameter, WorkflowStep } from './arazzo.ts';

/**
 * The operation that a step sends; undefined for one of another API, or none.
 * @param source the name that the document has for the contract
 */
export function operationOf(
  { operations }: Contract,
  { operationId, operationPath }: WorkflowStep,
  source: string,
): Operation | undefined {
  if (operationId !== undefined) {
    const own = `$sourceDescriptions.${source}.`;
    const isOther = operationId.startsWith('$') && !operationId.startsWith(own);
    const id = operationId.startsWith(own) ? operationId.slice(own.length) : operationId;
    return isOther ? undefined : operations.find((one) => one.id === id);
  }
  const [, name, pointer = ''] =
    /^\{?\$sourceDescriptions\.(.+?)\.url\}?#(.*)$/s.exec(operationPath ?? '') ?? [];
  const [, template, method] = keysOf(pointer);
  if (name !== source) return undefined;
  return operations.find((one) => one.path.template === template && one.method === method);
}

/** True for a step whose request must be refused: it shows nothing that later ones need. */
export function expectsRefusal({ successCriteria }: WorkflowStep): boolean {
  return successCriteria.some(({ condition = '' }) =>
    /\$statusCode\s*(?:==\s*['"]?[45]\d\d|>=\s*400)/.test(condition),
  );
}

/** The parameters of a step: its own, and the workflow's unless it has them itself. */
export function parametersOf(
  { components }: Arazzo,
  { parameters }: Workflow,
  step: WorkflowStep,
): WorkflowParameter[] {
  const all = [...parameters, ...step.parameters].flatMap((one): WorkflowParameter[] => {
    if (!('reference' in one)) return [one];
    const found = components.parameters[one.reference.replace('$components.parameters.', '')];
    return found ? [one.value === undefined ? found : { ...found, value: one.value }] : [];
  });
  return [...new Map(all.map((one) => [`${one.in ?? ''} ${one.name}`, one])).values()];
}
