import { Failure } from './failure.ts';
import { sizeOf } from './size.ts';
import type { components } from '../../generated/control.d.ts';
import type { Random } from './random.ts';

/** A rule by which requests fail on purpose, as the control API shows it. */
export type Fault = components['schemas']['Fault'];

/** The parts of a request that a fault can match. */
export interface Target {
  domain: string;
  operation: string;
  method: string;
  path: string;
}

/**
 * Faults in the order of trying. Those with a number of times come first, the oldest before the others. Those that
 * stand follow, the newest first.
 */
export function asTried(faults: readonly Fault[]): Fault[] {
  const endless = faults.filter(({ left }) => left === null);
  return [...faults.filter(({ left }) => left !== null), ...endless.reverse()];
}

/**
 * Takes the first fault that matches a request. It loses one of its times, and goes after the last.
 * @param faults the session's, changed in place
 * @param chance decides on faults that have a probability
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

/** The number of faults that a session keeps, and the bytes of them. */
export const MOST_FAULTS = 1_000;
const MOST_BYTES = 16 * 2 ** 20;

/**
 * Adds a fault to those of a session.
 * @throws Failure 409 for one too many
 */
export function addFault(
  session: { faults: Fault[]; chance: Random },
  rule: Omit<Fault, 'id' | 'left'>,
): Fault {
  const fault = { ...rule, id: session.chance.uuid(), left: rule.times ?? null };
  const isFull = session.faults.length >= MOST_FAULTS;
  if (isFull || sizeOf([...session.faults, fault], MOST_BYTES) > MOST_BYTES) {
    throw new Failure(
      409,
      `A session has at most ${MOST_FAULTS} faults, and 16 MiB of them; delete one.`,
    );
  }
  session.faults.push(fault);
  return fault;
}
