import type { Contract } from '../../contract/contract.ts';
import type { Exchange } from '../traffic/har.ts';

/** The most bytes of the head of a message, which may have large cookies and tokens. */
export const LARGEST_HEAD = 256 * 1024;

export interface ProxyOptions {
  contract: Contract;
  /** The address of the API behind. */
  url: string;
  /** Refuse what breaks the contract: requests with 400, and replies with 502. */
  strict: boolean;
  /** Milliseconds in which a reply must begin, and go on if it is short. */
  timeout: number;
  /** Gets a line for each fault. */
  log: (line: string) => void;
  /** Gets each exchange that went through. */
  keep: (exchange: Exchange) => void;
}
