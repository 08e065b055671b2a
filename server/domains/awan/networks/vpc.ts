import { z } from 'zod';

import { Dated, Name } from '../fields.ts';
import { contains, notationOf, rangeOf, toInteger } from './ranges.ts';
import type { Range } from './ranges.ts';

/** The pool of the private networks of all organizations. They never overlap, so that any two can be joined. */
export const PRIVATE_POOL = rangeOf('10.20.0.0/14');

const Fields = Dated.extend({
  uuid: z.uuid(),
  organization_uuid: z.uuid(),
  label: Name,
  /** The network's own address, which is the first of its range. */
  network: z.ipv4(),
  /** Bits of the network's prefix. */
  cidr: z.int().min(PRIVATE_POOL.cidr).max(30),
  range_uuid: z.uuid(),
});

export type Vpc = z.output<typeof Fields>;

/** A private network. It lies inside the pool. */
export const Vpc = Fields.refine((vpc) => contains(PRIVATE_POOL, rangeOfVpc(vpc).network), {
  path: ['network'],
  message: `is outside of ${notationOf(PRIVATE_POOL)}`,
}).refine(isFirst, {
  path: ['network'],
  message: 'is not the first address of a network of this size',
});

/** The range of a private network. */
export function rangeOfVpc({ network, cidr }: Pick<Vpc, 'network' | 'cidr'>): Range {
  return { network: toInteger(network), cidr };
}

/** True if a network begins at a multiple of its size, as every network does. */
function isFirst(vpc: Pick<Vpc, 'network' | 'cidr'>): boolean {
  return rangeOfVpc(vpc).network % 2 ** (32 - vpc.cidr) === 0;
}
