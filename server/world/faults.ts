import type { components } from '../../generated/control.d.ts';
import type { Random } from './random.ts';

/** A rule for what shall go wrong, as the control API shows it. */
export type Fault = components['schemas']['Fault'];

/** What of a request a fault can be for. */
export interface Target {
  domain: string;
  operation: string;
  method: string;
  path: string;
}

/**
 * Faults in the order in which they are tried: first those for some requests, as they came, and then those
 * without an end, of which a later one takes the place of an earlier.
 */
export function asTried(faults: readonly Fault[]): Fault[] {
  const endless = faults.filter(({ left }) => left === null);
  return [...faults.filter(({ left }) => left !== null), ...endless.reverse()];
}

/**
 * The first fault that is for a request, and takes one of its times away.
 * @param faults the session's, changed in place: one that is used up is removed
 * @param chance for the faults that come with a probability
 */
export function takeFault(
  faults: Fault[],
  target: Target,
  chance: Random,
): Fault['effect'] | undefined {
  const fault = asTried(faults).find(
    (one) => isFor(one, target) && chance.next() < (one.probability ?? 1),
  );
  if (!fault) return undefined;
  if (fault.left !== null) fault.left -= 1;
  if (fault.left === 0) faults.splice(faults.indexOf(fault), 1);
  return fault.effect;
}

function isFor({ match }: Fault, target: Target): boolean {
  return (
    (match.domain ?? target.domain) === target.domain &&
    (match.operation ?? target.operation) === target.operation &&
    (match.method ?? target.method) === target.method &&
    target.path.startsWith(match.path ?? '')
  );
}

/** Adds a fault to those that a session has. */
export function addFault(
  session: { faults: Fault[]; chance: Random },
  rule: Omit<Fault, 'id' | 'left'>,
): Fault {
  const fault = { ...rule, id: session.chance.uuid(), left: rule.times ?? null };
  session.faults.push(fault);
  return fault;
}
