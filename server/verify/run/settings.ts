import type { Operation } from '../../contract/operation.ts';
import type { Sign } from '../request/credentials.ts';

/** The choices of a run. */
export interface Settings {
  /** The address of the API. */
  url: string;
  /** Sent with every request. */
  headers: Record<string, string>;
  sign: Sign;
  /** Gets new credentials, with which `sign` signs from then on; undefined where they are given once and for all. */
  renew: (() => Promise<void>) | undefined;
  /** The same seed sends the same requests. */
  seed: number;
  /** Milliseconds until a reply must be there. */
  timeout: number;
  /** The most requests. */
  most: number;
  /** The operations to try. */
  selects: (operation: Operation) => boolean;
  /** The operations that are not sent at all, not even on the way to another one. */
  avoids: (operation: Operation) => boolean;
  /** Send GET and HEAD alone. */
  readOnly: boolean;
  /** Operations that are tried side by side. */
  workers: number;
  /** The header that gives each of its values a world of its own on the server. */
  sessionHeader: string | undefined;
  /** Refusals by another status than the usual one, and properties that no schema names, are faults too. */
  strict: boolean;
  /** Ids of findings that are known already. */
  known: ReadonlySet<string>;
  /** Told after each operation. */
  progress: (done: number, all: number) => void;
}

/** True for an operation that a run may send. */
export function maySend(
  operation: Operation,
  { readOnly, avoids }: Pick<Settings, 'readOnly' | 'avoids'>,
): boolean {
  return !avoids(operation) && (!readOnly || isRead(operation));
}

/** True for an operation that changes nothing on a server (RFC 9110, section 9.2.1). */
export function isRead({ method }: Operation): boolean {
  return method === 'get' || method === 'head';
}
