// A report on traffic that others have made.
import { Findings } from '../run/findings.ts';
import { maskedPath } from '../../world/mask.ts';
import { isPreflight, keptBy } from './left-out.ts';
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
 * @param base the address of the API, without a slash at its end; others are none of the contract's. Empty for any, where
 *   the contract's servers tell the path
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
  const isKept = keptBy(exchanges);
  for (const exchange of exchanges.filter((one) => !isPreflight(one))) {
    const { url, request, reply, isInjected = false, partial } = exchange;
    const below = { ...request, target: targetBelow(base, exchange) };
    const { operation, faults } = await judged(contract, below, reply, partial);
    if (!operation) {
      others.add(`${request.method} ${url.origin}${maskedPath(url.pathname)}`);
      continue;
    }
    count += 1;
    use.note(operation, below);
    // Each exchange has an address of its own.
    const steps = [{ request: { ...request, target: url.origin + request.target }, reply }];
    const told = faults
      .filter(({ check }) => isStrict || check !== 'body-undocumented')
      // A fault that was asked for is no break of the server's.
      .filter(({ direction }) => !isInjected || direction === 'request');
    for (const fault of told.filter(isKept))
      findings.add(fault, { operation: operation.id, title: 'as recorded', steps });
  }
  return {
    findings: await findings.placed(placeOf),
    ...{ judged: count, others: [...others], unexercised: use.list() },
  };
}

/** The target of a request below the address of the API; empty for one that is not. */
function targetBelow(base: string, { url, request: { target } }: Exchange): string {
  if (base === '') return target;
  const { origin, pathname } = new URL(base);
  const above = pathname.replace(/\/+$/, '');
  const isBelow = url.origin === origin && `${url.pathname}/`.startsWith(`${above}/`);
  return isBelow ? target.slice(above.length).replace(/^(?!\/)/, '/') : '';
}
