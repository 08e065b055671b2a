import type { Parameter } from '../contract/document.ts';

/** One rule of a contract for the requests of an operation. */
export interface Constraint {
  /** The part of the request: a place in a parameter's value, or in the body, as a JSON Pointer. */
  part: { parameter: Parameter; inside: string } | { body: string };
  /** The schema's keyword, such as `maxLength`; also `required`. */
  keyword: string;
  /** A JSON Pointer into the contract's document: to the keyword's value there. */
  pointer: string;
}
