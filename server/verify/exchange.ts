import type { IncomingHttpHeaders } from 'node:http';

/** A request as it goes over the wire. */
export interface WrittenRequest {
  /** In upper case. */
  method: string;
  /** The path and the query, below the address of the API. */
  target: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Buffer | undefined;
}

export interface SentReply {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}
