/** Writes a line about a defect of the mock, or about something in a request that it ignores. */
export type Log = (message: string) => void;
