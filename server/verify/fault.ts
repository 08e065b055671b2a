/** One way in which a request or a reply breaks a contract. */
export interface Fault {
  /** The check that found it, such as `body-schema`. */
  check: string;
  /** The side that is at fault. */
  direction: 'request' | 'reply';
  /** The part of the contract that is broken: a JSON Pointer into its document. */
  pointer: string;
  /** The keyword that is broken there, such as `maxLength`; empty where it is no schema's. */
  keyword: string;
  /** The part of the request or reply, such as `/status`, `/headers/x-total`, `/query/page` or `/body/items/0/id`. */
  place: string;
  /** One plain sentence without values of the exchange: the same fault has the same sentence. */
  message: string;
  /** In a few words: the reply or value that the contract wants. */
  expected: string;
}

/** A fault, as far as it differs from others of the same request or reply. */
export type FaultPart = Pick<Fault, 'message'> & Partial<Fault>;
