import type { Parameter } from '../contract/document.ts';

/** One rule of a contract for the requests of an operation. */
export interface Constraint {
  /** The part of the request: a parameter, or a place in the body as a JSON Pointer. */
  part: { parameter: Parameter } | { body: string };
  /** The schema's keyword, such as `maxLength`; also `required`. */
  keyword: string;
  /** A JSON Pointer into the contract's document: to the keyword's value there. */
  pointer: string;
}
