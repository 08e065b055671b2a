import { median } from '../median.ts';
import type { Round } from './round.ts';

/** One figure of a round: its name, its unit, and if more of it is better. */
export interface Figure {
  name: string;
  unit: string;
  isMoreBetter: boolean;
  of: (round: Round) => number | undefined;
}

/** The figures of a comparison, in their order. */
export const FIGURES: readonly Figure[] = [
  ...['detail', 'list', 'create', 'invalid'].flatMap((request): Figure[] => [
    {
      ...{ name: request, unit: 'requests/s', isMoreBetter: true },
      of: ({ loads }) => loads[request]?.perSecond,
    },
    {
      ...{ name: `${request} p50`, unit: 'ms', isMoreBetter: false },
      of: ({ loads }) => loads[request]?.p50,
    },
    {
      ...{ name: `${request} p99`, unit: 'ms', isMoreBetter: false },
      of: ({ loads }) => loads[request]?.p99,
    },
  ]),
  {
    ...{ name: 'start to first answer', unit: 'ms', isMoreBetter: false },
    of: ({ start }) => start,
  },
  {
    ...{ name: 'slowest cold operation', unit: 'ms', isMoreBetter: false },
    of: ({ cold }) => cold,
  },
  {
    ...{ name: 'memory after it', unit: 'MiB', isMoreBetter: false },
    of: ({ memory }) => memory,
  },
];

/** The median of a figure; undefined for a server that has none. */
export function medianOf({ of }: Figure, rounds: readonly Round[]): number | undefined {
  const values = rounds.map(of).filter((value) => value !== undefined);
  return values.length > 0 ? median(values) : undefined;
}

/**
 * Our figure divided by a peer's, as the median of the ratios of single rounds: a machine that becomes slower makes both
 * slower. Undefined for a server that has none.
 */
export function ratioOf(
  { of }: Figure,
  own: readonly Round[],
  peer: readonly Round[],
): number | undefined {
  const ratios = own.flatMap((round, i) => {
    const [one, other] = [of(round), peer[i] && of(peer[i])];
    return one === undefined || other === undefined ? [] : [one / other];
  });
  return ratios.length > 0 ? median(ratios) : undefined;
}
