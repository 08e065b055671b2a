// A report on traffic that others have made.
import { Findings } from '../run/findings.ts';
import { judged } from './watch.ts';
import { Use } from './unexercised.ts';
import type { Place } from '../../contract/problem.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Finding } from '../finding.ts';
import type { Exchange } from './har.ts';
import type { Unexercised } from './unexercised.ts';

export interface TrafficReport {
  findings: Finding[];
  /** Exchanges of the contract's operations. */
  judged: number;
  /** Methods and addresses of exchanges that are none of the contract's, each once. */
  others: string[];
  unexercised: Unexercised;
}

/**
 * Judges exchanges, and lists what they never used.
 * @param base the path of the API in their addresses; empty where the contract's servers tell it
 * @param isStrict count properties that the contract neither documents nor speaks of
 */
export async function trafficReport(
  { contract, placeOf }: { contract: Contract; placeOf: (pointer: string) => Promise<Place> },
  exchanges: readonly Exchange[],
  base: string,
  known: ReadonlySet<string>,
  isStrict = false,
): Promise<TrafficReport> {
  const findings = new Findings(known);
  const use = new Use(contract);
  const others = new Set<string>();
  let count = 0;
  for (const { url, request, reply, unseen } of exchanges) {
    const isBelow = request.target.startsWith(`${base}/`) || request.target === base;
    const below = { ...request, target: isBelow ? request.target.slice(base.length) || '/' : '' };
    const { operation, faults } = await judged(contract, below, reply, unseen);
    if (!operation) {
      others.add(`${request.method} ${url.origin}${url.pathname}`);
      continue;
    }
    count += 1;
    use.note(operation, below);
    // Each exchange has an address of its own.
    const steps = [{ request: { ...request, target: url.origin + request.target }, reply }];
    for (const fault of faults.filter(({ check }) => isStrict || check !== 'body-undocumented'))
      findings.add(fault, { operation: operation.id, title: 'as recorded', steps }, () =>
        Promise.resolve([fault]),
      );
  }
  const placed = await Promise.all(
    findings.met.map(async ({ finding }) => ({
      ...finding,
      place: await placeOf(finding.fault.pointer),
    })),
  );
  return { findings: placed, judged: count, others: [...others], unexercised: use.list() };
}
