/** The options of any store. */
export interface StoreOptions {
  /** The number of sessions to keep. */
  mostSessions: number;
  /** Writes a line about trouble with the store. */
  log: (line: string) => void;
}
