import type { Entry } from '../world/entry.ts';

/** Writes a line about a defect of the mock, or about something in a request that it ignores. */
export type Log = (message: string) => void;

/** Is told of each entry of a journal, after it was made. */
export type Told = (session: string, entry: Entry) => void;
