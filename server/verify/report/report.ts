import type { Constraint } from '../constraint.ts';
import type { Finding, Unsure } from '../finding.ts';

/** The trials of one constraint. */
export interface ConstraintCoverage {
  constraint: Constraint;
  /** A request that keeps it was taken. */
  kept: boolean;
  /** A request that breaks it, and nothing else, was judged. */
  broken: boolean;
  /** The reason why `kept` or `broken` is false, such as `cannot be broken alone`; empty if both are true. */
  reason: string;
}

/** A documented status of an operation, and how often it was seen. */
export interface StatusCoverage {
  /** As the contract writes it. */
  status: string;
  /** Replies that a request had provoked. */
  count: number;
  /** Replies of a mock that was asked for this status. */
  asked: number;
}

/** The trials of one operation. */
export interface OperationCoverage {
  operation: string;
  method: string;
  path: string;
  /** It answered a request with a documented success. */
  reached: boolean;
  statuses: StatusCoverage[];
  constraints: ConstraintCoverage[];
  /** The reason why it was not reached, or the missing thing, such as an id; empty if nothing is missing. */
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
  /** The run ended before all was tried, as the server was gone, or took its credentials no more. */
  isCut: boolean;
}
