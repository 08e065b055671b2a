import type { Violation } from './failure.ts';
import type { Effect } from './faults.ts';
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
  status: number;
  reply: { headers: Record<string, string> } & KeptBody;
  violations: readonly Violation[];
  /** Places in the request that the contract does not know, and that were ignored. */
  warnings: readonly Violation[];
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
