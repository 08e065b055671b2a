// What the service shows where a text, number or time is not filled in.

export const BLANK_UUID = '00000000-0000-0000-0000-000000000000';

/** The first of all times. */
export const BLANK_TIME = '0001-01-01T00:00:00Z';
