// Changes that Redocly judges otherwise than a client that meets them.
import { keysOf } from '../world/pointer.ts';
import type { Impact, Side } from './change.ts';
import type { ReportedChange } from './redocly.ts';

/** The parts of a verdict that are put right. */
export interface Correction {
  impact: Impact;
  rule?: string;
}

/** The better verdict on a change of one side; undefined where Redocly's is good. */
export function correctionOf(change: ReportedChange, side: Side): Correction | undefined {
  const { property, typeName, kind } = change;
  const name = keysOf(change.path).at(-1) ?? '';
  // A client that leaves the value out means another one from now on.
  if (property === 'default' && side === 'request')
    return { impact: 'warning', rule: 'default-changed' };
  // A client handles failures that it does not know.
  if (typeName === 'Response' && kind === 'removed' && /^[45](\d\d|XX)$/i.test(name))
    return { impact: 'minor' };
  if (typeName === 'Header' && property === 'required' && change.base?.value === true)
    return { impact: 'major', rule: 'response-header-optional' };
  return ofSchema(change, side);
}

function ofSchema(change: ReportedChange, side: Side): Correction | undefined {
  const { property = '', kind, impact } = change;
  const keys = keysOf(change.path);
  const above = keys.at(-2);
  if (property === 'multipleOf' || property === 'format') return ofSteps(change, side);
  // The same texts mean other bytes.
  if (property === 'contentEncoding') return { impact: 'major', rule: 'content-encoding-changed' };
  if (above === 'mapping' && keys.at(-3) === 'discriminator') return ofMapping(change, side);
  if (keys.at(-1) === 'patternProperties' && kind === 'added' && side === 'request')
    return { impact: 'major', rule: 'pattern-properties-added' };
  // The service goes on without the property, and does not say so.
  if (kind === 'removed' && side === 'request' && above === 'properties' && impact === 'patch')
    return { impact: 'warning', rule: 'request-property-removed' };
  return undefined;
}

/** A step or a width of numbers whose values are all among those of the other. */
function ofSteps({ base, revision }: ReportedChange, side: Side): Correction | undefined {
  const [before, after] = side === 'request' ? [base, revision] : [revision, base];
  return isWithin(before?.value, after?.value) ? { impact: 'patch' } : undefined;
}

const WIDTHS: readonly unknown[] = ['int32', 'int64'];
const PRECISIONS: readonly unknown[] = ['float', 'double'];

function isWithin(some: unknown, all: unknown): boolean {
  for (const [narrow, wide] of [WIDTHS, PRECISIONS])
    if (some === narrow && all === wide) return true;
  // Each multiple of 4 is one of 2; decimals are not exact.
  const times = Number(some) / Number(all);
  return Math.abs(times - Math.round(times)) < 1e-9;
}

/** The word of a variant: a request with a former one is refused, and an answer with another one not understood. */
function ofMapping({ kind }: ReportedChange, side: Side): Correction | undefined {
  const rule = 'discriminator-mapping-changed';
  if (kind === 'modified') return { impact: 'major', rule };
  const breaks = kind === 'removed' ? side === 'request' : side === 'answer';
  return breaks ? { impact: 'major', rule } : undefined;
}
