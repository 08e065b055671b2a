import { examplesOf } from '../contract/examples.ts';
import type { Contract } from '../contract/contract.ts';
import type { Document } from '../contract/document.ts';
import type { Operation } from '../contract/operation.ts';
import type { Part, Plan } from './plan.ts';

/** The way in which one operation is answered, for a person. */
export interface Explanation {
  method: string;
  path: string;
  /** The operationId, or the method and path where there is none. */
  operation: string;
  /** Such as `resource pets (id): list`, `code`, `example` or `made`. */
  answer: string;
  why: string;
}

/**
 * Explains each operation of a contract.
 * @param plan undefined if nothing is remembered
 * @param handled the operations that have a handler of their own
 */
export function explanationOf(
  { document, operations }: Pick<Contract, 'document' | 'operations'>,
  plan: Plan | undefined,
  handled: ReadonlySet<string>,
): Explanation[] {
  return operations.map((operation) => {
    const { id, method, path } = operation;
    const part = plan?.parts.get(operation);
    const told = handled.has(id)
      ? { answer: 'code', why: 'a handler answers it' }
      : toldOf(document, operation, part);
    return { method: method.toUpperCase(), path: path.template, operation: id, ...told };
  });
}

function toldOf(
  document: Document,
  operation: Operation,
  part: Part | undefined,
): Pick<Explanation, 'answer' | 'why'> {
  if (part === undefined || part.kind === 'none') {
    return { answer: withoutState(document, operation), why: part?.why ?? 'nothing is remembered' };
  }
  const { key, id } = part.resource;
  const named = id === undefined ? key : `${key} (${id.property})`;
  return { answer: `resource ${named}: ${part.kind}`, why: part.why };
}

function withoutState(document: Document, { responses }: Operation): string {
  const [media] = Object.values(responses.get(responses.usual)?.content ?? {});
  if (media === undefined) return 'no body';
  return examplesOf(document, media).length > 0 ? 'example' : 'made';
}
