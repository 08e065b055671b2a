import { isTaken } from './client.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Constraint } from '../constraint.ts';
import type { ConstraintCoverage, OperationCoverage } from '../report/report.ts';
import type { Answer } from './client.ts';

/** Counts how far the operations of a contract were tried. */
export class Coverage {
  readonly #operations = new Map<Operation, OperationCoverage>();
  readonly #constraints = new Map<Operation, Map<string, ConstraintCoverage>>();

  constructor(operations: readonly Operation[]) {
    for (const operation of operations) {
      const { id, method, path, responses } = operation;
      const statuses = responses.keys.map((status) => ({ status, count: 0, asked: 0 }));
      this.#operations.set(operation, {
        ...{ operation: id, method: method.toUpperCase(), path: path.template, statuses },
        ...{ reached: false, constraints: [], reason: '', requests: 0, slowest: 0 },
      });
      this.#constraints.set(operation, new Map());
    }
  }

  /**
   * Counts a reply to a request of an operation.
   * @param asked the status that the request asked a mock for
   */
  count(operation: Operation, answer: Answer, asked?: string): void {
    const coverage = this.#operations.get(operation);
    if (!coverage) return;
    coverage.requests += 1;
    coverage.slowest = Math.max(coverage.slowest, Math.round(answer.took));
    if (!('status' in answer)) return;
    const key = operation.responses.keyOf(answer.status);
    const told = coverage.statuses.find(({ status }) => status === key);
    coverage.reached ||= isTaken(answer);
    if (told && key === asked) told.asked += 1;
    else if (told) told.count += 1;
  }

  /** True if a reply had this documented status. */
  hasSeen(operation: Operation, status: string): boolean {
    const told = this.#operations.get(operation)?.statuses.find((one) => one.status === status);
    return told !== undefined && told.count > 0;
  }

  /** Keeps the reason why an operation was not reached, or what is missing in it. */
  excuse(operation: Operation, reason: string): void {
    const coverage = this.#operations.get(operation);
    if (coverage) coverage.reason = reason;
  }

  /** Adds constraints, which nothing has kept or broken yet. */
  expect(operation: Operation, constraints: readonly Constraint[]): void {
    const all = this.#constraints.get(operation);
    for (const constraint of constraints) {
      const key = keyOf(constraint);
      if (all && !all.has(key))
        all.set(key, { constraint, kept: false, broken: false, reason: '' });
    }
  }

  /** Notes that a constraint was kept or broken, or why it was not. */
  note(
    operation: Operation,
    constraint: Constraint,
    what: Partial<Pick<ConstraintCoverage, 'kept' | 'broken' | 'reason'>>,
  ): void {
    const found = this.#constraints.get(operation)?.get(keyOf(constraint));
    if (found) Object.assign(found, what);
  }

  get all(): OperationCoverage[] {
    return [...this.#operations].map(([operation, coverage]) => {
      const constraints = [...(this.#constraints.get(operation)?.values() ?? [])];
      const reason = coverage.reason || (coverage.reached ? '' : 'the run ended before it');
      return { ...coverage, constraints, reason };
    });
  }
}

function keyOf({ part, pointer }: Constraint): string {
  return 'body' in part
    ? `body ${part.body} ${pointer}`
    : `${part.parameter.in} ${part.parameter.name} ${pointer}`;
}
