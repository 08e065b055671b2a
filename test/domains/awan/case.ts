import type { Client, OperationId, Request } from './client.ts';

/** A way to a refusal that the contract documents. */
export interface Case {
  operation: OperationId;
  /** The code in the body; its first three digits are the status. */
  code: string;
  /** Whatever makes it happen, in the words of a test's title: `refuses createVolume ...`. */
  when: string;
  /** The scenario of the session; left out, `demo`. */
  scenario?: string;
  /** What is done before, in the demo user's console; it may answer with another user's. */
  given?: (client: Client) => Promise<Client | undefined> | Client | undefined;
  request?: Request;
}
