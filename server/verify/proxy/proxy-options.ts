import type { Contract } from '../../contract/contract.ts';

export interface ProxyOptions {
  contract: Contract;
  /** The address of the API behind. */
  url: string;
  /** Refuse what breaks the contract: requests with 400, and replies with 502. */
  strict: boolean;
  /** Gets a line for each fault. */
  log: (line: string) => void;
}
