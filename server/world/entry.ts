import type { Violation } from './failure.ts';
import type { Effect } from './faults.ts';
import type { Fingerprints } from './fingerprint.ts';
import type { KeptBody } from './kept-body.ts';
import type { Change } from './change.ts';
import type { World } from './world.ts';

/** One exchange as it happened. */
export interface Entry {
  number: number;
  /** The session's time. */
  at: number;
  durationMs: number;
  /** Null for a request that reached no API. */
  domain: string | null;
  /** Null if no operation was found. */
  operation: string | null;
  method: string;
  path: string;
  query: Record<string, unknown>;
  request: {
    headers: Record<string, unknown>;
    unparsed: boolean;
  } & KeptBody;
  /**
   * The bytes of the request's body, a character for each (Latin-1); masked if they may have a secret that only the
   * contract knows. Undefined if there are none or very many, or if they are the JSON of the parsed body. Only exports read
   * them.
   */
  sent: string | undefined;
  status: number;
  reply: { headers: Record<string, string> } & KeptBody;
  violations: readonly Violation[];
  /** Places in the request that the contract does not know, and that were ignored. */
  warnings: readonly Violation[];
  /** The values that were masked before the entry was kept, such as `/headers/x-key`; those of bodies are at `/body` and `/reply`. */
  concealed: Fingerprints;
  /** The effect of the fault or of the set answer that it met; null for none. */
  effect: Effect | null;
  /** The reason of a refusal, in words; null if the request was not refused. */
  refusal: string | null;
  /** A defect of the mock; null where there was none. */
  error: string | null;
  changes: Change[];
  inverse: Change[];
  /** The world before the request, after everything that was due. This is a pointer, as worlds are immutable. */
  before: World;
}
