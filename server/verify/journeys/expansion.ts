// Journeys of an Arazzo 1.0 document as the requests that one server gets.
import { withAt } from '../constraints/at.ts';
import { partOf } from '../run/exchange-part.ts';
import { formulaOf } from '../run/formula.ts';
import { inputsOf } from './inputs.ts';
import { Names } from './names.ts';
import { expectsRefusal, operationOf, parametersOf } from './steps.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Formula, Meaning } from '../run/formula.ts';
import type { Arazzo, Workflow, WorkflowStep } from './arazzo.ts';
import type { Journey, JourneyStep } from './journey.ts';

/** The most workflows that are inside each other. */
const DEEPEST = 8;

/**
 * The journeys of a document, one for each workflow. Steps that go elsewhere, or that must be refused, are left out.
 * @param source the name that the document has for the contract
 */
export function journeysOf(contract: Contract, arazzo: Arazzo, source: string): Journey[] {
  return arazzo.workflows
    .map((workflow) => {
      const expansion = new Expansion(contract, arazzo, source);
      expansion.add(workflow, new Map());
      return expansion.steps;
    })
    .filter((steps) => steps.length > 0);
}

class Expansion {
  readonly steps: JourneyStep[] = [];
  readonly #contract: Contract;
  readonly #arazzo: Arazzo;
  readonly #source: string;
  #depth = 0;

  constructor(contract: Contract, arazzo: Arazzo, source: string) {
    this.#contract = contract;
    this.#arazzo = arazzo;
    this.#source = source;
  }

  /** Adds the steps of a workflow. @returns its outputs */
  add(workflow: Workflow, given: ReadonlyMap<string, Formula>): Map<string, Formula> {
    const names = new Names();
    if (this.#depth >= DEEPEST) return new Map();
    this.#depth += 1;
    for (const [name, one] of [...inputsOf(this.#arazzo, workflow), ...given])
      names.set(['inputs', name], one);
    for (const id of workflow.dependsOn) this.#addOther(id, names, new Map(), ['workflows', id]);
    for (const step of workflow.steps) this.#addStep(workflow, step, names);
    this.#depth -= 1;
    return formulasOf(workflow.outputs, names.meaning);
  }

  #addOther(id: string, names: Names, given: ReadonlyMap<string, Formula>, key: string[]): void {
    const other = this.#arazzo.workflows.find(({ workflowId }) => workflowId === id);
    if (!other) return;
    for (const [name, one] of this.add(other, given)) names.set([...key, 'outputs', name], one);
  }

  #addStep(workflow: Workflow, step: WorkflowStep, names: Names): void {
    const { stepId, workflowId, outputs } = step;
    if (expectsRefusal(step)) return;
    const told = parametersOf(this.#arazzo, workflow, step).flatMap((one) => {
      const from = formulaOf(one.value, names.meaning);
      return from ? [{ in: one.in, name: one.name, from }] : [];
    });
    if (workflowId !== undefined) {
      const given = new Map(told.map((one) => [one.name, one.from]));
      this.#addOther(workflowId, names, given, ['steps', stepId]);
      return;
    }
    const operation = operationOf(this.#contract, step, this.#source);
    if (!operation) return;
    const own: Meaning = (expression) => {
      const part = partOf(expression);
      return part
        ? { shown: { step: index, operation, part, inside: '' } }
        : names.meaning(expression);
    };
    const index = this.steps.length;
    this.steps.push({ operation, parameters: told, body: bodyOf(step, names.meaning) });
    for (const [name, one] of formulasOf(outputs, own))
      names.set(['steps', stepId, 'outputs', name], one);
  }
}

function bodyOf({ requestBody }: WorkflowStep, meaning: Meaning): JourneyStep['body'] {
  if (!requestBody) return undefined;
  const { contentType, payload, replacements } = requestBody;
  const whole = replacements.reduce<unknown>(
    (data, { target, value }) =>
      target.startsWith('/') ? withAt(data, target, () => value) : data,
    payload,
  );
  const from = whole === undefined ? undefined : formulaOf(whole, meaning);
  return from && { type: contentType, from };
}

function formulasOf(
  data: Readonly<Record<string, unknown>>,
  meaning: Meaning,
): Map<string, Formula> {
  return new Map(
    Object.entries(data).flatMap(([name, one]): [string, Formula][] => {
      const formula = formulaOf(one, meaning);
      return formula ? [[name, formula]] : [];
    }),
  );
}
