import type { Position } from './load-error.ts';

/** A document as it was read. */
export interface Parsed {
  value: unknown;
  /** One part may stand at several places, by aliases of YAML. */
  mayShare: boolean;
  /** The first place where an object has a key again. */
  repeated?: Position;
}

/** JSON is YAML as well, but its own parser is six times as fast. A text that it cannot read may still be YAML. */
export function parseJson(text: string): Parsed | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    return { value: JSON.parse(text), mayShare: false };
  } catch {
    return undefined;
  }
}
