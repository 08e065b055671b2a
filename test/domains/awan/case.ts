import type { Client, OperationId, Request } from './client.ts';

/** A way to a refusal that the contract documents. */
export interface Case {
  operation: OperationId;
  /** The code in the body; its first three digits are the status. */
  code: string;
  /** The reason, in the words of a test's title: `refuses createVolume ...`. */
  when: string;
  /** The scenario of the session; left out, `demo`. */
  scenario?: string;
  /** Prepares the session in the demo user's console. It may return another user's console. */
  given?: (client: Client) => Promise<Client | undefined> | Client | undefined;
  request?: Request;
}
