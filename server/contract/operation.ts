import type { Rules, Validator } from './validator.ts';

/** One operation of a contract, with its references resolved. */
export interface Operation extends Rules {
  id: string;
  path: Path;
  /** True if the operation needs no credentials. */
  isPublic: boolean;
  /** Media types that a request body may have, the preferred one first. Without a body, the list is empty. */
  bodyTypes: string[];
}

/** One path of a contract with its operations. */
export interface Path {
  template: string;
  /** Operations by method, in lower case. */
  operations: Map<string, Operation>;
  /** Makes the validator on the first call, and returns the same one from then on. */
  validator: () => Validator;
}
