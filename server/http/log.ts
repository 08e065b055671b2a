/** Writes a line about a defect of the mock. */
export type Log = (message: string) => void;
