/** A body as a source shows it, with values of our own. */
export interface Sample {
  /** The subject, in words. */
  of: string;
  operation: string;
  /** The status of the reply whose body it is; left out for a body of a request. */
  reply?: number;
  body: unknown;
}
