import type { Constraint } from '../constraint.ts';
import type { Finding, Unsure } from '../finding.ts';

/** How far one constraint was tried. */
export interface ConstraintCoverage {
  constraint: Constraint;
  /** A request that keeps it was taken. */
  kept: boolean;
  /** A request that breaks it, and nothing else, was judged. */
  broken: boolean;
  /** Why `kept` or `broken` is false, such as `cannot be broken alone`; empty if both are true. */
  reason: string;
}

/** How far one operation was tried. */
export interface OperationCoverage {
  operation: string;
  method: string;
  path: string;
  /** It answered a request with a documented success. */
  reached: boolean;
  /** The documented statuses, as the contract writes them, and the number of replies with each one. */
  statuses: { status: string; count: number }[];
  constraints: ConstraintCoverage[];
  /** Why it was not reached, or what is missing, such as an id; empty if nothing is. */
  reason: string;
  requests: number;
  /** The milliseconds of its slowest reply. */
  slowest: number;
}

/** Everything that a run tells. The reports are written from it alone. */
export interface Report {
  /** The contract's title, and its source as it was named. */
  contract: { title: string; version: string; source: string };
  url: string;
  seed: number;
  /** ISO 8601, in UTC. */
  began: string;
  milliseconds: number;
  requests: number;
  findings: Finding[];
  unsure: Unsure[];
  operations: OperationCoverage[];
  /** Further lines for a person, such as what was left behind on the server. */
  notes: string[];
}
