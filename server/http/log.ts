/** Where the mock tells about its own defects. */
export type Log = (message: string) => void;
