import type { Security } from './document.ts';
import type { Rules } from './rules.ts';
import type { Validator } from './validator.ts';

/** One operation of a contract, with its references resolved. */
export interface Operation extends Rules {
  /** The contract's operationId; without one, the method and the path, such as `GET /things/{id}`. */
  id: string;
  path: Path;
  /** The alternatives of credentials; empty if the operation needs none. */
  security: Security;
}

/** One path of a contract with its operations. */
export interface Path {
  template: string;
  /** Operations by method, in lower case. */
  operations: Map<string, Operation>;
  /** Makes the validator on the first call, and returns the same one from then on. */
  validator: () => Validator;
}
