import type { Operation } from '../../contract/operation.ts';
import type { Answer } from './client.ts';

/** The most requests in a row that one operation may leave without a reply. */
const MOST = 3;

/** Tells which operations are not worth more waiting. */
export class Patience {
  readonly #vain = new Map<Operation, number>();

  note(operation: Operation, answer: Answer): void {
    this.#vain.set(operation, 'failure' in answer ? (this.#vain.get(operation) ?? 0) + 1 : 0);
  }

  isOver(operation: Operation): boolean {
    return (this.#vain.get(operation) ?? 0) >= MOST;
  }
}
