import type { Rules, Validator } from './validator.ts';

/** One operation of a contract, with its references resolved. */
export interface Operation extends Rules {
  id: string;
  path: Path;
  /** The operation needs no credentials. */
  isPublic: boolean;
  /** Media types that a request body may have, the preferred one first; none for an operation without a body. */
  bodyTypes: string[];
}

/** One path of a contract with its operations. */
export interface Path {
  template: string;
  /** By method, in lower case. */
  operations: Map<string, Operation>;
  /** Makes the validator on the first call, and returns the same one ever after. */
  validator: () => Validator;
}
