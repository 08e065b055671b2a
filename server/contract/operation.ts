import type { Rules } from './rules.ts';
import type { Validator } from './validator.ts';

/** One operation of a contract, with its references resolved. */
export interface Operation extends Rules {
  /** The contract's operationId; without one, the method and the path, such as `GET /things/{id}`. */
  id: string;
  path: Path;
  /** The validator of its contract. */
  validator: Validator;
}

/** One path of a contract with its operations. */
export interface Path {
  template: string;
  /** Operations by method, in lower case. */
  operations: Map<string, Operation>;
}
